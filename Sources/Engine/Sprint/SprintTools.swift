import Files
import Foundation
import Verdicts

/// The command lines of compiler and linker.
struct SprintTools: Sendable {
  let sandbox: Sandbox
  /// The libraries that the modules can import.
  var packageLibraries: [SprintModule] = []

  private var toolchain: String { sandbox.toolchain.root }
  private var folder: String { SprintFolders(sandbox: sandbox).inside }
  private var libraries: String { "\(folder)/\(SprintFolders.libraries)" }
  private var runtime: String { "\(toolchain)/lib/swift/linux" }

  func module(_ library: SprintModule) -> String {
    "\(SprintFolders.modules)/\(library.name).swiftmodule"
  }

  /// The module file of tests, which only shows whether their interface changed.
  func interface(_ tests: SprintModule) -> String { "\(tests.id)/interface.swiftmodule" }

  /// The object of a source file; a library has one for all, an empty path.
  func object(_ module: SprintModule, _ path: String = "") -> String {
    "\(module.id)/\(Fingerprint(of: Array(path.utf8)).hex.prefix(16)).o"
  }

  /// The program that runs the tests of a loop.
  static func runner(_ loop: Loop) -> String { "\(loop.rawValue)/run" }

  /// Compiles a library whole and writes its module in the same go.
  func compile(_ library: SprintModule) -> SprintStep {
    step(
      .objects, library,
      ["-c"] + paths(of: library) + options(of: library)
        + ["-emit-module", "-emit-module-path", "\(folder)/\(module(library))"]
        + ["-o", "\(folder)/\(object(library))"])
  }

  /// Compiles some files of a test module.
  func compile(_ tests: SprintModule, only files: Set<String>) -> SprintStep {
    let known = tests.sources.filter { !$0.isUnreferenced || files.contains($0.path) }
    let inputs = known.flatMap { source in
      (files.contains(source.path) ? ["-primary-file"] : []) + [path(of: source)]
    }
    let outputs = tests.sources.filter { files.contains($0.path) }
      .flatMap { ["-o", "\(folder)/\(object(tests, $0.path))"] }
    return step(.objects, tests, ["-c"] + inputs + options(of: tests) + outputs)
  }

  /// Writes a test module's interface; the bodies of functions are passed over.
  func emitInterface(_ tests: SprintModule) -> SprintStep {
    step(
      .interface, tests,
      ["-emit-module", "-experimental-skip-non-inlinable-function-bodies-without-types"]
        + paths(of: tests) + options(of: tests) + ["-o", "\(folder)/\(interface(tests))"])
  }

  /// Links a library as a shared object.
  func link(_ library: SprintModule) -> SprintStep {
    link([object(library)], of: [library], as: "lib\(library.name).so")
  }

  /// Links the tests of a loop as a shared object, which its runner loads.
  func link(_ objects: [String], of modules: [SprintModule], as loop: Loop) -> SprintStep {
    link(objects, of: modules, as: "lib\(Self.tests(loop)).so")
  }

  /// Builds the runner of a loop, once: the tests that it loads may change without it.
  func buildRunner(_ loop: Loop, like tests: SprintModule) -> SprintStep {
    // The options for clang decide on which of its cached modules serve.
    let pairs = zip(tests.flags, tests.flags.dropFirst()).filter { $0.0 == "-Xcc" }
    return SprintStep(
      purpose: .linked,
      command: [
        "\(toolchain)/bin/swiftc", "-parse-as-library", "-swift-version", "6",
        "-module-cache-path", sandbox.modules,
      ] + pairs.flatMap { ["-Xcc", $0.1] } + [
        "\(folder)/\(Self.runnerSource)", "-o", "\(folder)/\(Self.runner(loop))", "-L", libraries,
        // The runner names nothing of the tests: it only has to load them.
        "-Xlinker", "--no-as-needed", "-l\(Self.tests(loop))", "-Xlinker", "-rpath=\(libraries)",
        "-Xlinker", "--allow-shlib-undefined",
      ])
  }

  /// The file that holds the runner's source.
  static let runnerSource = "runner.swift"

  /// The start of Swift Testing that SwiftPM's own runner makes.
  static let runnerText = """
    import Testing
    @main struct Runner {
      static func main() async { await Testing.__swiftPMEntryPoint() as Never }
    }

    """

  private static func tests(_ loop: Loop) -> String { "tandem-\(loop.rawValue)-tests" }

  private func paths(of module: SprintModule) -> [String] {
    module.sources.filter { !$0.isUnreferenced }.map(path)
  }

  /// Where a source lies, as the sandbox shows it.
  private func path(of source: SprintSource) -> String {
    source.part.map { "\(folder)/\($0.place)" } ?? "\(sandbox.root)/\(source.path)"
  }

  private func step(
    _ purpose: SprintStep.Purpose, _ module: SprintModule, _ arguments: [String]
  ) -> SprintStep {
    SprintStep(
      purpose: purpose, module: module.id,
      command: ["\(toolchain)/bin/swift-frontend", "-frontend"] + arguments)
  }

  /// The options that the driver of Swift 6.3 gives its front end on Linux, seen with `-###`.
  private func options(of module: SprintModule) -> [String] {
    module.flags + [
      "-module-name", module.name, "-I", "\(folder)/\(SprintFolders.modules)",
      "-module-cache-path", sandbox.modules, "-disable-objc-interop",
      "-no-color-diagnostics", "-Xcc", "-fno-color-diagnostics", "-empty-abi-descriptor",
      "-enable-anonymous-context-mangled-names", "-no-auto-bridging-header-chaining",
      "-in-process-plugin-server-path",
      "\(toolchain)/lib/swift/host/libSwiftInProcPluginServer.so",
      "-plugin-path", "\(toolchain)/lib/swift/host/plugins",
    ]
  }

  private func link(
    _ objects: [String], of modules: [SprintModule], as name: String
  ) -> SprintStep {
    let imports = Set(modules.flatMap(\.imports)).sorted()
    let system = Self.systemFolder.map { ["-L", $0, "-l:libc.so.6", "-l:libm.so.6"] } ?? []
    return SprintStep(
      purpose: .linked,
      command: [
        "\(toolchain)/bin/ld.lld", "-shared", "-soname", name, "-o", "\(libraries)/\(name)",
        // A missing library shows here and not as a broken test run.
        "-z", "defs", "\(runtime)/\(Self.architecture)/swiftrt.o",
      ] + objects.map { "\(folder)/\($0)" } + ["-L", libraries] + imports.map { "-l\($0)" }
        + ["-L", runtime, "--as-needed"] + swiftLibraries(for: modules).map { "-l\($0)" } + system
        + ["-rpath", runtime, "-rpath", libraries])
  }

  /// The libraries of the toolchain that modules may need; only those that they do are bound.
  ///
  /// Looking through all of them, Foundation above all, takes the linker as long as the rest of its
  /// work.
  private func swiftLibraries(for modules: [SprintModule]) -> [String] {
    // What a library imports may appear in the interface that others use.
    let known = Set(packageLibraries.map(\.name) + ["Swift", "Testing"])
    let importsOnlyTesting = (packageLibraries + modules).allSatisfy { module in
      module.sources.allSatisfy { $0.importedNames.isSubset(of: known) }
    }
    if importsOnlyTesting { return Self.fewestLibraries }
    return Disk.names(in: BytePath(runtime)).map(\.text)
      .filter { $0.hasPrefix("lib") && $0.hasSuffix(".so") }
      .map { String($0.dropFirst(3).dropLast(3)) }
      .filter { !["XCTest", "swiftRemoteMirror", "_InternalSwiftStaticMirror"].contains($0) }
      .sorted()
  }

  /// What code needs that imports nothing, and tests that import Testing alone.
  private static let fewestLibraries = [
    "swiftCore", "swift_Concurrency", "swift_StringProcessing", "swiftSwiftOnoneSupport", "Testing",
  ]

  /// Where the system's own libraries lie.
  private static let systemFolder: String? =
    ["/usr/lib/\(architecture)-linux-gnu", "/usr/lib64", "/usr/lib"]
    .first { FileManager.default.fileExists(atPath: "\($0)/libc.so.6") }

  private static let architecture: String = {
    #if arch(arm64)
    "aarch64"
    #else
    "x86_64"
    #endif
  }()
}
