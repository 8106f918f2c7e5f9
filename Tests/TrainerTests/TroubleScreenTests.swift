import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct TroubleScreenTests {
  @Test func `a crash names its suspect and the signal`() {
    var trainer = Driver.practising()
    let loop = LoopVerdict(
      reason: .crashed, tests: [test("one is 1"), test("two is 2", .unfinished)],
      suspects: ["two is 2"], signal: 4)
    trainer.answer(verdict(loop))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✘ RED   crashed             0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ✘ 1 of 3                    │
        │                                     ││                                       │
        │ • A number that three divides is    ││  The run died by signal 4: Swift      │
        │   Fizz.                             ││  stopped it, as for a forced nil, an  │
        │                                     ││  index out of range or fatalError.    │
        │ The customer's examples      1 of 3 ││  It was in:                           │
        │   ✔ 1 → 1                           ││  ✘ two is 2                           │
        │   ✘ 3 → Fizz                        ││                                       │
        │   ✘ 6 → Fizz                        ││  ✔ one is 1                  seen red │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✘ every test of yours is green    ││                                       │
        │   ✘ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✘                                                              1 light · 0 min
         test ▸ CODE ▸ refactor     A test crashed: look at what it forces or indexes.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `a timeout says after how long it was ended`() {
    var trainer = Driver.practising()
    let loop = LoopVerdict(
      reason: .timedOut, tests: [test("two is 2", .unfinished)], suspects: ["two is 2"],
      testSeconds: 20.02)
    trainer.answer(verdict(loop))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✘ RED   stopped after 20 s  0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ✘ 1 of 3                    │
        │                                     ││                                       │
        │ • A number that three divides is    ││  The run was still going after 20 s,  │
        │   Fizz.                             ││  so Tandem ended it.                  │
        │                                     ││  It was in:                           │
        │ The customer's examples      1 of 3 ││  ✘ two is 2                           │
        │   ✔ 1 → 1                           ││                                       │
        │   ✘ 3 → Fizz                        ││                                       │
        │   ✘ 6 → Fizz                        ││                                       │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✘ every test of yours is green    ││                                       │
        │   ✘ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✘                                                              1 light · 0 min
         test ▸ CODE ▸ refactor     A test never finished. Look for an endless loop.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `a limit is named, and so is a missing sandbox`() {
    var trainer = Driver.practising()
    let loop = LoopVerdict(reason: .limitExceeded, limit: .memory)
    trainer.answer(verdict(loop, isolated: false))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz   ▲ not isolated  ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✘ RED   memory limit        0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ✘ 1 of 3                    │
        │                                     ││                                       │
        │ • A number that three divides is    ││  The run went over the memory limit,  │
        │   Fizz.                             ││  so Tandem ended it.                  │
        │                                     ││                                       │
        │ The customer's examples      1 of 3 ││                                       │
        │   ✔ 1 → 1                           ││                                       │
        │   ✘ 3 → Fizz                        ││                                       │
        │   ✘ 6 → Fizz                        ││                                       │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✘ every test of yours is green    ││                                       │
        │   ✘ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✘                                                              1 light · 0 min
         test ▸ CODE ▸ refactor     The run went over a limit: look for what grows
                                    without end.
         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `a broken example of an earlier step is red and named so`() {
    var trainer = Driver.practising()
    let regression = acceptance(
      "1 → 1", .failed, step: "1-say-the-number", expected: "\"1\"", actual: "\"2\"")
    let another = acceptance(
      "2 → 2", .failed, step: "1-say-the-number", expected: "\"2\"", actual: "\"1\"")
    trainer.answer(verdict(greenLoop, outer: greenExamples, regressions: [regression, another]))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✘ RED   earlier step fails  0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ✔ 3 of 3                    │
        │                                     ││                                       │
        │ • A number that three divides is    ││  breaks an example of step 1          │
        │   Fizz.                             ││  ✘ 1 → 1                              │
        │                                     ││    expected  "1"                      │
        │ The customer's examples      3 of 3 ││    got       "2"                      │
        │   ✔ 1 → 1                           ││    1-say-the-number.swift:7           │
        │   ✔ 3 → Fizz                        ││                                       │
        │   ✔ 6 → Fizz                        ││  ✘ 2 → 2                              │
        │                                     ││    expected  "2"                      │
        │ Done when                           ││    got       "1"                      │
        │   ✔ every test of yours is green    ││                                       │
        │   ✔ a test of your own              ││  “three is Fizz” passed at its first  │
        │   ✘ the customer's examples         ││  run, so it was never seen red. Break │
        │   □ we would show this code         ││  the code for a moment to see it      │
        │                                     ││  fail.                                │
        └───────────────────────────────────↓─┘└─────────────────────────────────────↓─┘
         ✘                                                              1 light · 0 min
         test ▸ CODE ▸ refactor     “1 → 1” of an earlier step fails: make it pass.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `changed acceptance tests are noticed`() {
    var trainer = Driver.practising()
    let file = "Acceptance/Tests/AcceptanceTests/2-threes-are-fizz.swift"
    trainer.send(.statusChanged(trainer.status(nil, changed: [file])))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  □ NO LIGHT YET                       │
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  Your files are in                    │
        │ • A number that three divides is    ││    ~/tandem/fizz-buzz                 │
        │   Fizz.                             ││                                       │
        │                                     ││  Open that folder in your own editor, │
        │ The customer's examples      0 of 3 ││  or press e. Each time you save,      │
        │   □ 1 → 1                           ││  Tandem runs the tests and answers    │
        │   □ 3 → Fizz                        ││  here with a light: green, red or     │
        │   □ 6 → Fizz                        ││  amber.                               │
        │   ▲ 2-threes-are-fizz.swift was     ││                                       │
        │     changed: b brings it back       ││                                       │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✘ every test of yours is green    ││                                       │
        │   ✘ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘

         TEST ▸ code ▸ refactor     Save a file to see your first light.
         The customer's tests were changed. Press b to bring them back.
         e edit  Tab pane  b restore  p predict  h hint  t tests        ? help  q leave
        """)
  }
}
