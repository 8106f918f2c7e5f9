import Testing
import Verdicts

@testable import Sessions

/// Which save starts a run, and which run supersedes which.
@Suite struct RunSequenceTests {
  private let one = RunID(rawValue: "1")
  private let two = RunID(rawValue: "2")
  private var runs = RunSequence()

  @Test mutating func `a save of unknown content starts a run`() {
    #expect(runs.saved("a") == true)
    runs.markJudged("a")
    #expect(runs.saved("b") == true)
  }

  @Test mutating func `a save of judged content starts none, unless no run has seen it`() {
    runs.markJudged("a")
    #expect(runs.saved("a") == false)
    #expect(runs.saved("a", isUnseen: true) == true)
  }

  @Test mutating func `what is forgotten is judged again`() {
    runs.markJudged("a")
    runs.markJudged(nil)
    #expect(runs.saved("a") == true)
  }

  @Test mutating func `during a run, other content starts the next run`() {
    runs.markJudged("b")
    runs.begin(one, on: "a")
    #expect(runs.saved("b") == true)
    #expect(runs.end()?.needsAnotherLook == false)
  }

  @Test mutating func `during a run, a save of its own content asks for another look after it`() {
    runs.begin(one, on: "a")
    #expect(runs.saved("a") == false)
    #expect(runs.saved("a", isUnseen: true) == false)
    #expect(runs.end()?.needsAnotherLook == true)
    runs.begin(two, on: "a")
    #expect(runs.end()?.needsAnotherLook == false)
  }

  @Test mutating func `a run is superseded while it is going on, and the next one is not`() {
    #expect(runs.supersede() == false)
    runs.begin(one, on: "a")
    #expect(runs.supersede() == true)
    #expect(runs.end() == RunSequence.Run(id: one, tree: "a", isSuperseded: true))
    #expect(runs.supersede() == false)
    runs.begin(two, on: "b")
    #expect(runs.end() == RunSequence.Run(id: two, tree: "b"))
    #expect(runs.end() == nil)
  }

  @Test mutating func `the judge's word is awaited by runs and by everybody else who asked`() {
    #expect(!runs.isRunning)
    runs.judgeAsked()
    runs.judgeAsked()
    runs.judgeAnswered()
    #expect(runs.isRunning && runs.current == nil)
    runs.begin(one, on: "a")
    runs.judgeAnswered()
    #expect(runs.isRunning)
    _ = runs.end()
    #expect(!runs.isRunning)
  }
}
