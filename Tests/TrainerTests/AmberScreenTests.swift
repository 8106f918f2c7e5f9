import Screen
import Testing
import Trainer
import Verdicts

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
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  ▲ cannot find 'fizzBuzz' in scope    │
        │ • A number that three divides is    ││    Swift knows nothing called         │
        │   Fizz.                             ││    `fizzBuzz` here. Check the         │
        │                                     ││    spelling, or write it.             │
        │ The customer's examples             ││    FizzBuzzTests.swift:5              │
        │   ▲ needs fizzBuzz                  ││                                       │
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
         Your test calls `fizzBuzz`, which does not exist yet. Good: make it compile,
         and see it fail.
         e edit  Tab pane  h hint  n next  r run  o output  f failing   ? help  q leave
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
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  the customer's examples              │
        │ • A number that three divides is    ││  ▲ needs fizzRow                      │
        │   Fizz.                             ││                                       │
        │                                     ││  ✔ one is 1                  seen red │
        │ The customer's examples             ││  ✔ two is 2                 never red │
        │   ▲ needs fizzRow                   ││  ✔ three is Fizz             seen red │
        │   □ 1 → 1                           ││                                       │
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
         The customer's examples need `fizzRow`: let your tests lead you to it.

         e edit  Tab pane  h hint  n next  r run  o output  f failing   ? help  q leave
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
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  It builds, and there is no test in   │
        │ • A number that three divides is    ││  it that ran.                         │
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
         ▲                                                              1 light · 0 min
         No test ran: write one that fails.

         e edit  Tab pane  h hint  n next  r run  o output  f failing   ? help  q leave
        """)
  }
}
