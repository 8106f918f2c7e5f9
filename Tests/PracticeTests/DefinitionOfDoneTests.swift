import Practice
import Testing
import Verdicts

@Suite struct DefinitionOfDoneTests {
  private let baseline: Set<String> = [test("one is 1").identity]

  private func done(_ verdict: Verdict?, checklist: [ChecklistItem] = []) -> DefinitionOfDone {
    var done = DefinitionOfDone(of: .tdd, judging: verdict, baseline: baseline)
    done.add(checklist)
    return done
  }

  private func missing(_ kind: DoneLine.Kind, in verdict: Verdict?) -> String? {
    done(verdict).lines.first { $0.kind == kind }?.missing
  }

  @Test func `a step is done with green loops and a test of your own`() {
    let done = done(verdict(loop([test("one is 1"), test("two is 2")])))
    #expect(done.isDone)
    #expect(done.lines.map(\.isMet) == [true, true, true])
    #expect(done.lines.compactMap(\.missing).isEmpty)
  }

  @Test func `before the first run every proven line is open and says what to do`() {
    let done = done(nil)
    #expect(done.openLines.map(\.kind) == [.innerGreen, .ownTest, .customerExamples])
    #expect(done.lines.allSatisfy { $0.missing?.isEmpty == false })
  }

  @Test(arguments: KataKind.allCases)
  func `every kind has lines that facts prove, each of them once`(kind: KataKind) {
    let open = DefinitionOfDone(of: kind, judging: nil, baseline: []).openLines
    #expect(!open.isEmpty)
    #expect(Set(open.map(\.kind)).count == open.count)
    #expect(open.allSatisfy { $0.isProven && $0.missing?.isEmpty == false })
  }

  @Test func `tests of the starter do not count as your own`() {
    let judged = verdict(loop([test("one is 1")]))
    #expect(done(judged).openLines.map(\.kind) == [.ownTest])
    #expect(
      missing(.ownTest, in: judged) == "Write a test of your own for this story, and make it pass.")
  }

  @Test func `a test that only moved to another line is not new`() {
    var moved = test("one is 1")
    moved.id = "FizzBuzzTests.FizzBuzzTests/one is 1/FizzBuzzTests.swift:9:2"
    #expect(done(verdict(loop([moved]))).openLines.map(\.kind) == [.ownTest])
  }

  @Test(arguments: [TestResult.Status.failed, .unfinished])
  func `a test of your own must pass`(status: TestResult.Status) {
    let judged = verdict(loop([test("one is 1"), test("two is 2", status)], .testsFailed))
    #expect(
      missing(.ownTest, in: judged)
        == "Your own test “two is 2” is not green yet: make it pass.")
  }

  @Test(arguments: [TestResult.Status.skipped, .known])
  func `a skipped test or a known failure proves nothing of your own`(status: TestResult.Status) {
    let judged = verdict(loop([test("one is 1"), test("two is 2", status)]))
    #expect(done(judged).openLines.map(\.kind) == [.ownTest])
  }

  @Test(arguments: Reason.allCases.filter { $0 != .passed })
  func `every reason but passed leaves the inner line open with its own words`(reason: Reason) {
    let open = missing(.innerGreen, in: verdict(loop([], reason)))
    #expect(open?.hasSuffix(".") == true)
    let others = Reason.allCases.filter { $0 != reason }
      .compactMap { missing(.innerGreen, in: verdict(loop([], $0))) }
    #expect(open.map(others.contains) == false)
  }

  @Test func `the inner line names the failing test`() {
    let judged = verdict(loop([test("three is Fizz", .failed)]))
    #expect(missing(.innerGreen, in: judged) == "Your test “three is Fizz” is red: make it pass.")
  }

  @Test func `the customer's line names the open example`() {
    let outer = loop([example("1 → 1"), example("3 → Fizz", .failed), example("6 → Fizz", .failed)])
    let judged = verdict(loop([test("two is 2")]), outer: outer)
    #expect(
      missing(.customerExamples, in: judged)
        == "The customer's example “3 → Fizz” is still open.")
    #expect(!done(judged).isDone)
  }

  @Test func `the customer's line names what the examples need`() {
    let outer = LoopVerdict(reason: .notBuilt, needs: ["fizzRow", "row"])
    #expect(
      missing(.customerExamples, in: verdict(loop([]), outer: outer))
        == "The customer's examples need `fizzRow`: let your tests lead you to it.")
  }

  @Test func `a regression keeps the customer's line open and is named`() {
    let broken = example("1 → 1", .failed)
    let judged = verdict(loop([test("two is 2")]), outer: loop([broken]), regressions: [broken])
    #expect(
      missing(.customerExamples, in: judged)
        == "“1 → 1” of an earlier step fails: make it pass.")
  }

  @Test func `without an outer verdict the customer's line stays open`() {
    let judged = verdict(loop([test("two is 2")]), outer: nil)
    #expect(done(judged).openLines.map(\.kind) == [.customerExamples])
  }

  @Test func `the starter's tests are known by their bare names before any run`() {
    let judged = verdict(loop([test("one is 1")]))
    let done = DefinitionOfDone(of: .tdd, judging: judged, baseline: ["one is 1"])
    #expect(done.openLines.map(\.kind) == [.ownTest])
  }

  @Test func `a reason of the session keeps the customer's line open although it is green`() {
    let judged = verdict(loop([test("two is 2")]))
    let done = DefinitionOfDone(
      of: .tdd, judging: judged, baseline: [],
      customerMissing: "The customer's tests were changed.")
    #expect(done.openLines.map(\.missing) == ["The customer's tests were changed."])
  }

  @Test func `what people ticked can be taken over without what facts prove`() {
    let green = done(verdict(loop([test("two is 2")])), checklist: [ChecklistItem(text: "named")])
    let red = done(
      verdict(loop([test("two is 2", .failed)])),
      checklist: [ChecklistItem(text: "named", isTicked: true)])
    let taken = green.takingChecklist(of: red)
    #expect(taken.isDone)
    #expect(taken.checklist == [ChecklistItem(text: "named", isTicked: true)])
  }

  @Test func `lines of the checklist come last and never keep a step open`() {
    let judged = verdict(loop([test("two is 2")]))
    let done = done(
      judged,
      checklist: [
        ChecklistItem(text: "we would show this code"),
        ChecklistItem(text: "named", isTicked: true),
      ])
    #expect(done.isDone)
    #expect(done.lines.suffix(2).map(\.text) == ["we would show this code", "named"])
    #expect(done.lines.suffix(2).map(\.isMet) == [false, true])
  }
}
