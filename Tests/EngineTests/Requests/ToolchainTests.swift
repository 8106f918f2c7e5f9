import Engine
import Foundation
import Support
import Testing

@Suite struct `Finding the toolchain` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Makes a `swift` that says it has this version.
  private func fake(
    _ version: String, root: String = "/opt/x/usr", body: String? = nil
  ) throws -> String {
    let answer = """
      {"compilerVersion": "Swift version \(version)", "paths": {"runtimeResourcePath": "\(root)/lib/swift"}}
      """
    let script =
      "#!/bin/sh\necho called >> '\(folder.url.path)/calls'\n" + (body ?? "echo '\(answer)'")
    try folder.write(script, to: "swift", executable: true)
    return folder["swift"].path
  }

  @Test func `finds the one in PATH and where it lives`() async throws {
    let toolchain = try await Toolchain.find()
    #expect(toolchain.version >= Toolchain.oldest)
    #expect(FileManager.default.isExecutableFile(atPath: toolchain.swift))
    #expect(toolchain.swift == toolchain.root + "/bin/swift")
  }

  @Test func `says where it looked when there is none`() async {
    await #expect(throws: EngineError.toolchainMissing(searched: ["/nowhere"])) {
      try await Toolchain.find(environment: ["PATH": "/nowhere"])
    }
  }

  @Test func `says that TANDEM_SWIFT points nowhere`() async {
    let error = await #expect(throws: EngineError.self) {
      try await Toolchain.find(environment: ["TANDEM_SWIFT": "/nowhere/swift"])
    }
    #expect(error?.description.contains("TANDEM_SWIFT names it, and no program is there") == true)
  }

  @Test(arguments: ["6.2.4", "5.10", "6.2"])
  func `refuses an old one by its number`(version: String) async throws {
    let path = try fake("\(version) (swift-\(version)-RELEASE)")
    let error = await #expect(throws: EngineError.self) {
      try await Toolchain.find(environment: ["TANDEM_SWIFT": path])
    }
    #expect(error == .toolchainTooOld(found: version, path: path))
    #expect(error?.description.contains("TANDEM_SWIFT") == true)
  }

  @Test func `prefers the one that TANDEM_SWIFT names`() async throws {
    let path = try fake("6.4 (swift-6.4-RELEASE)")
    let toolchain = try await Toolchain.find(
      environment: ["TANDEM_SWIFT": path, "PATH": "/usr/bin"])
    #expect(toolchain.version == ToolchainVersion(6, 4))
    #expect(toolchain.root == "/opt/x/usr")
  }

  @Test func `says what a broken one said`() async throws {
    let path = try fake("", body: "echo 'no such library' >&2; exit 127")
    await #expect(throws: EngineError.toolchainBroken(path: path, detail: "no such library")) {
      try await Toolchain.find(environment: ["TANDEM_SWIFT": path])
    }
  }

  @Test func `asks a binary once, and again when it changed`() async throws {
    let cache = folder["cache"]
    let path = try fake("6.4 (one)", root: folder.url.path)
    let environment = ["TANDEM_SWIFT": path]
    let first = try await Toolchain.find(environment: environment, cache: cache)
    #expect(try await Toolchain.find(environment: environment, cache: cache) == first)
    #expect(folder.text("calls") == "called\n")
    _ = try fake("6.4.1 (another)", root: folder.url.path)
    let second = try await Toolchain.find(environment: environment, cache: cache)
    #expect(second.version == ToolchainVersion(6, 4, 1))
    #expect(second.identity != first.identity)
  }

  @Test func `is in place until the binary, or the compiler behind a go-between, is replaced`()
    async throws
  {
    let path = try fake("6.4 (one)", root: folder.url.path)
    try folder.write("one", to: "bin/swift")
    let environment = ["TANDEM_SWIFT": path]
    let first = try await Toolchain.find(environment: environment)
    #expect(first.isInPlace(environment: environment))
    #expect(!first.isInPlace(environment: ["TANDEM_SWIFT": "/nowhere/swift"]))
    try folder.write("another", to: "bin/swift")
    #expect(!first.isInPlace(environment: environment))
    let second = try await Toolchain.find(environment: environment)
    #expect(second.isInPlace(environment: environment))
    _ = try fake("6.4.1 (another)", root: folder.url.path)
    #expect(!second.isInPlace(environment: environment))
  }

  @Test func `asks a go-between each time, since it stays while the toolchain behind it changes`()
    async throws
  {
    let cache = folder["cache"]
    let chosen = folder["chosen"]
    let answer =
      #"{"compilerVersion": "Swift version '"$v"'", "paths": {"runtimeResourcePath": "/opt/x/usr/lib/swift"}}"#
    let path = try fake("", body: "v=$(cat '\(chosen.path)'); echo '\(answer)'")
    var versions: [ToolchainVersion] = []
    for version in ["6.4", "6.5"] {
      try folder.write(version, to: "chosen")
      versions.append(
        try await Toolchain.find(environment: ["TANDEM_SWIFT": path], cache: cache).version)
    }
    #expect(versions == [ToolchainVersion(6, 4), ToolchainVersion(6, 5)])
  }

  @Test func `reads versions out of what compilers say`() {
    let text = "Swift version 6.3.1 (swift-6.3.1-RELEASE)"
    #expect(ToolchainVersion(in: text) == ToolchainVersion(6, 3, 1))
    #expect(ToolchainVersion(in: "Swift version 6.4-dev") == ToolchainVersion(6, 4))
    #expect(ToolchainVersion(in: "clang 17") == nil)
    #expect(ToolchainVersion(6, 10) > ToolchainVersion(6, 9, 9))
    #expect(ToolchainVersion(6, 3).description == "6.3")
  }
}
