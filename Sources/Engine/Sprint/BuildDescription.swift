/// SwiftPM's own account of how it builds a package, `description.json` in its scratch.
///
/// The manifest tells what was asked for, this tells what is really done: language mode, defines,
/// package name, everything that `-Xswiftc` or SwiftPM itself adds.
struct BuildDescription: Decodable {
  /// How one Swift module is compiled.
  struct SwiftCommand: Decodable {
    /// The module's name.
    var moduleName: String
    /// Its source files, as the sandbox shows them.
    var sources: [String]
    /// What the driver is told beside names and places.
    var otherArguments: [String]
  }

  /// The commands, by names of SwiftPM's own.
  var swiftCommands: [String: SwiftCommand]
  /// The targets that a target can import, directly or through others, by target.
  var targetDependencyMap: [String: [String]]
}
