import Practice
import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct RhythmScreenTests {
  /// The row of the rhythm.
  private func bar(_ trainer: Driver) -> String {
    trainer.frame().rows[trainer.model.size.rows - 3]
  }

  /// A pair in the middle of a cycle: a red that was predicted.
  private func pair(
    columns: Int = 80, rows: Int = 24, rhythm: Rhythm = .classic
  ) -> Driver {
    var trainer = Driver.practising(
      columns: columns, rows: rows,
      flow: PracticeFlow(
        rhythm: rhythm, pairing: Pairing(people: ["Ana", "Ben"], turn: 240), hidesAll: true))
    trainer.wait(19)
    trainer.answer(verdict(redLoop))
    trainer.practise(.predicted(Prediction(.red)))
    return trainer
  }

  @Test func `the picture of the design: a pair, a turn, a rhythm, a prediction`() {
    #expect(
      pair().text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz    Ana types · Ben thinks  turn 3:41
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
        │   □ we would show this code         ││                                       │
        │                                     ││  You said red: right. 1 of 1.         │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✘                                                              1 light · 0 min
         test ▸ CODE ▸ refactor     Make it pass with the least code you can.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `a pair on 120 by 40`() {
    #expect(
      pair(columns: 120, rows: 40).text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                                            Ana types · Ben thinks  turn 3:41
        ┌ Story ──────────────────────────────────────────┐┌ Light ────────────────────────────────────────────────────────────┐
        │ Every third number is not said but replaced by  ││                                                                   │
        │ "Fizz".                                         ││   ✘ RED   1 of 3 fails                                 0.21 s ✓   │
        │                                                 ││                                                                   │
        │ • A number that three divides is Fizz.          ││  customer ✘ 1 of 3                                                │
        │                                                 ││                                                                   │
        │ The customer's examples                  1 of 3 ││  ✘ three is Fizz                                                  │
        │   ✔ 1 → 1                                       ││    expected  "Fizz"                                               │
        │   ✘ 3 → Fizz                                    ││    got       "3"                                                  │
        │   ✘ 6 → Fizz                                    ││    FizzBuzzTests.swift:12                                         │
        │                                                 ││                                                                   │
        │ Done when                                       ││  ✔ one is 1                                              seen red │
        │   ✘ every test of yours is green                ││  ✔ two is 2                                             never red │
        │   ✔ a test of your own                          ││                                                                   │
        │   ✘ the customer's examples                     ││                                                                   │
        │   □ we would show this code                     ││                                                                   │
        │                                                 ││                                                                   │
        │ The customer calls                              ││                                                                   │
        │   func fizzBuzz(_ number: Int) -> String        ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││                                                                   │
        │                                                 ││  You said red: right. 1 of 1.                                     │
        └─────────────────────────────────────────────────┘└───────────────────────────────────────────────────────────────────┘
         ✘                                                                                                      1 light · 0 min
         test ▸ CODE ▸ refactor     Make it pass with the least code you can.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  o output  f failing  s swap  T timer    ? help  q leave
        """)
  }

  @Test func `a pair on 40 by 10`() {
    #expect(
      pair(columns: 40, rows: 10).text() == """
         FizzBuzz ▸ 2 of 2 Threes are Fizz 3:41
          ✘ RED   1 of 3 fails         0.21 s ✓
          ✘ three is Fizz
            expected  "Fizz"
            got       "3"
            FizzBuzzTests.swift:12

          You said red: right. 1 of 1.       ↓
         CODE  Make it pass with the least cod…
         e edit  Tab pane       ? help  q leave
        """)
  }

  @Test func `overtime is shown`() {
    var trainer = pair()
    trainer.wait(300)
    #expect(trainer.frame().rows[0].hasSuffix("Ana types · Ben thinks  turn +1:19"))
  }

  @Test func `the keyboard that changed hands is seen in the header`() {
    var trainer = pair()
    trainer.practise(.handedOver)
    #expect(trainer.frame().rows[0].hasSuffix("Ben types · Ana thinks  turn 4:00"))
  }

  @Test(
    arguments: [
      (
        ["Wilhelmina Theodora", "Maximilian Bartholomew the Younger"],
        " Wilhelmina Theodora types  turn 0:59"
      ),
      (
        ["Maximilian Bartholomew the Younger of the Hills", "Ana"],
        String(repeating: " ", count: 28) + "turn 0:59"
      ),
    ])
  func `long names give way to the clock, the driver's last`(people: [String], end: String) {
    var trainer = Driver.practising(
      flow: PracticeFlow(pairing: Pairing(people: people, turn: 60)))
    trainer.wait(1)
    #expect(trainer.frame().rows[0].hasSuffix("Threes are Fizz\(end)"))
  }

  @Test func `a box has its clock from the first save on`() {
    var trainer = Driver.practising(flow: PracticeFlow(rhythm: .babySteps))
    #expect(!trainer.text().contains("box "))
    trainer.practise(.saved)
    trainer.wait(35)
    #expect(trainer.frame().rows[0].contains(" box 1:25"))
    #expect(bar(trainer).hasPrefix(" baby-steps: TEST ▸ code ▸ refactor     "))
  }

  @Test func `the rhythm of refactoring has a bar of its own`() {
    let trainer = Driver.practising(flow: PracticeFlow(rhythm: .refactor))
    #expect(bar(trainer) == " tests frozen ▸ REFACTOR     Save a file to see your first light.")
  }

  @Test func `a long sentence goes on in a column of its own`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(amberLoop))
    #expect(bar(trainer).hasPrefix(" test ▸ CODE ▸ refactor     Your test calls"))
    #expect(trainer.frame().rows[22].hasPrefix(String(repeating: " ", count: 28) + "yet. Good:"))
  }

  @Test func `progress and a notice stand below the rhythm`() {
    var trainer = Driver.practising()
    trainer.send(.runStarted(RunID(rawValue: "1")))
    trainer.send(.noticed("Your list was read."))
    #expect(bar(trainer).contains("TEST ▸ code"))
    #expect(trainer.frame().rows[22] == " … starting · Your list was read.")
  }

  @Test func `where there is one row, what passes takes it`() {
    var trainer = Driver.practising(columns: 40, rows: 10)
    #expect(trainer.frame().rows[8] == " TEST  Save a file to see your first l…")
    trainer.send(.noticed("Your list was read."))
    #expect(trainer.frame().rows[8] == " Your list was read.")
  }

  @Test func `a remark of the coach stands below the light`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(redLoop), after: codeChange)
    trainer.answer(verdict(greenLoop, run: "2"))
    let pinned = LoopVerdict(
      reason: .passed, tests: greenLoop.tests + [test("four is 4")])
    trainer.answer(verdict(pinned, run: "3"), after: testChange)
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✔ GREEN   4 pass            0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ✘ 1 of 3                    │
        │                                     ││                                       │
        │ • A number that three divides is    ││  the customer's examples              │
        │   Fizz.                             ││  ✘ 3 → Fizz                           │
        │                                     ││    expected  "Fizz"                   │
        │ The customer's examples      1 of 3 ││    got       "3"                      │
        │   ✔ 1 → 1                           ││    2-threes-are-fizz.swift:7          │
        │   ✘ 3 → Fizz                        ││                                       │
        │   ✘ 6 → Fizz                        ││  ✘ 6 → Fizz                           │
        │                                     ││    expected  "Fizz"                   │
        │ Done when                           ││    got       "6"                      │
        │   ✔ every test of yours is green    ││    2-threes-are-fizz.swift:7          │
        │   ✔ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││  “four is 4” passed at its first run, │
        │   □ we would show this code         ││  so it was never seen red. Break the  │
        │                                     ││  code for a moment to see it fail.    │
        └───────────────────────────────────↓─┘└─────────────────────────────────────↓─┘
         ✘ ✔ ✔                                                         3 lights · 0 min
         test ▸ code ▸ REFACTOR     Green at once: write a test that fails, or tidy up.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `a wrong prediction is not said twice`() {
    var trainer = Driver.practising(flow: PracticeFlow(hidesAll: true))
    trainer.answer(verdict(greenLoop))
    trainer.practise(.predicted(Prediction(.red)))
    let text = trainer.text()
    #expect(text.ranges(of: "You said red").count == 1)
    #expect(text.contains("0 of 1."))
  }

  @Test func `the customer's green is celebrated with what it took`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(redLoop))
    trainer.seconds = 540
    trainer.answer(verdict(greenLoop, outer: greenExamples, run: "2"))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✔ GREEN   3 pass            0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ✔ 3 of 3                    │
        │                                     ││                                       │
        │ • A number that three divides is    ││  ✔ The customer's examples are green: │
        │   Fizz.                             ││    2 lights, 9 min.                   │
        │                                     ││                                       │
        │ The customer's examples      3 of 3 ││  ✔ one is 1                  seen red │
        │   ✔ 1 → 1                           ││  ✔ two is 2                 never red │
        │   ✔ 3 → Fizz                        ││  ✔ three is Fizz             seen red │
        │   ✔ 6 → Fizz                        ││                                       │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✔ every test of yours is green    ││                                       │
        │   ✔ a test of your own              ││                                       │
        │   ✔ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✘ ✔                                                           2 lights · 0 min
         test ▸ code ▸ REFACTOR     Last step done. Press n to finish the kata.

         e edit  Tab pane  p predict  h hint  t tests  l lights  n next ? help  q leave
        """)
    trainer.answer(verdict(greenLoop, outer: greenExamples, run: "3"))
    #expect(!trainer.text().contains("2 lights, 9 min"))
  }

  @Test func `a red that may be undone says so in tcr`() {
    var trainer = Driver.practising(flow: PracticeFlow(rhythm: .tcr))
    trainer.answer(verdict(greenLoop))
    trainer.answer(verdict(redLoop, run: "2"), after: codeChange)
    #expect(bar(trainer).hasPrefix(" tcr: "))
  }
}
