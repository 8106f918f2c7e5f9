import Practice
import Testing

@Suite struct ChangeTests {
  private func change(_ paths: String...) -> Change {
    Change(
      files: paths.map { FileChange(path: $0, kind: .changed, linesAdded: 2, linesRemoved: 1) })
  }

  @Test(arguments: [
    ("Tests/ATests/A.swift", FileChange.Side.tests), ("Sources/A/A.swift", .code),
    ("Package.swift", .code), ("Acceptance/Tests/AcceptanceTests/1.swift", .acceptance),
    ("TESTLIST.md", .notes), ("Core/Tests/CoreTests/B.swift", .tests),
    ("Sources/Tests/Report.swift", .code), ("Tests.swift", .code),
  ])
  func `a file's side follows from its path`(path: String, side: FileChange.Side) {
    #expect(FileChange(path: path, kind: .changed).side == side)
  }

  @Test func `a change is what its files are together`() {
    #expect(change("Tests/A.swift").kind == .tests)
    #expect(change("Sources/A.swift", "README.md").kind == .code)
    #expect(change("Tests/A.swift", "Sources/A.swift").kind == .both)
    #expect(change("Acceptance/A.swift").kind == .acceptance)
    #expect(change("Acceptance/A.swift", "Tests/A.swift").kind == .tests)
    #expect(change("TESTLIST.md").kind == .notes)
    #expect(Change.nothing.kind == .nothing)
  }

  @Test func `lines of tests and code count, those of the customer and of prose do not`() {
    let change = change("Tests/A.swift", "Sources/A.swift", "Acceptance/A.swift", "README.md")
    #expect(change.lines == 6)
    #expect(change.lines(of: .tests) == 3)
    #expect(Change(files: [FileChange(path: "Sources/x.png", kind: .added)]).lines == 0)
  }
}
