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

  /// The lines without the blanks at their ends.
  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test func `is cut into its tests and the rest`() throws {
    let pieces = try #require(cut(file))
    #expect(pieces.tests.map(\.name) == ["Corners.square()", "Corners.is odd(_:of:)", "alone()"])
    #expect(
      lines(pieces.tests[0].text) == [
        "import Testing", "@testable import Shape", "", "", "", "           extension Corners {",
        "  @Test func square() { #expect(corners(names[0]) == 4) }", "}", "",
      ])
    #expect(lines(pieces.tests[2].text).suffix(3) == ["", "@Test func alone() {}", ""])
    #expect(lines(pieces.tests[2].text).count == 15)
    #expect(lines(pieces.rest).count == lines(file).count)
    #expect(pieces.rest.contains("  @MainActor @Test func stays() {}\n  func helper()"))
    #expect(!pieces.rest.contains("odd") && !pieces.rest.contains("alone"))
  }

  @Test func `keeps the place of a test that shares its line`() throws {
    let pieces = try #require(cut("import Testing\nstruct A { @Test func a() {} }\n"))
    #expect(
      pieces.tests[0].text
        == "import Testing; extension A {\n           @Test func a() {}\n}\n")
    #expect(pieces.rest == "import Testing\nstruct A {}\n")
  }

  @Test func `keeps its closing braces out of a comment before them`() throws {
    let pieces = try #require(
      cut("import Testing\nstruct A {\n  @Test func a() {}\n  // @Test func later() {}\n}\n"))
    #expect(lines(pieces.rest).suffix(3) == ["  // @Test func later() {}", "}", ""])
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
    "struct A { @Test func a() {} }", "struct A {\n@Test func a() {} }; import B",
  ])
  func `leaves in the rest what it is not sure of`(text: String) {
    #expect(cut(text) == nil)
  }

  @Test func `is cut only where no test is named elsewhere`() throws {
    func paths(_ texts: String...) -> [[String]] {
      let sources = texts.enumerated().map { index, text in
        SprintSource(path: "\(index).swift", text: text, fingerprint: text)
      }
      let all = SprintSource.cut(sources, using: [])
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
  }

  @Test func `is cut only where nobody can tell which file it is`() {
    func areCut(_ texts: [String: String], using library: String = "") -> Bool {
      let sources = texts.map { SprintSource(path: $0.key, text: $0.value, fingerprint: "") }
      let used = SprintSource(path: "L/L.swift", text: library, fingerprint: "")
      return SprintSource.cut(sources, using: [used]).count > sources.count
    }
    let one = "\nstruct A { @Test func a() {} }"
    #expect(areCut(["T/A.swift": one, "T/B.swift": "func help(at line: Int = #line) {}"]))
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
    // The compiler takes no two files of one name in a module.
    #expect(!areCut(["T/A.swift": one, "T/U/A.swift": "let b = 1"]))
  }

  @Test func `gets its name back in all that the compiler and the tests say`() {
    let source = SprintSource(path: "Tests/T/A.swift", text: "", fingerprint: "")
    let piece = SprintSource(of: source, test: "A.a()", text: "")
    let module = SprintModule(name: "T", loop: .inner, flags: [], imports: [], sources: [piece])
    let names = PieceNames(of: [module], folder: "/scratch/pieces", root: "/kata")
    let name = piece.piece ?? ""
    #expect(
      names.restored(in: "/scratch/pieces/\(name):1:2: error: no\n\(name):3")
        == "/kata/Tests/T/A.swift:1:2: error: no\nA.swift:3")
    #expect(
      names.restored(in: #"{"a":"\/scratch\/pieces\/\#(name)","b":"T\/\#(name):1"}"#)
        == #"{"a":"\/kata\/Tests\/T\/A.swift","b":"T\/A.swift:1"}"#)
    #expect(names.restored(in: "tandem-piece-of cake") == "tandem-piece-of cake")
  }
}
