import Files

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
  /// What each step of the present build wrote.
  static let consoles = "consoles"

  /// What the products were made of.
  var state: String { outside + "/state.json" }

  /// How the judge built a loop last; without it the judge answers alone: slower, not wrong.
  func blueprint(_ scratch: String) -> CacheNote<SprintBlueprint> {
    CacheNote(BytePath("\(outside)/blueprint-\(scratch).json"))
  }

  /// Makes the folders that every build needs.
  func make(_ names: some Sequence<String>) throws(EngineError) {
    for name in names {
      try RunFolders.makeFolder(BytePath("\(outside)/\(name)"))
    }
  }

  /// Throws all products away; what the judge found out stays.
  func discard() {
    let folder = BytePath(outside)
    for name in Disk.names(in: folder) where !name.text.hasPrefix("blueprint-") {
      Disk.remove(folder.appending(name))
    }
  }
}
