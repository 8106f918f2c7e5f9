import Files
import Foundation
import Verdicts
import Workspaces

/// What lets the sprint lane answer in a workspace where nothing was ever built: the pattern by which
/// all katas are compiled, and the runners, which are the same for all.
///
/// It lies beside the clang modules of its toolchain, and like them is only made by Tandem itself, of
/// a kata's fresh workspace.
struct SprintStart: Sendable {
  private let folder: BytePath

  /// Names the start below a folder; nothing is made yet.
  init(in folder: BytePath) {
    self.folder = folder
  }

  private var patternFile: BytePath { folder.appending("pattern.json") }

  private static let loops: [Loop] = [.inner, .outer]

  private static func runner(of loop: Loop) -> BytePath {
    BytePath("\(loop.rawValue)/\(SprintTools.runnerName)")
  }

  /// The pattern; nil if there is none.
  var pattern: KataPattern? { CacheNote(patternFile).content }

  /// Takes over what a workspace's scratch holds of it, unless there is a start already.
  func fill(from sandbox: Sandbox) throws(DiskError) {
    guard pattern == nil,
      let manifests = WorkspaceManifests(in: BytePath(sandbox.folders.copy)),
      let inner = SprintBlueprint.recorded(sandbox, scratch: Loop.inner.rawValue),
      let outer = SprintBlueprint.recorded(sandbox, scratch: Loop.outer.rawValue),
      let pattern = KataPattern(of: manifests, inner: inner, outer: outer)
    else { return }
    let draft = folder.parent.appending(".start-\(UUID().uuidString)")
    defer { Disk.remove(draft) }
    let products = BytePath(SprintFolders(sandbox: sandbox).outside)
    // Where the lane could not link there are none, and a template is worth having all the same.
    guard Self.loops.allSatisfy({ FileStamp(at: products.appending(Self.runner(of: $0))) != nil })
    else { return }
    try Self.copyRunners(from: products, to: draft)
    try CacheNote(draft.appending(patternFile.name)).write(pattern, isLasting: true)
    // Whatever lies there has no pattern: it is damaged.
    Disk.remove(folder)
    try Disk.moveUnlessThere(draft, to: folder)
  }

  /// Copies the runners into the lane's folder of a scratch in the making.
  func copyRunners(to products: BytePath) throws(DiskError) {
    try Self.copyRunners(from: folder, to: products)
    // The folder's time tells when it was last of use.
    Disk.touch(folder)
  }

  private static func copyRunners(
    from source: BytePath, to place: BytePath
  ) throws(DiskError) {
    for loop in loops {
      let runner = runner(of: loop)
      try Disk.makeFolder(place.appending(runner).parent)
      try OpenFile.creating(place.appending(runner), permissions: 0o755)
        .write(contentOf: .reading(source.appending(runner)))
    }
  }
}
