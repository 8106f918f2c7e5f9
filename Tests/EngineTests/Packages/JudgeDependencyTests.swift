import Engine
import Foundation
import Processes
import Testing
import Verdicts

extension `The judge` {
  /// Makes a repository with one package in it and a tag, and tells its address.
  private func repository(_ fixture: JudgeFixture) async throws -> String {
    try fixture.write(
      """
      // swift-tools-version: 6.2
      import PackageDescription
      let package = Package(
        name: "Remote", products: [.library(name: "Remote", targets: ["Remote"])],
        targets: [.target(name: "Remote")])
      """, to: "Remote/Package.swift")
    try fixture.write("public let far = true\n", to: "Remote/Sources/Remote/Remote.swift")
    let script = """
      git init -q . && git add . && git -c user.name=t -c user.email=t@example.org commit -qm one \
      && git tag 1.0.0
      """
    let completion = try await Command(
      "/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin"],
      workingDirectory: fixture.folder.appending(path: "Remote").path
    ).run()
    try #require(completion.succeeded, "\(completion.output.text)")
    return "file://" + fixture.folder.appending(path: "Remote").path
  }

  private func manifest(_ address: String) -> String {
    Shape.manifest(
      dependencies: ".package(url: \"\(address)\", from: \"1.0.0\")",
      of: ".product(name: \"Remote\", package: \"Remote\")")
  }

  @Test func `fetches dependencies once, and leaves Package.resolved in the copy`() async throws {
    let fixture = try theFixture()
    let address = try await repository(fixture)
    let tests = "import Testing\nimport Remote\n@Test func there() { #expect(far) }\n"
    let extra = ["Package.swift": manifest(address)]
    #expect(try await fixture.verdict(tests: tests, extra: extra).reason == .passed)
    #expect(!FileManager.default.fileExists(atPath: fixture.root.path + "/Package.resolved"))
    // Gone, so a second fetch would fail.
    try FileManager.default.removeItem(at: fixture.folder.appending(path: "Remote"))
    #expect(try await fixture.verdict(tests: tests + "// again\n", extra: extra).reason == .passed)
  }

  @Test func `never makes a light of dependencies that cannot be fetched`() async throws {
    let fixture = try theFixture()
    let address = "file://" + fixture.folder.appending(path: "nowhere/Remote").path
    let error = await #expect(throws: EngineError.self) {
      try await fixture.verdict(
        tests: Shape.tests(Shape.passing), extra: ["Package.swift": manifest(address)])
    }
    guard case .dependenciesUnresolved(let detail) = error else {
      Issue.record("it is \(String(describing: error))")
      return
    }
    #expect(detail.contains("nowhere"))
  }
}
