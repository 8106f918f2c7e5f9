import Files
import Foundation

/// The compiled clang modules of one toolchain, which make up half of a first build.
///
/// Runs in the sandbox begin with a copy of their own: manifests are code, and one that could write
/// to a cache shared by all could make another workspace's lights lie. Only what Tandem built itself,
/// of a kata's fresh workspace, is put into the store. Runs without a sandbox share one folder: there
/// is nothing to protect, and modules only work at the path where they were made.
struct ModuleStore: Sendable {
  private let cache: BytePath
  private let identity: String

  /// Names the store of a toolchain; nothing is made yet.
  init(cache: URL, toolchain: Toolchain) {
    self.cache = BytePath(cache.appending(path: "modules"))
    identity = toolchain.identity
  }

  /// The modules from which scratches begin.
  var folder: BytePath { cache.appending(identity) }

  /// What lets the sprint lane answer where nothing was built yet.
  var patterns: PatternStore { PatternStore(in: cache.appending(BytePath(identity + "-start"))) }

  var isFilled: Bool { FileStamp(at: folder) != nil }

  /// Copies the modules to a place where nothing is yet; does nothing if there are none.
  func copy(to place: BytePath, with copier: TreeCopier) throws(DiskError) {
    guard isFilled else { return }
    try copier.copy(TreeListing(of: folder).entries, from: folder, to: place)
    // The folder's time shows when it was last used.
    Disk.touch(folder)
  }

  /// Takes over a folder of modules on the same disk, unless the store is filled already.
  func fill(from modules: BytePath) throws(DiskError) {
    guard !isFilled else { return }
    try Disk.makeFolder(cache)
    try Disk.moveUnlessThere(modules, to: folder)
  }

  /// Forgets the modules, which turned out to be damaged.
  func discard() { Disk.discard(folder) }

  /// Removes modules that were of no use for thirty days: those of toolchains that are gone.
  func tidy(now: FileTime = .now) {
    for name in Disk.names(in: cache) {
      let place = cache.appending(name)
      guard !name.text.hasPrefix(identity),
        let stamp = FileStamp(at: place),
        stamp.modified.seconds + RunsFolder.patience < now.seconds
      else { continue }
      Disk.remove(place)
    }
  }
}
