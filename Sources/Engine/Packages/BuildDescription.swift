import Foundation

/// SwiftPM's own account of how it builds a package, `description.json` in its scratch.
///
/// The manifest declares what is asked for, this describes what is done: language mode, defines,
/// package name, everything that `-Xswiftc` or SwiftPM itself adds.
struct BuildDescription: Decodable {
  /// How one Swift module is compiled.
  struct SwiftCommand: Decodable {
    /// A file whose change makes SwiftPM compile the module again.
    struct Input: Decodable {
      /// Its path, as the sandbox shows it.
      var name: String
    }

    var moduleName: String
    /// Its source files, as the sandbox shows them.
    var sources: [String]
    /// The driver's options apart from names and places.
    var otherArguments: [String]
    /// Sources, lists, and the modules that the manifest names as dependencies.
    var inputs: [Input]

    /// The modules that SwiftPM looks at to know whether this one has to be compiled again.
    var importedModules: [String] {
      inputs.compactMap { input in
        let file = URL(filePath: input.name)
        return file.pathExtension == "swiftmodule"
          ? file.deletingPathExtension().lastPathComponent : nil
      }
    }
  }

  /// The commands, by names of SwiftPM's own.
  var swiftCommands: [String: SwiftCommand]
  /// The targets that a target can import, directly or through others, by target.
  var targetDependencyMap: [String: [String]]
}

extension BuildDescription {
  /// Whether a module is one of those with which SwiftPM finds and starts the tests.
  static func belongsToSwiftPM(_ module: String) -> Bool {
    module.hasSuffix("PackageTests") || module.hasSuffix("PackageDiscoveredTests")
  }

  /// Whether the description at a path shows that no test bundle is built.
  ///
  /// Looked for without decoding, which takes long in a large package; the field is the first one.
  static func hasNoTests(at path: String) -> Bool {
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe),
      let key = data.firstRange(of: Data(#""builtTestProducts""#.utf8))
    else { return false }
    return data[key.upperBound...].first { !" \n\t:[".utf8.contains($0) } == UInt8(ascii: "]")
  }
}

extension BuildDescription {
  /// The options that decide on what a build produces.
  ///
  /// - Parameter modules: The folder of clang modules, which both loops share: half of a first build
  ///   is spent on them.
  static func options(modules: String) -> [String] {
    [
      "--disable-experimental-prebuilts", "-Xswiftc", "-diagnostic-style", "-Xswiftc", "llvm",
      "-Xswiftc", "-module-cache-path", "-Xswiftc", modules,
    ]
  }
}
