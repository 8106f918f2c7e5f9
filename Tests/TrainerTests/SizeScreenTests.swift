import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct SizeScreenTests {
  @Test func `120 by 40 has a badge that is read from afar`() {
    var trainer = Driver.practising(columns: 120, rows: 40)
    trainer.answer(verdict(redLoop))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                                                           ~/tandem/fizz-buzz
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
        │                                                 ││                                                                   │
        └─────────────────────────────────────────────────┘└───────────────────────────────────────────────────────────────────┘
         ✘                                                                                                      1 light · 0 min
         test ▸ CODE ▸ refactor     Make it pass with the least code you can.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  o output  f failing  c rhythm  R retro  ? help  q leave
        """)
  }

  @Test func `40 by 10 shows the badge, the failure and the bar`() {
    var trainer = Driver.practising(columns: 40, rows: 10)
    trainer.answer(verdict(redLoop))
    #expect(
      trainer.text() == """
         FizzBuzz ▸ 2 of 2 Threes are Fizz
          ✘ RED   1 of 3 fails         0.21 s ✓
          ✘ three is Fizz
            expected  "Fizz"
            got       "3"
            FizzBuzzTests.swift:12

          ✔ one is 1                   seen red
         CODE  Make it pass with the least cod…
         e edit  Tab pane       ? help  q leave
        """)
  }

  @Test func `40 by 10 shows the story with the light in its header`() {
    var trainer = Driver.practising(columns: 40, rows: 10)
    trainer.answer(verdict(redLoop))
    trainer.press(.tab)
    #expect(
      trainer.text() == """
         FizzBuzz ▸ 2 of 2 Threes are F…  ✘ RED
         Every third number is not said but
         replaced by "Fizz".

         • A number that three divides is Fizz.

         The customer's examples         1 of 3
           ✔ 1 → 1                           ↓
         CODE  Make it pass with the least cod…
         e edit  Tab pane       ? help  q leave
        """)
  }

  @Test func `60 by 15 shows one pane in its frame`() {
    var trainer = Driver.practising(columns: 60, rows: 15)
    trainer.answer(verdict(redLoop))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz
        ┌ Light ───────────────────────────────────────────────────┐
        │  ✘ RED   1 of 3 fails                           0.21 s ✓ │
        │  ✘ three is Fizz                                         │
        │    expected  "Fizz"                                      │
        │    got       "3"                                         │
        │    FizzBuzzTests.swift:12                                │
        │                                                          │
        │  ✔ one is 1                                     seen red │
        │  ✔ two is 2                                    never red │
        │                                                          │
        └──────────────────────────────────────────────────────────┘
         CODE  Make it pass with the least code you can.

         e edit  Tab pane  p predict  h hint        ? help  q leave
        """)
  }

  @Test func `80 by 12 drops the frames first`() {
    var trainer = Driver.practising(columns: 80, rows: 12)
    trainer.answer(verdict(redLoop))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
         Every third number is not said but      ✘ RED   1 of 3 fails          0.21 s ✓
         replaced by "Fizz".                     ✘ three is Fizz
                                                   expected  "Fizz"
         • A number that three divides is          got       "3"
           Fizz.                                   FizzBuzzTests.swift:12

         The customer's examples        1 of 3   ✔ one is 1                    seen red
           ✔ 1 → 1                               ✔ two is 2                   never red
           ✘ 3 → Fizz                       ↓
         test ▸ CODE ▸ refactor     Make it pass with the least code you can.
         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `30 by 8 says what is needed and still shows the light`() {
    var trainer = Driver.practising(columns: 30, rows: 8)
    trainer.answer(verdict(redLoop))
    #expect(
      trainer.text() == """
         ✘ RED  1 of 3 fails
        Tandem needs 40×10; it goes on
        running.





        """)
  }
}
