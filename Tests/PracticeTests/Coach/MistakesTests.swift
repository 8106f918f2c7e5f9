import Practice
import Testing

/// A mistake made on purpose, and what the coach is to say about it.
struct StagedMistake: Sendable, CustomTestStringConvertible {
  let name: String
  let script: String
  let kind: Observation.Kind
  let says: String

  var testDescription: String { name }
}

@Suite struct MistakesTests {
  /// Three good cycles that come before every mistake.
  private static let before = """
    0:10 tests +one · amber
    0:30 code · red
    0:50 code !a · green
    1:10 code · green
    1:30 tests +two · red
    1:50 code · green
    2:10 code · green
    """

  static let staged: [StagedMistake] = [
    StagedMistake(
      name: "a test that passes at once", script: "2:30 tests +three · green", kind: .greenAtOnce,
      says: "“three” passed at its first run, so it was never seen red."
        + " Break the code for a moment to see it fail."),
    StagedMistake(
      name: "test and code in one save",
      script: "2:30 both +three · green", kind: .greenAtOnce,
      says: "“three” passed at its first run, so it was never seen red."
        + " Break the code for a moment to see it fail."),
    StagedMistake(
      name: "two tests at once", script: "2:30 tests +three +four · red", kind: .severalNewTests,
      says: "2 new tests failed at once. Keep one, and note the others in the test list."),
    StagedMistake(
      name: "three tests at once behind a compile error",
      script: "2:30 tests +three +four +five · amber\n2:50 code · red\n3:10 code · green",
      kind: .severalNewTests,
      says: "3 new tests failed at once. Keep one, and note the others in the test list."),
    StagedMistake(
      name: "code before its test", script: "2:30 code !b · green", kind: .exampleWithoutTest,
      says: "The example “b” turned green, and no test of yours had been red for it."
        + " Write the test first next time; the code will follow it."),
    StagedMistake(
      name: "red for long", script: "2:30 tests +three · red\n9:00 code · red\n12:40 code · green",
      kind: .longRed,
      says: "From red to green it took 10 min. A smaller test makes a shorter way."),
    StagedMistake(
      name: "much code for one test",
      script: "2:30 tests +three · red\n3:30 code 60 lines · green", kind: .longRed,
      says: "65 lines changed without a green. A smaller test needs less code."),
    StagedMistake(
      name: "tests that vanish", script: "2:30 tests -one · green", kind: .testsVanished,
      says: "“one” is gone. If that was not meant, go back to the last green with u."),
    StagedMistake(
      name: "a failing test deleted to get green",
      script: "2:30 tests +three · red\n2:50 tests -three · green", kind: .testsVanished,
      says: "“three” is gone. If that was not meant, go back to the last green with u."),
    StagedMistake(
      name: "two tests become one", script: "2:30 tests -one -two +both · green",
      kind: .testsVanished,
      says: "“one” and “two” are gone, and “both” is new: merged?"
        + " If not, bring back what is missing."),
    StagedMistake(
      name: "a test disabled", script: "2:30 tests ~one · green", kind: .testsDisabled,
      says: "“one” ran before and is skipped now. Let “one” run again, or delete it and say why."),
    StagedMistake(
      name: "a wrong prediction", script: "2:20 predict green\n2:30 tests +three · red",
      kind: .wrongPrediction,
      says: "You said green, it is red. What did you take for granted that is not so?"),
    StagedMistake(
      name: "a build broken for long",
      script: "2:30 code · amber\n4:00 code · amber\n7:40 code · green", kind: .longBroken,
      says: "The build was broken for 5 min."
        + " Make it compile with the smallest change first, however silly."),
    StagedMistake(
      name: "greens without refactoring",
      script: """
        2:30 tests +three · red
        2:40 code · green
        2:50 tests +four · red
        3:00 code · green
        3:10 tests +five · red
        3:20 code · green
        3:30 tests +six · red
        3:40 code · green
        3:50 tests +seven · red
        """,
      kind: .noRefactoring,
      says: "4 tests passed without any refactoring in between."
        + " At the next green look for a doubled line or a better name."),
  ]

  private func played(_ script: String) -> TimeLine {
    var line = TimeLine(examples: ["a", "b"])
    _ = line.play(Self.before + "\n" + script)
    return line
  }

  @Test(arguments: staged)
  func `a staged mistake draws exactly the right remark`(mistake: StagedMistake) {
    let line = played(mistake.script)
    #expect(line.remarks.map(\.text) == [mistake.says])
    #expect(line.flow.noticed == [mistake.kind: 1])
    #expect(line.flow.view(at: .start).remark?.kind == mistake.kind)
  }

  @Test(arguments: staged)
  func `a silenced mistake is counted and not said`(mistake: StagedMistake) {
    var line = TimeLine(examples: ["a", "b"])
    _ = line.flow.handle(.silenced(mistake.kind, true), at: .start)
    _ = line.play(Self.before + "\n" + mistake.script)
    #expect(line.remarks.isEmpty)
    #expect(line.flow.noticed == [mistake.kind: 1])
  }

  @Test func `at least twelve mistakes of every kind are staged`() {
    #expect(Self.staged.count >= 12)
    #expect(Set(Self.staged.map(\.kind)) == Set(Observation.Kind.allCases))
  }
}
