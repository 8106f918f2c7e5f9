import Practice
import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct HiddenLightScreenTests {
  @Test func `a hidden light asks what it will be`() {
    var trainer = HiddenLightTests.hiding(verdict(redLoop), after: [verdict(redLoop, run: "0")])
    trainer.send(.minutesPassed(2))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ? HIDDEN                             │
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  What will it be?                     │
        │ • A number that three divides is    ││  r red · a amber · g green            │
        │   Fizz.                             ││                                       │
        │                                     ││  p says which test will fail, too.    │
        │ The customer's examples           ? ││                                       │
        │   □ 1 → 1                           ││  Right so far: 1 of 1.                │
        │   □ 3 → Fizz                        ││                                       │
        │   □ 6 → Fizz                        ││                                       │
        │                                     ││                                       │
        │ Done when                           ││                                       │
        │   ? every test of yours is green    ││                                       │
        │   ? a test of your own              ││                                       │
        │   ? the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✘ ?                                                           2 lights · 2 min
         test ▸ CODE ▸ refactor     The result is in, but hidden. Predict it.

         r red  a amber  g green  e edit  Tab pane  p predict  h hint   ? help  q leave
        """)
  }

  @Test func `a hidden light on 120 by 40`() {
    let trainer = HiddenLightTests.hiding(verdict(redLoop), size: Size(120, 40))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                                                           ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────────────────┐┌ Light ────────────────────────────────────────────────────────────┐
        │ Every third number is not said but replaced by  ││                                                                   │
        │ "Fizz".                                         ││  ? HIDDEN                                                         │
        │                                                 ││                                                                   │
        │ • A number that three divides is Fizz.          ││                                                                   │
        │                                                 ││  What will it be?                                                 │
        │ The customer's examples                       ? ││  r red · a amber · g green                                        │
        │   □ 1 → 1                                       ││                                                                   │
        │   □ 3 → Fizz                                    ││  p says which test will fail, too.                                │
        │   □ 6 → Fizz                                    ││                                                                   │
        │                                                 ││                                                                   │
        │ Done when                                       ││                                                                   │
        │   ? every test of yours is green                ││                                                                   │
        │   ? a test of your own                          ││                                                                   │
        │   ? the customer's examples                     ││                                                                   │
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
         ?                                                                                                      1 light · 0 min
         TEST ▸ code ▸ refactor     The result is in, but hidden. Predict it.

         r red  a amber  g green  e edit  Tab pane  p predict  h hint  t tests  l lights  D done                ? help  q leave
        """)
  }

  @Test func `a hidden light on 40 by 10`() {
    let trainer = HiddenLightTests.hiding(verdict(redLoop), size: Size(40, 10))
    #expect(
      trainer.text() == """
         FizzBuzz ▸ 2 of 2 Threes are Fizz
          ? HIDDEN
          What will it be?
          r red · a amber · g green

          p says which test will fail, too.


         TEST  The result is in, but hidden. P…
         r red  a amber         ? help  q leave
        """)
  }

  @Test func `the story of a hidden light on 40 by 10`() {
    var trainer = HiddenLightTests.hiding(verdict(redLoop), size: Size(40, 10))
    trainer.press(.tab)
    #expect(
      trainer.text() == """
         FizzBuzz ▸ 2 of 2 Threes ar…  ? HIDDEN
         Every third number is not said but
         replaced by "Fizz".

         • A number that three divides is Fizz.

         The customer's examples              ?
           □ 1 → 1                           ↓
         TEST  The result is in, but hidden. P…
         r red  a amber         ? help  q leave
        """)
  }

  @Test func `p before a save asks for the colour first`() {
    var trainer = Driver.practising(rows: 14)
    trainer.press(.character("p"))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  □ NO LIGHT YET                       │
        │ replaced by "Fizz".                 ││  Your files are in                    │
        ┌ What will the light be? ─────────────────────────────────────────────────────┐
        │ r   red     a test fails                                                     │
        │ a   amber   it does not build, or nothing runs                               │
        │ g   green   every test passes                                                │
        └──────────────────────────────────────────────────────────────────────────────┘
        │   □ 1 → 1                           ││  here with a light: green, red or     │
        │   □ 3 → Fizz                        ││  amber.                               │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         TEST ▸ code ▸ refactor     Save a file to see your first light.
         r red  a amber  g green                                               Esc back
        """)
  }

  @Test func `red may name its test`() {
    var trainer = Driver.practising(columns: 40, rows: 10)
    trainer.press(.character("p"), .character("r"))
    trainer.type("a test whose name is far too long for this")
    #expect(
      trainer.text() == """
         FizzBuzz ▸ 2 of 2 Threes are Fizz
         Every third number is not said but
        ┌ What will the light be? ─────────────┐
        │ Which test will fail? Enter alone    │
        │ names none.                          │
        │                                      │
        │ Red, by: … is far too long for this_ │
        └──────────────────────────────────────┘
         TEST  Save a file to see your first l…
         Enter done                    Esc back
        """)
  }

  @Test func `the named test goes with the prediction`() {
    var trainer = Driver.practising()
    trainer.press(.character("p"), .character("r"))
    trainer.type("three is Fizzz ")
    trainer.press(.backspace, .backspace, .enter)
    #expect(trainer.effects == [.session(.predict(Prediction(.red, test: "three is Fizz")))])
    #expect(!trainer.hasWindow)
  }

  @Test func `no name is needed`() {
    var trainer = Driver.practising()
    trainer.press(.character("p"), .character("r"), .enter)
    #expect(trainer.effects == [.session(.predict(Prediction(.red)))])
  }

  @Test(arguments: [("a", Colour.amber), ("g", .green)] as [(Character, Colour)])
  func `amber and green need no name`(key: Character, colour: Colour) {
    var trainer = Driver.practising()
    trainer.press(.character("p"), .character(key))
    #expect(trainer.effects == [.session(.predict(Prediction(colour)))])
    #expect(!trainer.hasWindow)
  }

  @Test func `Esc leaves the name first, then the prediction`() {
    var trainer = Driver.practising()
    trainer.press(.character("p"), .character("r"), .escape)
    #expect(trainer.model.context == .prediction)
    trainer.press(.escape)
    #expect(trainer.model.context == .practice)
    #expect(trainer.effects.isEmpty)
  }

  @Test func `a prediction made before the save is said at the bottom of the light`() {
    var trainer = Driver.practising()
    trainer.practise(.predicted(Prediction(.red, test: "three is Fizz")))
    #expect(trainer.text().contains("The next light: you say red, by"))
    trainer.answer(verdict(redLoop))
    #expect(trainer.text().contains("You said red: right. 1 of 1."))
  }
}
