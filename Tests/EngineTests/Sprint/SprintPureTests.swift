import Foundation
import Support
import Testing

@testable import Engine
@testable import Verdicts

@Suite struct `What the sprint lane can serve` {
  /// The answer for a manifest with one target of these properties.
  func refusal(_ target: String, dependencies: String = "") throws -> String? {
    let json = """
      {"name": "P", "dependencies": [\(dependencies)], "targets": [
        {"name": "A", "type": "regular", \(target)"exclude": [], "settings": []},
        {"name": "T", "type": "test", "dependencies": [{"byName": ["A", null]}]}
      ]}
      """
    let dump = try JSONDecoder().decode(Manifest.Dump.self, from: Data(json.utf8))
    return SprintManifest(dump).refusal
  }

  @Test(arguments: ["Guide.docc", "Colours.xcassets", "en.lproj"])
  func `holds no folder that SwiftPM does more with`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("let a = 1\n", to: "Sources/A/A.swift")
    try folder.makeFolder("Sources/A/\(name)")
    #expect(throws: SprintSources.Refusal(reason: "holds \(name)")) {
      try SprintSources(in: "Sources/A", of: folder.url.path)
    }
  }

  @Test func `is a package of libraries and tests`() throws {
    #expect(try refusal("") == nil)
  }

  @Test(arguments: [
    (#""resources": [{"path": "a.txt"}], "#, "has resources"),
    (#""pluginUsages": [{"plugin": ["X", null]}], "#, "uses a plugin"),
    (#""sources": ["A.swift"], "#, "chooses its source files one by one"),
    (#""publicHeadersPath": "include", "#, "has C headers"),
    (
      #""dependencies": [{"byName": ["B", {"platformNames": ["linux"]}]}], "#,
      "has a dependency under a condition"
    ),
  ])
  func `is nothing beyond`(property: String, reason: String) throws {
    #expect(try refusal(property) == "the target A \(reason)")
  }

  @Test(arguments: [
    ("define", "swift", nil), ("swiftLanguageMode", "swift", nil),
    ("unsafeFlags", "swift", "the target A has the setting unsafeFlags"),
    ("interoperabilityMode", "swift", "the target A has the setting interoperabilityMode"),
    ("linkedLibrary", "linker", "the target A has settings for the linker"),
  ])
  func `knows settings`(kind: String, tool: String, reason: String?) throws {
    let json = """
      {"name": "P", "dependencies": [], "targets": [
        {"name": "A", "type": "regular", "settings": [{"tool": "\(tool)", "kind": {"\(kind)": {}}}]},
        {"name": "T", "type": "test"}
      ]}
      """
    let dump = try JSONDecoder().decode(Manifest.Dump.self, from: Data(json.utf8))
    #expect(SprintManifest(dump).refusal == reason)
  }

  @Test(arguments: [
    ("executable", "is a program, and the lane builds libraries and tests only"),
    ("macro", "is a macro"), ("plugin", "is a plugin"), ("system", "is not written in Swift"),
  ])
  func `is no other kind of target`(type: String, reason: String) throws {
    let json = #"{"name": "P", "dependencies": [], "targets": [{"name": "A", "type": "\#(type)"}]}"#
    let dump = try JSONDecoder().decode(Manifest.Dump.self, from: Data(json.utf8))
    #expect(SprintManifest(dump).refusal == "the target A \(reason)")
  }

  @Test func `is no package with something to fetch`() throws {
    let remote = #"{"sourceControl": [{"location": {"remote": [{"urlString": "x"}]}}]}"#
    #expect(
      try refusal("", dependencies: remote)
        == "the package depends on packages that have to be fetched")
  }
}

@Suite struct `Compiler options` {
  @Test func `are those of the judge without the driver's own`() throws {
    let flags = try SprintFlags(driver: [
      "-target", "x86_64-unknown-linux-gnu", "-incremental", "-index-store-path", "/x", "-Onone",
      "-enable-testing", "-j2", "-DDEBUG", "-Xfrontend", "-enable-cross-import-overlays",
      "-swift-version", "6", "-g", "-Xcc", "-fPIC", "-parse-as-library", "-parse-as-library",
    ])
    #expect(
      flags.arguments == [
        "-target", "x86_64-unknown-linux-gnu", "-Onone", "-enable-testing", "-D", "DEBUG",
        "-enable-cross-import-overlays", "-swift-version", "6", "-Xcc", "-fPIC",
        "-parse-as-library",
      ])
  }

  @Test(arguments: ["-O", "-sanitize=thread", "-cxx-interoperability-mode=default", "-j"])
  func `that are unknown are refused`(option: String) {
    #expect(throws: SprintFlags.Unknown(option: option)) { try SprintFlags(driver: [option]) }
  }
}

@Suite struct `A source file's outline` {
  @Test func `holds the names at the top level and the imports`() throws {
    let outline = try #require(
      SwiftOutline(
        """
        import Testing // the library
        @testable import Shape
        /* struct Commented {} */
        @Suite("a \\(1 + (2)) \\"quoted\\" } name", .tags(.slow)) struct Many {
          struct Inner { let text = #"}"# }
          extension_() { }
        }
        @Test func `a raw name`() { #expect(true) }
        private let table = [1]
        """))
    #expect(outline.names == ["Many", "a raw name", "table"])
    #expect(outline.imports == ["@testable import Shape", "import Testing"])
  }

  @Test(arguments: [
    "extension Int {}", "protocol P {}", "infix operator <>", "#if DEBUG\nstruct A {}\n#endif",
    "func == (a: A, b: A) -> Bool { true }", "let (a, b) = (1, 2)", "var a = 1, b = 2",
    "struct A {", "struct A { }}", "let a = \"open", "#Preview {}", "let a = [\n1\n], b = 2",
    "typealias IntegerLiteralType = Int8", "@_exported import A\nstruct B {}",
    "@_exported\nimport A\nstruct B {}", "import\nA",
    "func a() { b(/\\{/) }\nstruct C {}\nfunc d() { b(/\\}/) }", "let a = #/\\{/#\nstruct B {}",
  ])
  func `is nil for a file that others can notice unnamed`(text: String) {
    #expect(SwiftOutline(text) == nil)
  }

  @Test func `tells whether others can notice a change`() throws {
    let one = try #require(SwiftOutline("import A\nstruct One { func old() {} }"))
    let two = try #require(SwiftOutline("import A\nstruct One { func new() {} }\nfunc two() {}"))
    let imports = try #require(SwiftOutline("import B\nstruct One {}"))
    #expect(two.isUnreferenced(after: one, by: ["struct Other {}"]))
    #expect(!two.isUnreferenced(after: one, by: ["struct Other { let one = One() }"]))
    #expect(!one.isUnreferenced(after: two, by: ["let x = two()"]))
    #expect(!imports.isUnreferenced(after: one, by: []))
    #expect(!two.isUnreferenced(after: nil, by: []))
  }
}

@Suite struct `A source file's essence` {
  private func essence(_ text: String) -> String? {
    SprintSource(path: "A.swift", text: text, fingerprint: "").essence
  }

  private let text = "import A // why\nlet a = b - c\nlet text = \"\"\"\n  a\n\n  b\n  \"\"\"\n"

  @Test(arguments: [
    ("import", "// Head\nimport"), (" // why", ""), ("\nlet a", "\n\n  // A.\n\tlet a"),
    ("b - c", "b  -   c"),
  ])
  func `is the same for the compiler of other files`(part: String, other: String) {
    #expect(essence(text.replacing(part, with: other)) == essence(text))
  }

  @Test(arguments: [
    ("b - c", "b -c"), ("b - c", "b\n- c"), ("b - c", "b -/* */c"), ("b - c", "b /* \n */- c"),
    ("\n\n  b", "\n  b"), ("import A", "import B"), ("a = b", "a: Int = b"), ("let a", "let `a`"),
  ])
  func `is another where code may be another`(part: String, other: String) {
    #expect(essence(text.replacing(part, with: other)) != essence(text))
  }

  @Test func `is not told where the text is not understood`() {
    #expect(essence("let a = \"") == nil)
    #expect(essence("let a = 1\r") == nil)
  }
}

@Suite struct `Two verdicts` {
  func verdict(_ reason: Reason, _ statuses: [TestResult.Status]) -> Verdict {
    let tests = statuses.enumerated().map {
      TestResult(id: "\($0)", name: "t\($0)", suite: "S", module: "M", status: $1)
    }
    return Verdict(run: RunID(rawValue: "r"), inner: LoopVerdict(reason: reason, tests: tests))
  }

  @Test func `agree on reasons and on what became of each test`() {
    let passed = verdict(.passed, [.passed, .skipped])
    #expect(passed.agrees(with: passed))
    #expect(!passed.agrees(with: verdict(.passed, [.passed, .passed])))
    #expect(!passed.agrees(with: verdict(.passed, [.passed])))
    #expect(!passed.agrees(with: verdict(.testsFailed, [.passed, .skipped])))
    var outer = passed
    outer.outer = LoopVerdict(reason: .passed)
    #expect(!passed.agrees(with: outer))
  }

  @Test func `may differ in who was under way when a run was cut short`() {
    let one = verdict(.timedOut, [.passed, .unfinished])
    #expect(one.agrees(with: verdict(.timedOut, [.unfinished, .unfinished])))
    #expect(!one.agrees(with: verdict(.crashed, [.passed, .unfinished])))
  }
}
