import Screen
import Testing
import Trainer
import Verdicts

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

         Save a file to see your first light.

         e edit  Tab pane  h hint  n next  r run                        ? help  q leave
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
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  ✘ three is Fizz                      │
        │ • A number that three divides is    ││    expected  "Fizz"                   │
        │   Fizz.                             ││    got       "3"                      │
        │                                     ││    FizzBuzzTests.swift:12             │
        │ The customer's examples      1 of 3 ││                                       │
        │   ✔ 1 → 1                           ││  ✔ one is 1                  seen red │
        │   ✘ 3 → Fizz                        ││  ✔ two is 2                 never red │
        │   ✘ 6 → Fizz                        ││                                       │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ✘ every test of yours is green    ││                                       │
        │   ✔ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✔ ▲ ✘                                                         3 lights · 9 min
         Make it pass with the least code you can.

         e edit  Tab pane  h hint  n next  r run  o output  f failing   ? help  q leave
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
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  the customer's examples              │
        │ • A number that three divides is    ││  ✘ 3 → Fizz                           │
        │   Fizz.                             ││    expected  "Fizz"                   │
        │                                     ││    got       "3"                      │
        │ The customer's examples      1 of 3 ││    2-threes-are-fizz.swift:7          │
        │   ✔ 1 → 1                           ││                                       │
        │   ✘ 3 → Fizz                        ││  ✘ 6 → Fizz                           │
        │   ✘ 6 → Fizz                        ││    expected  "Fizz"                   │
        │                                     ││    got       "6"                      │
        │ Done when                           ││    2-threes-are-fizz.swift:7          │
        │   ✔ every test of yours is green    ││                                       │
        │   ✔ a test of your own              ││  ✔ one is 1                  seen red │
        │   ✘ the customer's examples         ││  ✔ two is 2                 never red │
        │   □ we would show this code         ││  ✔ three is Fizz             seen red │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✔                                                              1 light · 0 min
         The customer's example “3 → Fizz” is still open.

         e edit  Tab pane  h hint  n next  r run  o output  f failing   ? help  q leave
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
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  ✔ one is 1                  seen red │
        │ • A number that three divides is    ││  ✔ two is 2                 never red │
        │   Fizz.                             ││  ✔ three is Fizz             seen red │
        │                                     ││                                       │
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
         Last step done. Press n to finish the kata.

         e edit  Tab pane  h hint  n next  r run  o output  f failing   ? help  q leave
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
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  ✘ three is Fizz                      │
        │ • A number that three divides is    ││    expected  "Fizz"                   │
        │   Fizz.                             ││    got       "3"                      │
        │                                     ││    FizzBuzzTests.swift:12             │
        │ The customer's examples      1 of 3 ││                                       │
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
         Make it pass with the least code you can.

         e edit  Tab pane  h hint  n next  r run  o output  f failing   ? help  q leave
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
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  ✘ three is Fizz                      │
        │ • A number that three divides is    ││    expected  "Fizz"                   │
        │   Fizz.                             ││    got       "3"                      │
        │                                     ││    FizzBuzzTests.swift:12             │
        │ The customer's examples      1 of 3 ││                                       │
        │   ✔ 1 → 1                           ││  ✔ one is 1                  seen red │
        │   ✘ 3 → Fizz                        ││  ✔ two is 2                 never red │
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
         … compiling 12 of 25

         e edit  Tab pane  h hint  n next  x stop  r run  o output      ? help  q leave
        """)
  }
}
