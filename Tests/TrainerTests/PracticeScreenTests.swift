import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct PracticeScreenTests {
  @Test func `before the first light it says where the files are`() {
    let trainer = Driver.practising()
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
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✘ every test of yours is green    ││                                       │
        │   ✘ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘

         TEST ▸ code ▸ refactor     Save a file to see your first light.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `a red light shows its failures first`() {
    var trainer = Driver.practising()
    for (index, loop) in [greenLoop, amberLoop, redLoop].enumerated() {
      trainer.answer(verdict(loop, run: "\(index)"))
    }
    trainer.send(.minutesPassed(9))
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
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✔ ▲ ✘                                                         3 lights · 9 min
         test ▸ CODE ▸ refactor     Make it pass with the least code you can.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `a green light shows what the customer still misses`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✔ GREEN   3 pass            0.21 s ✓ │
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
        │   ✘ the customer's examples         ││  ✔ one is 1                  seen red │
        │   □ we would show this code         ││  ✔ two is 2                 never red │
        │                                     ││  ✔ three is Fizz             seen red │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✔                                                              1 light · 0 min
         test ▸ code ▸ REFACTOR     Green at once: write a test that fails, or tidy up.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `a step that is done says what comes next`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop, outer: greenExamples))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✔ GREEN   3 pass            0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ✔ 3 of 3                    │
        │                                     ││                                       │
        │ • A number that three divides is    ││  ✔ one is 1                  seen red │
        │   Fizz.                             ││  ✔ two is 2                 never red │
        │                                     ││  ✔ three is Fizz             seen red │
        │ The customer's examples      3 of 3 ││                                       │
        │   ✔ 1 → 1                           ││                                       │
        │   ✔ 3 → Fizz                        ││                                       │
        │   ✔ 6 → Fizz                        ││                                       │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✔ every test of yours is green    ││                                       │
        │   ✔ a test of your own              ││                                       │
        │   ✔ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✔                                                              1 light · 0 min
         test ▸ code ▸ REFACTOR     Last step done. Press n to finish the kata.

         e edit  Tab pane  p predict  h hint  t tests  l lights  n next ? help  q leave
        """)
  }

  @Test func `f leaves only what fails`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(redLoop))
    trainer.press(.character("f"))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light: failing only ──────────────────┐
        │ Every third number is not said but  ││  ✘ RED   1 of 3 fails        0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ✘ 1 of 3                    │
        │                                     ││                                       │
        │ • A number that three divides is    ││  ✘ three is Fizz                      │
        │   Fizz.                             ││    expected  "Fizz"                   │
        │                                     ││    got       "3"                      │
        │ The customer's examples      1 of 3 ││    FizzBuzzTests.swift:12             │
        │   ✔ 1 → 1                           ││                                       │
        │   ✘ 3 → Fizz                        ││                                       │
        │   ✘ 6 → Fizz                        ││                                       │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✘ every test of yours is green    ││                                       │
        │   ✔ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✘                                                              1 light · 0 min
         test ▸ CODE ▸ refactor     Make it pass with the least code you can.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `the last verdict stays while the next run goes`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(redLoop))
    trainer.send(.runStarted(RunID(rawValue: "2")))
    trainer.send(.activity(RunID(rawValue: "2"), .compiling(.inner, done: 12, total: 25)))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ✘ RED   1 of 3 fails         running │
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
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✘                                                              1 light · 0 min
         test ▸ CODE ▸ refactor     Make it pass with the least code you can.
         … compiling 12 of 25
         e edit  Tab pane  x stop  p predict  h hint  t tests  l lights ? help  q leave
        """)
  }
}
