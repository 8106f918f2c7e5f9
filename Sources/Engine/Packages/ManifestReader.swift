import Files
import Foundation
import Processes

/// Reads manifests by running them, which only happens inside the sandbox, and once per content.
struct ManifestReader: Sendable {
  /// What reading a manifest gave.
  enum Reading: Sendable {
    /// It is sound.
    case sound(Manifest)
    /// It does not compile or describes nothing; `root` is the package's path in the console text.
    case broken(Completion, root: String)
  }

  let sandbox: Sandbox
  /// The learner's folder, absolute, links resolved.
  let package: String
  /// The longest that reading one manifest may take; more than a minute is never right.
  var deadline = Duration.seconds(60)

  /// Reads the manifest of the copy or of a package inside it.
  ///
  /// - Parameter folder: The package's folder relative to the copy; empty for the copy itself.
  func read(_ folder: String = "") async throws(EngineError) -> Reading {
    // The copy appears at the learner's own path, so that the paths in the answer are real ones.
    try await read(
      content: sandbox.folders.copy + folder.asPathBelow,
      as: SandboxPlace(root: package), at: package + folder.asPathBelow)
  }

  /// Follows path dependencies out of the package, from package to package.
  ///
  /// - Returns: The folders of all of them; those that cannot be read are among them, and the build
  ///   will say what is wrong with them.
  func localPackages(of manifests: [Manifest]) async throws(EngineError) -> Set<String> {
    var found: Set<String> = []
    var open = manifests.flatMap(\.localPackages).map(\.normalizedPath)
    while let path = open.popLast() {
      guard !path.isPath(atOrBelow: package), FileManager.default.fileExists(atPath: path),
        found.insert(path).inserted
      else { continue }
      let place = SandboxPlace(
        root: package, dependencies: [.init(source: path, destination: path)])
      if case .sound(let manifest) = try await read(content: path, as: place, at: path) {
        open += manifest.localPackages.map(\.normalizedPath)
      }
    }
    return found
  }

  private func read(
    content: String, as place: SandboxPlace, at path: String
  ) async throws(EngineError) -> Reading {
    let note = Self.note(
      in: sandbox.folders, of: content, at: path, toolchain: sandbox.toolchain,
      environment: sandbox.environment)
    if let manifest = note.content { return .sound(manifest) }
    var own = sandbox
    own.place = place
    // Without a sandbox the copy is where it is, and its relative paths have to be carried over.
    let isShifted = !own.isolation.isIsolated && content.hasPrefix(own.folders.copy)
    let shown = isShifted ? content : path
    var command = own.command(
      [
        own.toolchain.swift, "package", "--package-path", shown, "--scratch-path",
        own.scratch + "/manifest",
        "--cache-path", own.scratch + "/cache", "dump-package",
      ], for: .build, in: shown, deadline: deadline, outputLimit: 16 << 20)
    command.errorStream = .separate
    let completion = try await command.completion()
    try SandboxFailure.check(completion)
    guard completion.succeeded,
      let dump = try? JSONDecoder().decode(
        Manifest.Dump.self, from: Data(completion.output.bytes))
    else { return .broken(completion, root: isShifted ? own.folders.copy : package) }
    var manifest = Manifest(dump)
    if isShifted {
      manifest.localPackages = manifest.localPackages.map { dependency in
        (path + "/" + .relativePath(from: content, to: dependency)).normalizedPath
      }
    }
    note.keep(manifest)
    return .sound(manifest)
  }

  /// Notes what the manifests of a workspace declare, which spares reading them.
  ///
  /// - Parameters:
  ///   - manifests: The manifests by their package's folder, with path dependencies relative to the
  ///     workspace.
  ///   - environment: The variables with which they do so.
  static func remember(
    _ manifests: [String: Manifest], in folders: RunFolders, package: String,
    toolchain: Toolchain, environment: [String: String] = [:]
  ) {
    for (folder, manifest) in manifests {
      var manifest = manifest
      manifest.localPackages = manifest.localPackages.map { "\(package)/\($0)".normalizedPath }
      note(
        in: folders, of: folders.copy + folder.asPathBelow, at: package + folder.asPathBelow,
        toolchain: toolchain, environment: environment
      ).keep(manifest)
    }
  }

  /// The note of a manifest: another one for another content, another folder, another toolchain or
  /// other variables, which a manifest may ask for.
  ///
  /// - Parameters:
  ///   - content: The package's folder, whose manifest files the note is for.
  ///   - path: The learner's folder that it links to.
  private static func note(
    in folders: RunFolders, of content: String, at path: String, toolchain: Toolchain,
    environment: [String: String]
  ) -> CacheNote<Manifest> {
    let variables = environment.sorted { $0.key < $1.key }.map { "\n\($0.key)=\($0.value)" }
    let header = "\(path) \(toolchain.identity)" + variables.joined()
    let bytes = Array(header.utf8) + Manifest.files(in: content, ending: ".swift")
    return CacheNote(BytePath("\(folders.notes)/manifest-\(Fingerprint(of: bytes).hex).json"))
  }
}
