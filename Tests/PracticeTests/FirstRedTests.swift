import Testing
import Verdicts

@testable import Practice

@Suite struct FirstRedTests {
  private func entry(
    _ number: Int, failed: [String], standing: LightEntry.Standing = .confirmed
  ) -> LightEntry {
    LightEntry(
      id: EntryID(rawValue: "e\(number)"), tree: TreeID(rawValue: "t"), time: 0,
      attempt: "attempt-1", title: "",
      light: RecordedLight(
        colour: failed.isEmpty ? .green : .red, reason: .testsFailed,
        failed: failed.map { "Tests.Suite/\($0)" }, run: RunID(rawValue: "\(number)")),
      standing: standing)
  }

  private var entries: [LightEntry] {
    [
      entry(0, failed: []),
      entry(1, failed: ["two is 2"], standing: .corrected(by: EntryID(rawValue: "e2"))),
      entry(2, failed: ["one is 1"]), entry(3, failed: ["one is 1", "two is 2"]),
    ]
  }

  @Test func `whichever test failed is found, and a light that was set right does not count`() {
    #expect(FirstRed(of: "Tests.Suite/two is 2", in: entries)?.index == 3)
    #expect(FirstRed(of: "Tests.Suite/one is 1", in: entries)?.index == 2)
    #expect(FirstRed(of: "Tests.Suite/three is 3", in: entries) == nil)
  }

  @Test(arguments: ["one is 1", "One_Is_1", "`one is 1`()"])
  func `a name is found as people retype it`(name: String) {
    let first = FirstRed(named: name, in: entries)
    #expect(first?.index == 2 && first?.name == "one is 1")
  }

  @Test func `a hidden light is left out`() {
    let hidden = RunID(rawValue: "2")
    #expect(FirstRed(named: "one is 1", in: entries, hiding: hidden)?.index == 3)
  }
}
