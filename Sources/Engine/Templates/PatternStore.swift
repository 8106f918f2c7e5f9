import Files
import Foundation
import Verdicts
import Workspaces

/// What lets the sprint lane answer in a workspace where nothing was ever built: the pattern by which
/// all katas are compiled, and the runners, which are the same for all.
///
/// It lies next to the clang modules of its toolchain, and like them is only made by Tandem, of
/// a kata's fresh workspace.
struct PatternStore: Sendable {
  private let folder: BytePath

  /// Names the store below a folder; nothing is made yet.
  init(in folder: BytePath) { self.folder = folder }

  private var patternFile: BytePath { folder.appending("pattern.json") }

  /// The runners of both loops, in the lane's folder.
  private static let runners = Loop.allCases.map { BytePath(SprintTools.runner($0)) }

  /// The pattern; nil if there is none.
  var pattern: KataPattern? { CacheNote(patternFile).content }

  /// Takes over what a workspace's scratch holds of it, unless there is a pattern already.
  func fill(from sandbox: Sandbox) throws(DiskError) {
    let lane = SprintFolders(sandbox: sandbox)
    guard pattern == nil,
      let manifests = WorkspaceManifests(in: BytePath(sandbox.folders.copy)),
      let inner = lane.blueprint(Loop.inner.rawValue).content,
      let outer = lane.blueprint(Loop.outer.rawValue).content,
      let pattern = KataPattern(of: manifests, inner: inner, outer: outer)
    else { return }
    let draft = folder.parent.appending(".start-\(UUID().uuidString)")
    defer { Disk.remove(draft) }
    let products = BytePath(lane.outside)
    // Where the lane could not link there are none, and a template is worth having all the same.
    guard Self.runners.allSatisfy({ FileStamp(at: products.appending($0)) != nil }) else { return }
    try Self.copyRunners(from: products, to: draft)
    try CacheNote(draft.appending(patternFile.name)).write(pattern, isLasting: true)
    // Whatever lies there has no pattern: it is damaged.
    Disk.remove(folder)
    try Disk.moveUnlessThere(draft, to: folder)
  }

  /// Copies the runners into the lane's folder of a scratch in the making.
  func copyRunners(to products: BytePath) throws(DiskError) {
    try Self.copyRunners(from: folder, to: products)
    // The folder's time shows when it was last used.
    Disk.touch(folder)
  }

  private static func copyRunners(
    from source: BytePath, to place: BytePath
  ) throws(DiskError) {
    for runner in runners {
      try Disk.makeFolder(place.appending(runner).parent)
      try OpenFile.creating(place.appending(runner), permissions: 0o755)
        .write(contentOf: .reading(source.appending(runner)))
    }
  }
}
