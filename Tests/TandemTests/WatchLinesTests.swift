import Practice
import Sessions
import Testing

@testable import Verdicts
@testable import tandem

/// What plain `watch` prints.
@Suite struct WatchLinesTests {
  private var flow = PracticeFlow()
  private var watch = WatchLines()
  private var time = 0.0

  private mutating func arrange(_ event: PracticeEvent) -> [String] {
    time += 1
    _ = flow.handle(event, at: Moment(seconds: time))
    return words(.practiceChanged(flow.view(at: Moment(seconds: time))))
  }

  private mutating func answer(_ colour: Colour, run: String) -> [String] {
    time += 1
    let verdict = verdict(colour, run: run)
    _ = flow.handle(.answered(verdict, .nothing), at: Moment(seconds: time))
    return words(.answered(verdict, SessionStatus(), flow.view(at: Moment(seconds: time))))
  }

  private func verdict(_ colour: Colour, run: String) -> Verdict {
    let test = TestResult(
      id: "M.S/one()/S.swift:1:1", name: "one", suite: "S", module: "M",
      status: colour == .green ? .passed : .failed)
    return Verdict(
      run: RunID(rawValue: run), confirmed: false,
      inner: LoopVerdict(reason: colour == .green ? .passed : .testsFailed, tests: [test]))
  }

  /// Data as it is, notes behind a mark.
  private mutating func words(_ event: SessionEvent) -> [String] {
    watch.lines(after: event).map { line in
      switch line {
      case .data(let text): text
      case .notice(let text): "> " + text
      }
    }
  }

  @Test mutating func `a light is followed by what the rhythm shows`() {
    let lines = answer(.red, run: "1")
    #expect(lines.first == "✘ RED  1 of 1 fails  0.0 s")
    #expect(lines.last?.hasPrefix("> code: ") == true)
  }

  @Test mutating func `a prediction is followed by the light and the score`() {
    #expect(arrange(.predicted(Prediction(.red))) == ["> Predicted red: the next light will show."])
    #expect(answer(.red, run: "1").contains("> You said red: right. 1 of 1."))
    #expect(!answer(.red, run: "2").contains { $0.contains("You said") })
  }

  @Test mutating func `a hidden light appears when it is predicted`() {
    _ = arrange(.hidesAll(true))
    #expect(
      answer(.red, run: "1") == [
        "A light waits: `tandem predict red`, amber or green shows it."
      ])
    #expect(words(.confirmed(RunID(rawValue: "1"))) == [])
    let lines = arrange(.predicted(Prediction(.green)))
    #expect(lines.first == "✘ RED  1 of 1 fails  0.0 s ✓")
    #expect(lines.contains("> You said green, it is red. 0 of 1."))
  }

  @Test mutating func `a hidden light is printed when the next one supersedes it`() {
    _ = arrange(.hidesAll(true))
    _ = answer(.red, run: "1")
    let lines = answer(.green, run: "2")
    #expect(lines.first == "The hidden light, which nobody predicted:")
    #expect(lines.dropFirst().first == "✘ RED  1 of 1 fails  0.0 s")
    #expect(lines.last?.hasPrefix("A light waits") == true)
  }

  @Test mutating func `a correction of a hidden light is not printed before its time`() {
    _ = arrange(.hidesAll(true))
    _ = answer(.red, run: "1")
    let green = verdict(.green, run: "1")
    _ = flow.handle(.corrected(green), at: Moment(seconds: time))
    let view = flow.view(at: Moment(seconds: time))
    #expect(words(.corrected(green, SessionStatus(), view)) == [])
    #expect(arrange(.predicted(Prediction(.green))).first == "✔ GREEN  1 test passes  0.0 s")
  }

  @Test mutating func `the judge's confirmation of a light that was shown is a line`() {
    _ = answer(.green, run: "1")
    #expect(words(.confirmed(RunID(rawValue: "0"))) == [])
    #expect(words(.confirmed(RunID(rawValue: "1"))) == ["  ✓ confirmed"])
  }

  @Test mutating func `the turn is printed when it changes and when it is over, not each second`() {
    _ = arrange(.turn(60))
    #expect(arrange(.people(["Ana", "Ben"])).first == "> Ana types, Ben thinks, turn 1:00.")
    #expect(arrange(.ticked) == [])
    let view = flow.view(at: Moment(seconds: time))
    #expect(words(.bellRang(.turn, view)) == ["> " + Bell.turn.sentence(in: view)])
    #expect(words(.bellRang(.box, view)) == [])
    time += 60
    #expect(arrange(.ticked) == [])
    #expect(arrange(.handedOver).first == "> Ben types, Ana thinks, turn 1:00.")
  }

  @Test mutating func `another rhythm is printed with its rule`() {
    _ = arrange(.ticked)
    #expect(arrange(.chose(.tcr)).first == "> tcr: \(Rhythm.tcr.rule)")
  }

  @Test mutating func `a remark of the coach is printed once`() throws {
    _ = answer(.red, run: "1")
    time += 3600
    let lines = answer(.green, run: "2")
    let remark = try #require(flow.view(at: Moment(seconds: time)).remark)
    #expect(lines.contains("> \(remark.text)"))
    #expect(!arrange(.ticked).contains("> \(remark.text)"))
  }

  @Test mutating func `a wrong prediction is printed once, followed by the coach's question`() {
    _ = answer(.green, run: "1")
    _ = arrange(.predicted(Prediction(.green)))
    let lines = answer(.red, run: "2").filter { $0.contains("You said") || $0.contains("What") }
    #expect(
      lines == [
        "> You said green, it is red. 0 of 1.", "> What did you take for granted that is not so?",
      ])
  }
}
