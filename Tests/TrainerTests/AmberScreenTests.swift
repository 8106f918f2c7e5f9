import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct AmberScreenTests {
  @Test func `a test ahead of the code is explained in plain words`() {
    var trainer = Driver.practising()
    trainer.answer(
      verdict(amberLoop, outer: LoopVerdict(reason: .notBuilt, needs: ["fizzBuzz"])))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ▲ AMBER   does not build    0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ▲ needs fizzBuzz            │
        │                                     ││                                       │
        │ • A number that three divides is    ││  ▲ cannot find 'fizzBuzz' in scope    │
        │   Fizz.                             ││    Swift knows nothing called         │
        │                                     ││    `fizzBuzz` here. Check the         │
        │ The customer's examples             ││    spelling, or write it.             │
        │   ▲ needs fizzBuzz                  ││    FizzBuzzTests.swift:5              │
        │   □ 1 → 1                           ││                                       │
        │   □ 3 → Fizz                        ││                                       │
        │   □ 6 → Fizz                        ││                                       │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✘ every test of yours is green    ││                                       │
        │   ✘ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ▲                                                              1 light · 0 min
         test ▸ CODE ▸ refactor     Your test calls `fizzBuzz`, which does not exist
                                    yet. Good: make it compile, and see it fail.
         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `examples that do not compile leave your own light green`() {
    var trainer = Driver.practising()
    trainer.answer(
      verdict(greenLoop, outer: LoopVerdict(reason: .notBuilt, needs: ["fizzRow"])))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✔ GREEN   3 pass            0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ▲ needs fizzRow             │
        │                                     ││                                       │
        │ • A number that three divides is    ││  the customer's examples              │
        │   Fizz.                             ││  ▲ needs fizzRow                      │
        │                                     ││                                       │
        │ The customer's examples             ││  ✔ one is 1                  seen red │
        │   ▲ needs fizzRow                   ││  ✔ two is 2                 never red │
        │   □ 1 → 1                           ││  ✔ three is Fizz             seen red │
        │   □ 3 → Fizz                        ││                                       │
        │   □ 6 → Fizz                        ││                                       │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✔ every test of yours is green    ││                                       │
        │   ✔ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✔                                                              1 light · 0 min
         test ▸ code ▸ REFACTOR     Green at once: write a test that fails, or tidy up.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `no test at all is amber and says so`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(LoopVerdict(reason: .noTests)))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ▲ AMBER   no test ran       0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ✘ 1 of 3                    │
        │                                     ││                                       │
        │ • A number that three divides is    ││  It builds, and there is no test in   │
        │   Fizz.                             ││  it that ran.                         │
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
         ▲                                                              1 light · 0 min
         TEST ▸ code ▸ refactor     No test ran: write one that fails.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }
}
