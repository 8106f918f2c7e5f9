import Practice
import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct CorrectionTests {
  /// A trainer with an unconfirmed light of the sprint lane.
  private func sprinted(_ loop: LoopVerdict = greenLoop) -> Driver {
    var trainer = Driver.practising()
    trainer.answer(unconfirmed(loop))
    return trainer
  }

  private func unconfirmed(_ loop: LoopVerdict) -> Verdict {
    var light = verdict(loop)
    light.confirmed = false
    light.lane = .sprint
    return light
  }

  private func correct(_ trainer: inout Driver, _ verdict: Verdict) {
    trainer.correct(verdict)
  }

  @Test func `the judge's word adds its mark`() {
    var trainer = sprinted()
    #expect(!trainer.text().contains("✓"))
    trainer.send(.confirmed(RunID(rawValue: "1")))
    #expect(trainer.text().contains("0.21 s ✓"))
  }

  @Test func `the judge's word about another run changes nothing`() {
    var trainer = sprinted()
    let before = trainer.model
    trainer.send(.confirmed(RunID(rawValue: "0")))
    #expect(trainer.model == before)
  }

  @Test func `a corrected light says what it was`() {
    var trainer = sprinted()
    correct(&trainer, verdict(redLoop))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✘ RED   1 of 3 fails        0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ✘ 1 of 3                    │
        │                                     ││                                       │
        │ • A number that three divides is    ││  ✘ three is Fizz                      │
        │   Fizz.                             ││    expected  "Fizz"                   │
        │                                     ││    got       "3"                      │
        │ The customer's examples      1 of 3 ││    FizzBuzzTests.swift:12             │
        │   ✔ 1 → 1                           ││                                       │
        │   ✘ 3 → Fizz                        ││  ✔ one is 1                  seen red │
        │   ✘ 6 → Fizz                        ││  ✔ two is 2                 never red │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✘ every test of yours is green    ││                                       │
        │   ✔ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this code         ││  The judge corrected this light: it   │
        │                                     ││  was green.                           │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✘                                                              1 light · 0 min
         test ▸ CODE ▸ refactor     Make it pass with the least code you can.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `a correction that keeps the colour says what was said`() {
    var trainer = sprinted()
    let fewer = LoopVerdict(reason: .passed, tests: [test("one is 1"), test("two is 2")])
    correct(&trainer, verdict(fewer))
    #expect(
      trainer.model.kata?.correction == "The judge corrected this light: it said “3 pass”.")
  }

  @Test func `the next light forgets the correction`() {
    var trainer = sprinted()
    correct(&trainer, verdict(redLoop))
    trainer.answer(verdict(greenLoop, run: "2"))
    #expect(trainer.model.kata?.correction == nil)
    #expect(trainer.model.kata?.lights == [.red, .green])
  }

  @Test func `an earlier light is corrected in the row`() {
    var trainer = sprinted()
    trainer.answer(verdict(redLoop, run: "2"))
    correct(&trainer, verdict(amberLoop))
    #expect(trainer.model.kata?.lights == [.amber, .red])
    #expect(trainer.model.kata?.verdict?.run == RunID(rawValue: "2"))
    #expect(trainer.model.notice == "The judge corrected an earlier light: it was green.")
  }

  @Test func `the correction of a light that nobody saw changes nothing`() {
    var trainer = sprinted()
    let before = trainer.model
    correct(&trainer, verdict(redLoop, run: "0"))
    #expect(trainer.model == before)
  }
}
