import Testing
import Verdicts

@testable import Engine

@Suite struct `A list of XCTest tests` {
  private func list(_ console: String, status: Int32 = 0, isCut: Bool = false) -> XCTestListing? {
    XCTestListing(
      FrameworkRun(
        framework: .xctest, ending: .exited(status), console: console, consoleIsCut: isCut))
  }

  private static let two = "Listing 2 tests in debug.xctest:\n\nM.C/testA\nM.C/testB\n"

  @Test func `names the tests`() {
    #expect(list(Self.two)?.names == ["M.C/testA", "M.C/testB"])
    #expect(list("Listing 0 tests in debug.xctest:\n\n")?.names == [])
    #expect(list("Listing 1 test in debug.xctest:\n\nM.C/testA\n")?.names == ["M.C/testA"])
  }

  @Test func `is not believed if something may be missing`() {
    #expect(list("") == nil)
    #expect(list("M.C/testA\n") == nil)
    #expect(list("Listing 3 tests in debug.xctest:\n\nM.C/testA\nM.C/testB\n") == nil)
    #expect(list(Self.two, status: 1) == nil)
    #expect(list(Self.two, isCut: true) == nil)
  }

  @Test func `is divided so that each part fits an argument`() throws {
    let whole = try #require(list(Self.two))
    #expect(whole.specifiers(of: TestSelection()) == ["M.C/testA,M.C/testB"])
    #expect(whole.specifiers(of: TestSelection(), atMost: 12) == ["M.C/testA", "M.C/testB"])
    #expect(whole.specifiers(of: TestSelection(filter: "testB")) == ["M.C/testB"])
    #expect(whole.specifiers(of: TestSelection(filter: "nothing")) == [])
  }

  @Test func `a selection leaves out the tests of a file`() {
    var selection = TestSelection()
    selection.leaveOut(file: "2-more")
    #expect(!selection.includes("M.`Step 2`/`a row`()/2-more.swift:5:4"))
    #expect(selection.includes("M.`Step 12`/`a row`()/12-more.swift:5:4"))
    #expect(selection.includes("M.`Step 2`/`2-more.swift`()/1-one.swift:5:4"))
  }
}
