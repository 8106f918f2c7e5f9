import Files
import Foundation

/// How the judge's last build of a loop compiled each module, as far as the sprint lane repeats it.
///
/// It is written next to the products after every build of the judge, and holds only as long as
/// the manifests and the toolchain do.
struct SprintBlueprint: Codable, Hashable, Sendable {
  /// How one module is compiled.
  struct Module: Codable, Hashable, Sendable {
    /// Options for the compiler's front end.
    var flags: [String]
    /// The modules that it can import, directly or through others.
    var imports: [String]
    /// The source files that the judge compiled, as the sandbox shows them.
    var sources: [String]

    private enum CodingKeys: String, CodingKey {
      case flags = "flags", imports = "imports", sources = "sources"
    }
  }

  /// Changes with the manifests, the toolchain and the environment.
  var key: String
  /// Reports whether SwiftPM has described its build again.
  var stamp: String
  var modules: [String: Module] = [:]
  /// Why the build cannot be repeated; nil if it can.
  var refusal: String?

  private enum CodingKeys: String, CodingKey {
    case key = "key", stamp = "stamp", modules = "modules", refusal = "refusal"
  }
}

extension SprintBlueprint {
  /// Reads a build description.
  init(key: String, stamp: String, description: BuildDescription) {
    self.init(key: key, stamp: stamp)
    for command in description.swiftCommands.values {
      let name = command.moduleName
      // SwiftPM's own modules find and start the tests; the lane has a start of its own.
      guard let imports = description.targetDependencyMap[name],
        !BuildDescription.belongsToSwiftPM(name)
      else { continue }
      do throws(SprintFlags.Unknown) {
        let flags = try SprintFlags(driver: command.otherArguments)
        modules[name] = Module(
          flags: flags.arguments, imports: imports.sorted(), sources: command.sources.sorted())
      } catch {
        refusal = "the lane does not know the compiler option \(error.option)"
      }
    }
  }

  /// Names what decides on how a loop is built.
  ///
  /// - Parameter folder: The loop's package relative to the copy; empty for the copy itself.
  static func key(_ sandbox: Sandbox, folder: String) -> String {
    let copy = sandbox.folders.copy
    let variables = sandbox.environment.sorted { $0.key < $1.key }
      .map { "\n\($0.key)=\($0.value)" }
    let header = "\(sandbox.toolchain.identity) \(sandbox.root)" + variables.joined()
    let files = Set([copy, copy + folder.asPathBelow]).sorted().flatMap { place in
      // Below the copy, so that a template's blueprint serves another workspace too.
      Manifest.files(in: place, label: "\(place.dropFirst(copy.count))/")
    }
    return Fingerprint(of: Array(header.utf8) + files).hex
  }

  /// Keeps how a build of the judge was done.
  ///
  /// - Parameters:
  ///   - scratch: The loop's scratch, relative to the sandbox's.
  ///   - build: What became of the build; one that failed before it was planned shows nothing.
  static func record(
    _ sandbox: Sandbox, folder: String, scratch: String, after build: LoopBuild
  ) {
    guard
      build.succeeded || build.console.contains("] Compiling ")
        || build.console.contains("] Emitting ")
    else { return }
    let own = "\(sandbox.scratchFolder)/\(scratch)/debug/description.json"
    // SwiftPM names the folder by the platform and links to it.
    let real = BytePath(URL(filePath: own).resolvingSymlinksInPath())
    guard let found = FileStamp(at: real) else { return }
    let stamp = "\(found.size) \(found.modified.seconds).\(found.modified.nanoseconds)"
    let key = key(sandbox, folder: folder)
    let note = SprintFolders(sandbox: sandbox).blueprint(scratch)
    if let known = note.content, known.key == key, known.stamp == stamp { return }
    let blueprint: SprintBlueprint
    if let data = FileManager.default.contents(atPath: own),
      let description = try? JSONDecoder().decode(BuildDescription.self, from: data)
    {
      blueprint = SprintBlueprint(key: key, stamp: stamp, description: description)
    } else {
      blueprint = SprintBlueprint(
        key: key, stamp: stamp, refusal: "the lane cannot read how this SwiftPM builds")
    }
    note.keep(blueprint)
  }
}
