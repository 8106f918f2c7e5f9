import Testing

@testable import Engine

@Suite struct `A file of tests` {
  private let file = """
    import Testing
    @testable import Shape

    @Suite(.serialized) struct Corners {
      let names = ["square", "tent"]
      /// Four.
      @Test func square() { #expect(corners(names[0]) == 4) }
      @Test("a { in a title", arguments: [1, 2]) func `is odd`(_ n: Int, of all: [Int]) async throws {
        #expect(n == 1, "not \\(n)")
      }
      @MainActor @Test func stays() {}
      func helper() -> Int { 1 }
    }
    @Test func alone() {}

    """

  private func cut(_ text: String) -> TestPieces? { TestPieces(of: text) }

  @Test func `is cut into its tests and the rest`() throws {
    let pieces = try #require(cut(file))
    #expect(pieces.tests.map(\.name) == ["Corners.square()", "Corners.is odd(_:of:)", "alone()"])
    #expect(
      pieces.tests[0].piece.text == """
        @testable import Shape
        import Testing
        extension Corners {
          @Test func square() { #expect(corners(names[0]) == 4) }
        }

        """)
    #expect(pieces.tests[0].piece.lines == [2, 1, 7, 7, 7])
    #expect(pieces.tests[1].piece.lines == [2, 1, 8, 8, 9, 10, 10])
    #expect(pieces.tests[2].piece.text.hasSuffix("\nimport Testing\n@Test func alone() {}\n"))
    #expect(pieces.tests[2].piece.lines == [2, 1, 14])
    #expect(
      pieces.rest.text == """
        @testable import Shape
        import Testing
        @Suite(.serialized) struct Corners {
          let names = ["square", "tent"]
          @MainActor @Test func stays() {}
          func helper() -> Int { 1 }
        }

        """)
    #expect(pieces.rest.lines == [2, 1, 4, 5, 11, 12, 13])
  }

  @Test func `keeps the columns of a test that shares its line`() throws {
    let pieces = try #require(cut("struct A { @Test func a() {} }\n"))
    #expect(
      pieces.tests[0].piece.text == "extension A {\n           @Test func a() {}\n}\n")
    #expect(pieces.rest.text == "struct A {                   }\n")
  }

  @Test(arguments: [
    ("import Testing", "// A head.\n/* Of two\n lines. */\n\nimport Testing"),
    ("import Testing", "import Testing // It tests.  "),
    ("import Testing\n@testable import Shape", "@testable import Shape\n\nimport Testing"),
    ("import Testing", "import Testing\nimport Testing"),
    ("@MainActor", "\n\n  @MainActor"),
    ("/// Four.", "/// Four\n  /// and more."), ("@Test func alone", "// Alone.\n@Test func alone"),
  ])
  func `stays the same in all its pieces`(part: String, other: String) throws {
    let old = try #require(cut(file))
    let new = try #require(cut(file.replacing(part, with: other, maxReplacements: 1)))
    #expect(new.rest.text == old.rest.text)
    #expect(new.tests.map(\.piece.text) == old.tests.map(\.piece.text))
  }

  @Test func `leaves its other tests as they are when one comes or grows`() throws {
    let old = try #require(cut(file))
    let one = "  @Test func one() {\n    #expect(1 == 1)\n  } // That is so.\n\n"
    let more = try #require(cut(file.replacing("  /// Four.", with: one + "  /// Four.")))
    #expect(more.rest.text == old.rest.text)
    #expect(more.tests.dropFirst().map(\.piece.text) == old.tests.map(\.piece.text))
    #expect(more.tests.map { $0.piece.lines.last } == [8, 11, 14, 18])
  }

  @Test func `gives its comments to the tests that they speak of`() throws {
    let text = "struct A {\n  /// First\n  @Test func a() {} // {\n  // @Test func b() {}\n\n}\n"
    let pieces = try #require(cut(text))
    #expect(pieces.rest.text == "struct A {\n  // @Test func b() {}\n\n}\n")
    #expect(pieces.rest.lines == [1, 4, 5, 6])
  }

  @Test(arguments: [
    "public import A", "@preconcurrency import A", "@_spi(X) import A", "import A; import B",
    "@testable\nimport A", "/* a\n*/ import A", "import A /* a\n*/", "import\nA",
    "@_exported import A", "let a = 1\nimport A", "import A\r",
  ])
  func `stays whole with imports of another kind`(text: String) {
    let test = "\nstruct A { @Test func a() {} }\n"
    #expect(cut("import A\n@testable import struct B.C\nimport D.E" + test) != nil)
    #expect(cut(test + "import A\n") != nil)
    #expect(cut(text + test) == nil)
  }

  @Test(arguments: [
    ("private func f() {}", "a private name"), ("#if DEBUG\n#endif", "a condition"),
    ("let here = #filePath", "its own place"), ("struct B {", "a missing brace"),
    ("func r() { s(/\\{/) }\nfunc t() { s(/\\}/) }", "a regular expression"),
    ("@available(macOS 15, *) func f() {}", "a condition of versions"),
  ])
  func `stays whole with`(line: String, what: String) {
    #expect(cut("\nstruct A { @Test func a() {} }\n\(line)\n") == nil, "\(what)")
  }

  @Test(arguments: [
    "class A { @Test func a() {} }", "struct A<T> { @Test func a() {} }",
    "extension A { @Test func a() {} }", "struct A { struct B { @Test func a() {} } }",
    "struct A { @Test func a<T>(_ t: T) {} }", "struct A { @MainActor\n@Test func a() {} }",
    "struct A { @Test @MainActor func a() {} }", "struct A { func a() {} }",
    "struct A { @Test func a() {}; @Test func b() {} }",
    "struct A {\n@Test func a() {} }; import B",
  ])
  func `leaves in the rest what it is not sure of`(text: String) {
    #expect(cut(text) == nil)
  }

  @Test func `is cut only where no test is named elsewhere`() throws {
    func paths(_ texts: String...) -> [[String]] {
      let sources = texts.enumerated().map { index, text in
        SprintSource(path: "\(index).swift", text: text, fingerprint: text)
      }
      let all = TestCutting.on.sources(for: sources, using: [])
      return sources.map { source in
        all.filter { $0.file == source.path }.map { String($0.path.dropFirst(7)) }
      }
    }
    let one = "\nstruct A { @Test func a() { b() } }"
    #expect(paths(one) == [["", "#A.a()"]])
    #expect(paths(one, "\nstruct B { @Test func a() {} }") == [["", "#A.a()"], ["", "#B.a()"]])
    #expect(paths(one, "func f() { A().a() }") == [[""], [""]])
    #expect(paths(one, "\nstruct B { @Test func b() {} }") == [["", "#A.a()"], [""]])
    #expect(paths("\nstruct A { @Test func a() { a() } }") == [[""]])
    #expect(paths(one, "let unread = \"") == [[""], [""]])
    let source = SprintSource(path: "0.swift", text: one, fingerprint: one)
    #expect(TestCutting.off.sources(for: [source], using: []) == [source])
  }

  @Test func `is cut only where nobody can tell which file it is, or which line`() {
    func areCut(_ texts: [String: String], using library: String = "") -> Bool {
      let sources = texts.map { SprintSource(path: $0.key, text: $0.value, fingerprint: "") }
      let used = SprintSource(path: "L/L.swift", text: library, fingerprint: "")
      let module = SprintModule(name: "L", loop: nil, flags: [], imports: [], sources: [used])
      return TestCutting.on.sources(for: sources, using: [module]).count > sources.count
    }
    let one = "\nstruct A { @Test func a() {} }"
    #expect(areCut(["T/A.swift": one, "T/B.swift": "func help(at line: Int) { print(box.line) }"]))
    #expect(!areCut(["T/A.swift": one, "T/B.swift": "func help(at line: Int = #line) {}"]))
    let helper = "func help(sourceLocation: SourceLocation = #_sourceLocation) {}"
    #expect(areCut(["T/A.swift": one, "T/B.swift": helper]))
    #expect(!areCut(["T/A.swift": one, "T/B.swift": helper + "\nlet line = place.line"]))
    #expect(!areCut(["T/A.swift": one, "T/B.swift": "struct Named: TestTrait {}"]))
    #expect(!areCut(["T/A.swift": one, "T/B.swift": "func help(in file: String = #filePath) {}"]))
    #expect(!areCut(["T/A.swift": one, "T/B.swift": "func help(in file: String = #fileID) {}"]))
    #expect(!areCut(["T/A.swift": one], using: "public func help(in file: String = #file) {}"))
    // Tests that run one after the other do so in the order of their files and lines.
    #expect(!areCut(["T/A.swift": "\n@Suite(.serialized) struct A { @Test func a() {} }"]))
    #expect(!areCut(["T/A.swift": one, "T/B.swift": "@Suite(.serialized) struct B {}"]))
    #expect(
      !areCut(["T/A.swift": one], using: "public let oneByOne = ParallelizationTrait.serialized"))
    // A test can be asked for its place.
    #expect(
      !areCut(["T/A.swift": one, "T/B.swift": "let here = Test.current?.sourceLocation.fileName"]))
    #expect(!areCut(["T/A.swift": one, "T/B.swift": "let here = Test.current?.id"]))
    #expect(areCut(["T/A.swift": one, "T/B.swift": "let now = Locale.current"]))
    // Of two modules that are missing, the compiler names the first.
    #expect(areCut(["T/A.swift": "import L\nimport Testing\nimport X" + one]))
    #expect(!areCut(["T/A.swift": "import X\nimport Testing\nimport Y" + one]))
    // The compiler takes no two files of one name in a module.
    #expect(!areCut(["T/A.swift": one, "T/U/A.swift": "let b = 1"]))
  }

  @Test func `gets its name and lines back in all that the compiler and the tests say`() throws {
    let source = SprintSource(path: "Tests/T/A.swift", text: "", fingerprint: "")
    var text = PieceText()
    for line in [2, 1, 12, 12, 13, 13] { text.add("", from: line) }
    let piece = SprintSource(of: source, test: "A.a()", text)
    let names = PieceNames(of: [piece], folder: "/scratch", root: "/kata")
    let place = try #require(piece.part?.place)
    let name = try #require(place.split(separator: "/").last)
    #expect(
      names.restored(in: "/scratch/\(place):4:2: error: no\n\(name):5 \(name):")
        == "/kata/Tests/T/A.swift:12:2: error: no\nA.swift:13 A.swift:")
    let path = "/scratch/\(place)".replacing("/", with: "\\/")
    func event(_ path: String, _ name: String, _ line: Int, _ brace: String = "") -> String {
      #"{"payload":{"id":"T.A\/a()\/\#(name):\#(line):3","issue":{"sourceLocation":{"_filePath":"#
        + #""\#(path)","column":4,"fileID":"T\/\#(name)","filePath":"\#(path)","#
        + #""functionName":"\#(brace)","line":\#(line)}},"messages":[{"text":"\"line\":4"}]}}"#
        + "\n"
    }
    let real = #"\/kata\/Tests\/T\/A.swift"#
    let other = event(#"\/kata\/Tests\/T\/B.swift"#, "B.swift", 4)
    #expect(
      names.restored(in: event(path, "\(name)", 4) + other + event(path, "\(name)", 5, #"}\"}"#))
        == event(real, "A.swift", 12) + other + event(real, "A.swift", 13, #"}\"}"#))
    // Cut short.
    #expect(
      names.restored(in: #"{"sourceLocation":{"filePath":"\#(path)","line":4"#)
        == #"{"sourceLocation":{"filePath":"\#(real)","line":12"#)
    #expect(names.restored(in: "\(name):9") == "A.swift:13")
    #expect(names.restored(in: "tandem-piece-of cake") == "tandem-piece-of cake")
    #expect(names.stems(of: "A") == ["A", String(name.dropLast(6))])
  }
}
