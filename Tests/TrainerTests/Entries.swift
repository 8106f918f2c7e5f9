import Verdicts

@testable import Practice

/// An entry of a time line; its ID is `e` and its number, that of the one before its parent.
func entry(
  _ number: Int, _ colour: Colour, _ title: String, phase: Phase = .code, failed: [String] = [],
  step: String = "2-threes-are-fizz", added: Int = 1, removed: Int = 0, note: String? = nil,
  standing: LightEntry.Standing = .confirmed, corrects: EntryID? = nil, run: String? = nil,
  prediction: String? = nil, remarks: [String] = []
) -> LightEntry {
  LightEntry(
    id: id(number), parent: number > 1 ? id(number - 1) : nil,
    tree: TreeID(rawValue: "t\(number)"), time: 1000 + 60 * Double(number), attempt: "attempt-1",
    title: title,
    light: RecordedLight(
      colour: colour, reason: colour == .green ? .passed : .testsFailed,
      inner: TestCount(passed: 2, failed: failed.count),
      failed: failed.map { "FizzBuzzTests.FizzBuzzTests/\($0)" }, seconds: 0.21,
      run: RunID(rawValue: run ?? "\(number)"), kata: "fizz-buzz", step: step,
      phase: phase.rawValue, prediction: prediction, driver: "Ana", remarks: remarks,
      corrects: corrects),
    changes: ChangeCount(files: 1, linesAdded: added, linesRemoved: removed), note: note,
    standing: standing)
}

/// An entry that is not a light.
func event(
  _ number: Int, _ kind: HistoryEvent.Kind, _ title: String, target: EntryID? = nil
) -> LightEntry {
  LightEntry(
    id: id(number), parent: number > 1 ? id(number - 1) : nil,
    tree: TreeID(rawValue: "t\(number)"), time: 1000 + 60 * Double(number), attempt: "attempt-1",
    title: title, event: HistoryEvent(kind, target: target))
}

/// The ID of an entry.
func id(_ number: Int) -> EntryID { EntryID(rawValue: "e\(number)") }

/// A short attempt: red, green, red, a broken build, a sprint light that the judge corrected.
let attempt: [LightEntry] = [
  event(1, .step, "on to step 2-fizz"),
  entry(
    2, .red, "red: 1 of 3 fails – three is Fizz", phase: .test, failed: ["three is Fizz"], added: 4),
  entry(3, .green, "green: all 3 pass", removed: 1, note: "the smallest thing that works"),
  entry(4, .red, "red: 1 of 3 fails – three is Fizz", phase: .refactor, failed: ["three is Fizz"]),
  entry(5, .amber, "amber: does not build – needs fizzRow", phase: .test, added: 12, removed: 3),
  entry(6, .green, "green: all 3 pass", standing: .corrected(by: id(7))),
  entry(
    7, .red, "red: 1 of 4 fails – six is Fizz (corrected by the judge)", failed: ["six is Fizz"],
    added: 0, corrects: id(6), run: "6"),
  entry(8, .green, "green: all 4 pass", standing: .open),
]
