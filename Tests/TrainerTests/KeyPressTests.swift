import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct KeyPressTests {
  private let run = RunID(rawValue: "9")

  private func effects(
    _ key: KeyPress, running: Bool = false, verdict: Verdict? = nil
  ) -> [Effect] {
    var trainer = Driver.practising()
    if let verdict { trainer.answer(verdict) }
    if running { trainer.send(.runStarted(run)) }
    trainer.press(key)
    return trainer.effects
  }

  @Test func `r runs, also while a run goes on`() {
    #expect(effects(.character("r")) == [.session(.run)])
    #expect(effects(.character("r"), running: true) == [.session(.run)])
  }

  @Test func `x and Ctrl-C stop the run that is going on`() {
    #expect(effects(.character("x"), running: true) == [.session(.cancelRun)])
    #expect(effects(.control("c"), running: true) == [.session(.cancelRun)])
  }

  @Test func `Ctrl-C without a run and q leave at once`() {
    #expect(effects(.control("c")) == [.quit])
    #expect(effects(.character("q")) == [.quit])
    #expect(effects(.character("q"), running: true) == [.quit])
  }

  @Test func `q asks nothing before a hidden light either: it is recorded already`() {
    var trainer = HiddenLightTests.hiding(verdict(redLoop))
    trainer.press(.character("q"))
    #expect(trainer.effects == [.quit] && !trainer.hasWindow)
  }

  @Test func `Ctrl-Z suspends and Ctrl-L redraws`() {
    #expect(effects(.control("z")) == [.suspend])
    #expect(effects(.control("l")) == [.redraw])
  }

  @Test func `e opens the first test before there is a light`() {
    #expect(
      effects(.character("e"))
        == [.openEditor(path: "Tests/FizzBuzzTests/FizzBuzzTests.swift", line: nil)])
  }

  @Test(arguments: [
    (redLoop, "Tests/FizzBuzzTests/FizzBuzzTests.swift", 12),
    (amberLoop, "Tests/FizzBuzzTests/FizzBuzzTests.swift", 5),
    (greenLoop, "Acceptance/Tests/AcceptanceTests/2-threes-are-fizz.swift", 7),
    (
      LoopVerdict(reason: .crashed, tests: [test("two is 2", .unfinished, line: 9)]),
      "Tests/FizzBuzzTests/FizzBuzzTests.swift", 8
    ),
  ])
  func `e opens the editor at the first failure`(inner: LoopVerdict, path: String, line: Int) {
    #expect(
      effects(.character("e"), verdict: verdict(inner)) == [.openEditor(path: path, line: line)])
  }

  @Test func `h asks for the next hint and shows the hints`() {
    var trainer = Driver.practising()
    trainer.press(.character("h"))
    #expect(trainer.effects == [.session(.revealHint)])
    #expect(trainer.model.context == .hints)
  }

  @Test func `n goes on when the step is done`() {
    #expect(
      effects(.character("n"), verdict: verdict(greenLoop, outer: greenExamples))
        == [.session(.next(anyway: false))])
  }

  @Test func `n names what is open and goes on anyway only after a yes`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop))
    trainer.send(.statusChanged(trainer.status(verdict(greenLoop), step: 0)))
    trainer.press(.character("n"))
    #expect(trainer.effects.isEmpty)
    #expect(trainer.text().contains("The customer's example “3 → Fizz” is still open."))
    trainer.press(.enter)
    #expect(trainer.effects == [.session(.next(anyway: true))])
    #expect(!trainer.hasWindow)
  }

  @Test(arguments: [KeyPress.escape, .character("n")])
  func `Esc and n say no to a question`(key: KeyPress) {
    var trainer = Driver.practising()
    trainer.send(.statusChanged(trainer.status(nil, step: 0)))
    trainer.press(.character("n"))
    #expect(trainer.model.context == .question)
    trainer.press(key)
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.context == .practice)
  }

  @Test func `b brings the customer's tests back after a yes that names the loss`() {
    var trainer = Driver.practising()
    let file = "Acceptance/Tests/AcceptanceTests/2-threes-are-fizz.swift"
    trainer.send(.statusChanged(trainer.status(nil, changed: [file])))
    #expect(
      trainer.model.notice == "The customer's tests were changed. Press b to bring them back.")
    trainer.press(.character("b"))
    #expect(trainer.effects.isEmpty)
    #expect(trainer.text().contains("Your 2-threes-are-fizz.swift moves to .tandem/kept."))
    trainer.press(.enter)
    #expect(trainer.effects == [.session(.restoreAcceptance)])
  }

  @Test func `Esc goes back one level at a time and never leaves the program`() {
    var trainer = Driver.practising()
    trainer.press(.character("?"))
    trainer.send(.failed("The disk is full."))
    trainer.press(.escape)
    #expect(trainer.model.failure == nil && trainer.model.context == .help)
    trainer.press(.escape)
    #expect(trainer.model.context == .practice && trainer.effects.isEmpty)
    trainer.press(.escape)
    #expect(trainer.model.context == .catalogue && trainer.effects == [.close])
    trainer.press(.escape)
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.notice == "This is the first screen: q leaves Tandem.")
  }
}
