import Screen
import Testing
import Trainer
import Verdicts

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
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  The run died by signal 4: Swift      │
        │ • A number that three divides is    ││  stopped it, as for a forced nil, an  │
        │   Fizz.                             ││  index out of range or fatalError.    │
        │                                     ││  It was in:                           │
        │ The customer's examples      1 of 3 ││  ✘ two is 2                           │
        │   ✔ 1 → 1                           ││                                       │
        │   ✘ 3 → Fizz                        ││  ✔ one is 1                  seen red │
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
         A test crashed: look at what it forces or indexes.

         e edit  Tab pane  h hint  n next  r run  o output  f failing   ? help  q leave
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
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  The run was still going after 20 s,  │
        │ • A number that three divides is    ││  so Tandem ended it.                  │
        │   Fizz.                             ││  It was in:                           │
        │                                     ││  ✘ two is 2                           │
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
         A test did not end: look for a loop without an end.

         e edit  Tab pane  h hint  n next  r run  o output  f failing   ? help  q leave
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
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  The run went over the memory limit,  │
        │ • A number that three divides is    ││  so Tandem ended it.                  │
        │   Fizz.                             ││                                       │
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
         The run went over a limit: look for what grows without end.

         e edit  Tab pane  h hint  n next  r run  o output  f failing   ? help  q leave
        """)
  }

  @Test func `a broken example of an earlier step is red and named so`() {
    var trainer = Driver.practising()
    let regression = acceptance(
      "1 → 1", .failed, step: "1-say-the-number", expected: "\"1\"", actual: "\"2\"")
    trainer.answer(verdict(greenLoop, outer: greenExamples, regressions: [regression]))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✘ RED   earlier step fails  0.21 s ✓ │
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  breaks an example of step 1          │
        │ • A number that three divides is    ││  ✘ 1 → 1                              │
        │   Fizz.                             ││    expected  "1"                      │
        │                                     ││    got       "2"                      │
        │ The customer's examples      3 of 3 ││    1-say-the-number.swift:7           │
        │   ✔ 1 → 1                           ││                                       │
        │   ✔ 3 → Fizz                        ││  ✔ one is 1                  seen red │
        │   ✔ 6 → Fizz                        ││  ✔ two is 2                 never red │
        │                                     ││  ✔ three is Fizz             seen red │
        │ Done when                           ││                                       │
        │   ✔ every test of yours is green    ││                                       │
        │   ✔ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✘                                                              1 light · 0 min
         “1 → 1” worked in an earlier step: make it work again.

         e edit  Tab pane  h hint  n next  r run  o output  f failing   ? help  q leave
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

         The customer's tests were changed. Press b to bring them back.

         e edit  Tab pane  h hint  n next  b bring back  r run          ? help  q leave
        """)
  }
}
