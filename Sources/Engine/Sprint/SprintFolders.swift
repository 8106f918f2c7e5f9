import Foundation

/// Where the sprint lane keeps its products: below the scratch, so that a template carries them too.
struct SprintFolders: Hashable, Sendable {
  /// The lane's folder as the sandbox shows it.
  let inside: String
  /// The lane's folder as it is seen from outside.
  let outside: String

  /// Names the folders of a sandbox; nothing is made yet.
  init(sandbox: Sandbox) {
    inside = "\(sandbox.scratch)/\(Self.name)"
    outside = "\(sandbox.scratchFolder)/\(Self.name)"
  }

  /// The lane's folder in a scratch.
  static let name = "sprint"

  /// Modules of libraries, below ``inside`` or ``outside``.
  static let modules = "modules"
  /// Shared objects of libraries and of tests.
  static let libraries = "lib"
  /// Tests that are compiled apart from their files.
  static let pieces = "pieces"
  /// What each step of the present build wrote.
  static let consoles = "consoles"

  /// What the products were made of.
  var state: String { outside + "/state.json" }

  /// How the judge built a loop.
  func blueprint(_ scratch: String) -> String { "\(outside)/blueprint-\(scratch).json" }

  /// Makes the folders that every build needs.
  func make(_ names: some Sequence<String>) throws(EngineError) {
    for name in names {
      let path = outside + "/" + name
      do {
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw .disk(DiskError(.write, path, code: code(of: error)))
      }
    }
  }

  /// Throws all products away; what the judge told stays.
  func discard() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: outside)) ?? []
    where !name.hasPrefix("blueprint-") {
      try? FileManager.default.removeItem(atPath: "\(outside)/\(name)")
    }
  }
}
