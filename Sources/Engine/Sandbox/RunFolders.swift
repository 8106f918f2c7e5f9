import Files
import Foundation

/// Where Tandem keeps what belongs to the runs of one workspace, apart from the learner's folder.
struct RunFolders: Hashable, Sendable {
  /// The folder of the workspace's runs, readable by its owner only.
  let base: String

  /// Tandem's cache folder.
  private let cache: String

  /// Names the folder of a workspace below Tandem's cache; nothing is made yet.
  init(cache: URL, workspace: BytePath) {
    self.cache = BytePath(cache).text
    let name = Fingerprint(of: workspace.bytes).hex
    base = BytePath(cache.appending(path: "runs/\(name)")).text
  }

  /// The private copy of the package.
  ///
  /// It lies deep so that without a sandbox a path dependency such as `../../Local` has its place
  /// next to it and still inside ``base``.
  var copy: String { base + "/space/1/2/3/4/kata" }
  /// The folder above the copies and everything linked next to them.
  var space: String { base + "/space" }
  /// Build products of all loops, and SwiftPM's own caches, of runs in the sandbox or without it.
  ///
  /// Absolute paths are baked into them, and those are others inside the sandbox.
  func scratch(isolated: Bool) -> String { base + (isolated ? "/scratch" : "/open-scratch") }
  /// Clang modules for runs without a sandbox, which all workspaces share.
  func openModules(of toolchain: Toolchain) -> String {
    "\(cache)/modules/\(toolchain.identity)-open"
  }
  /// The file that names the workspace, so that what belongs to one that is gone can be removed.
  var owner: String { base + "/" + Self.ownerName }
  static let ownerName = "workspace"
  /// Event streams of the present run.
  var exchange: String { base + "/exchange" }
  /// An empty home for runs without a sandbox.
  var home: String { base + "/home" }
  /// What was found out about manifests; never visible to the code of a package.
  var notes: String { base + "/notes" }
  /// The file whose lock keeps two runs from meeting in one scratch.
  var lock: String { base + "/lock" }

  /// Makes ``base`` and what lies directly in it.
  func make() throws(EngineError) {
    for path in [base, scratch(isolated: true), scratch(isolated: false), notes, space] {
      try Self.makeFolder(BytePath(path))
    }
  }

  /// Makes a folder that its owner alone can read.
  static func makeFolder(_ path: BytePath) throws(EngineError) {
    try EngineError.wrapping { () throws(DiskError) in
      try Disk.makeFolder(path, permissions: 0o700)
    }
  }

  /// Notes which workspace all this belongs to.
  func claim(for workspace: BytePath) {
    // Without the note it is only kept longer, see `RunsFolder`.
    try? Data(workspace.bytes).write(to: URL(filePath: owner))
  }

  /// Empties what must not be carried over from run to run.
  func clear() throws(EngineError) {
    for path in [exchange, home] {
      Disk.remove(BytePath(path))
      try Self.makeFolder(BytePath(path))
    }
  }

  /// Puts links to path dependencies where the copy expects them, when no sandbox can bind them there.
  func link(_ dependencies: Set<String>, nextTo package: String) throws(EngineError) {
    for dependency in dependencies {
      let place = (copy + "/" + .relativePath(from: package, to: dependency)).normalizedPath
      guard place.isPath(atOrBelow: space), !copy.isPath(atOrBelow: place) else {
        continue
      }
      let link = BytePath(place)
      guard (try? Disk.linkTarget(of: link).text) != dependency else { continue }
      try EngineError.wrapping { () throws(DiskError) in
        try Disk.makeFolder(link.parent)
        try Disk.link(BytePath(dependency), at: link)
      }
    }
  }
}

/// The right to build and run in the scratch of one workspace; one holder at a time on the machine.
struct RunLock: ~Copyable {
  private let lock: FileLock

  /// Waits until the lock is free.
  ///
  /// - Throws: ``EngineError/cancelled`` when the task is cancelled meanwhile, or a disk error.
  init(_ path: String) async throws(EngineError) {
    var looks = Int.max
    do throws(FileLock.Failure) {
      // The run before this one is usually being ended for our sake: that takes moments.
      lock = try await FileLock.wait(
        for: BytePath(path), looks: &looks, longestPause: .milliseconds(100))
    } catch {
      guard case .disk(let error) = error else { throw .cancelled }
      throw .disk(error)
    }
  }
}
