import Practice
import Testing

@Suite struct CoachTests {
  private func started() -> TimeLine {
    var line = TimeLine(examples: ["a"])
    _ = line.play("0:10 tests +one · red\n0:20 code · green\n0:30 code · green")
    return line
  }

  @Test func `it speaks at most once in a cycle and counts the rest`() {
    var line = started()
    _ = line.play(
      "0:40 tests +two +three · red\n0:50 code 50 lines · green\n1:00 tests ~one · green")
    #expect(line.remarks.map(\.kind) == [.severalNewTests])
    #expect(line.flow.noticed == [.severalNewTests: 1, .longRed: 1, .testsDisabled: 1])
  }

  @Test func `of several things at once the gravest is said`() {
    var line = started()
    _ = line.play("0:35 predict red\n0:40 tests +two ~one · green")
    #expect(line.remarks.map(\.kind) == [.testsDisabled])
    #expect(line.flow.noticed == [.testsDisabled: 1, .greenAtOnce: 1, .wrongPrediction: 1])
  }

  @Test func `it waits for the end of a phase`() {
    var line = started()
    _ = line.play("0:40 tests +two · red\n0:45 predict green\n0:50 code · red")
    #expect(line.remarks.isEmpty)
    #expect(line.play("1:00 code · green").contains("coach: wrong-prediction"))
  }

  @Test func `a new cycle gives it another word`() {
    var line = started()
    _ = line.play("0:40 tests +two · green\n0:50 tests +three · green")
    #expect(line.remarks.map(\.kind) == [.greenAtOnce, .greenAtOnce])
  }

  @Test func `green at once is silent if green was predicted`() {
    var line = started()
    _ = line.play("0:35 predict green\n0:40 tests +two · green")
    #expect(line.flow.noticed.isEmpty)
  }

  @Test func `green at once draws no remark if a hidden light is predicted green`() {
    var line = started()
    _ = line.flow.handle(.hidesAll(true), at: Moment(seconds: 31))
    _ = line.play("0:40 tests +two · green\n0:45 predict green")
    #expect(line.flow.noticed.isEmpty)
  }

  @Test func `a crash makes no test vanish`() {
    var line = started()
    _ = line.play("0:40 tests +two · red\n0:50 code · crash\n1:00 code · green")
    #expect(line.flow.noticed.isEmpty)
  }

  @Test func `a red that lasts is noticed once`() {
    var line = started()
    _ = line.play("0:40 tests +two · red\n20:00 code · red\n40:00 code · red\n41:00 code · green")
    #expect(line.flow.noticed == [.longRed: 1])
    #expect(line.remarks.first?.sentence == "It has been red for 19 min.")
  }

  @Test func `time spent elsewhere is not counted`() {
    var line = started()
    _ = line.play("0:40 tests +two · red\n900:00 restart\n900:20 code · green")
    #expect(line.flow.noticed.isEmpty)
  }

  @Test func `an example that was green before the step began is nobody's news`() {
    var line = TimeLine(examples: ["a", "b"])
    _ = line.play("0:10 tests +one · red\n0:20 code !a · green")
    line.examples = ["a", "b", "c"]
    _ = line.flow.handle(.stepBegan(baseline: nil), at: Moment(seconds: 30))
    _ = line.play("0:40 code !c · green")
    #expect(line.flow.noticed.isEmpty)
  }

  @Test func `an example that breaks and comes back is no news`() {
    var line = started()
    _ = line.play("0:40 tests +two · red\n0:50 code !a · green")
    line.passingExamples = []
    _ = line.play("1:00 code · green\n1:10 code !a · green")
    #expect(line.flow.noticed.isEmpty)
  }

  @Test func `a rewritten failing test is the same step`() {
    var line = started()
    _ = line.play("0:40 tests +two · red\n0:50 tests -two +smaller · red\n1:00 code · green")
    #expect(line.flow.noticed.isEmpty)
  }

  @Test func `a passing test that gives way to a failing one is asked about`() {
    var line = started()
    _ = line.play("0:40 tests -one +two · red")
    #expect(line.remarks.map(\.sentence) == ["“one” is gone, and “two” is new: merged?"])
  }

  @Test func `a test that was deleted and comes back is not new`() {
    var line = started()
    _ = line.play("0:40 tests -one · green\n0:50 tests +one · green")
    #expect(line.flow.noticed == [.testsVanished: 1])
  }

  @Test func `restored files draw no remark`() {
    var line = started()
    _ = line.play("0:40 tests +two · red\n0:50 code · green")
    _ = line.flow.handle(.restored, at: Moment(seconds: 60))
    line.tests = []
    _ = line.play("1:10 tests +three · green")
    #expect(!line.flow.noticed.keys.contains(.testsVanished))
  }

  @Test func `every kind has a title and a stable name`() {
    #expect(Observation.Kind.allCases.allSatisfy { !$0.title.isEmpty })
    #expect(
      Observation.Kind.allCases.map(\.rawValue) == [
        "tests-vanished", "tests-disabled", "green-at-once", "example-without-test",
        "several-new-tests", "long-red", "long-broken", "wrong-prediction", "no-refactoring",
      ])
  }
}
