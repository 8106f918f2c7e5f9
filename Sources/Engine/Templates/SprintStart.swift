import Foundation
import Glibc
import Verdicts

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

  private var patternFile: BytePath { folder.appending(BytePath("pattern.json")) }

  private static let loops: [Loop] = [.inner, .outer]

  private static func runner(of loop: Loop) -> BytePath {
    BytePath("\(loop.rawValue)/\(SprintTools.runnerName)")
  }

  /// The pattern; nil if there is none.
  var pattern: KataPattern? {
    guard let bytes = try? FileReading.read(patternFile).bytes else { return nil }
    return try? JSONDecoder().decode(KataPattern.self, from: Data(bytes))
  }

  /// Takes over what a workspace's scratch holds of it, unless there is a start already.
  func fill(from sandbox: Sandbox) throws(DiskError) {
    guard pattern == nil,
      let manifests = WorkspaceManifests(in: BytePath(sandbox.folders.copy)),
      let inner = SprintBlueprint.recorded(sandbox, scratch: Loop.inner.rawValue),
      let outer = SprintBlueprint.recorded(sandbox, scratch: Loop.outer.rawValue),
      let pattern = KataPattern(of: manifests, inner: inner, outer: outer),
      let text = try? JSONEncoder().encode(pattern)
    else { return }
    let draft = folder.parent.appending(BytePath(".start-\(UUID().uuidString)"))
    defer { try? FileManager.default.removeItem(atPath: draft.text) }
    let products = BytePath(SprintFolders(sandbox: sandbox).outside)
    // Where the lane could not link there are none, and a template is worth having all the same.
    guard Self.loops.allSatisfy({ FileStamp(at: products.appending(Self.runner(of: $0))) != nil })
    else { return }
    try Self.copyRunners(from: products, to: draft)
    try AtomicFile.write(Array(text), to: draft.appending(BytePath("pattern.json")))
    // Whatever lies there has no pattern: it is damaged.
    try? FileManager.default.removeItem(atPath: folder.text)
    guard rename(draft.cString, folder.cString) == 0 || errno == EEXIST || errno == ENOTEMPTY else {
      throw DiskError(.write, folder)
    }
  }

  /// Copies the runners into the lane's folder of a scratch in the making.
  func copyRunners(to products: BytePath) throws(DiskError) {
    try Self.copyRunners(from: folder, to: products)
    // The folder's time tells when it was last of use.
    utimensat(AT_FDCWD, folder.cString, nil, 0)
  }

  private static func copyRunners(
    from source: BytePath, to place: BytePath
  ) throws(DiskError) {
    for loop in loops {
      let runner = runner(of: loop)
      try CopyFolder.make(place.appending(runner).parent)
      try OpenFile.creating(place.appending(runner), permissions: 0o755)
        .write(contentOf: .reading(source.appending(runner)))
    }
  }
}
