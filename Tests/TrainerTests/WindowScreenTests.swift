import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct WindowScreenTests {
  @Test func `help is the key table of the screen below`() {
    var trainer = Driver.practising(rows: 34)
    trainer.press(.character("?"))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Keys ────────────────────────────────────────────────────────────────────────┐
        │ e             open your editor at the failing line                           │
        │ Tab Shift-Tab go to the other pane                                           │
        │ x             stop the run                                                   │
        │ b             bring the customer's tests back as they were                   │
        │ p             say what the light will be, and which test will fail           │
        │ h             show the next hint                                             │
        │ t             show the test list                                             │
        │ l             show the lights of this attempt                                │
        │ n             go on to the next step, or finish the kata                     │
        │ r             run the tests now                                              │
        │ o             show the raw output of build and tests                         │
        │ f             show only what fails, or everything again                      │
        │ u             go back to the last green light                                │
        │ s             hand the keyboard over                                         │
        │ T             switch the turn timer on or off                                │
        │ c             choose the rhythm                                              │
        │ R             show the retro of this attempt                                 │
        │ D             tick your team's own lines of "Done when"                      │
        │ ↑ k           move or scroll up                                              │
        │ ↓ j           move or scroll down                                            │
        │ PgUp          scroll one page up                                             │
        │ PgDn Space    scroll one page down                                           │
        │ Home          go to the first line                                           │
        │ End           go to the last line                                            │
        │ Esc           one level back; it never leaves Tandem                         │
        │ ?             show the keys                                                  │
        │ q             leave Tandem                                                   │
        │ Ctrl-C        stop the run; if none is going on, leave Tandem                │
        │ Ctrl-Z        go to the shell; `fg` comes back                               │
        │ Ctrl-L        redraw the screen                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
                                                              Esc back  ? help  q leave
        """)
  }

  @Test func `hints are listed, vague ones first`() {
    var trainer = Driver.practising()
    trainer.press(.character("h"))
    trainer.send(.statusChanged(trainer.status(nil, hints: 2)))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Hints ───────────────────────────────────────────────────────────────────────┐
        │ Hint 1 of 2                                                                  │
        │   What is left over when you divide by three?                                │
        │                                                                              │
        │ Hint 2 of 2                                                                  │
        │   Look at the operator %.                                                    │
        │                                                                              │
        │ These are all the hints for this step.                                       │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
                                                              Esc back  ? help  q leave
        """)
  }

  @Test func `going on anyway names what is left open`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop))
    trainer.send(.statusChanged(trainer.status(verdict(greenLoop), step: 0)))
    trainer.press(.character("n"))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 1 of 2 Say the number                    ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Whoever plays says the number whose ││  ✔ GREEN   3 pass            0.21 s ✓ │
        │ turn it is.                         ││  customer ✘ 1 of 1                    │
        │                                     ││                                       │
        │ The customer's examples      1 of 1 ││  the customer's examples              │
        │   ✔ 1 → 1                           ││  ✘ 3 → Fizz                           │
        │                                     ││    expected  "Fizz"                   │
        │ Done when                           ││    got       "3"                      │
        ┌ This step is not done ───────────────────────────────────────────────────────┐
        │ ✘ The customer's example “3 → Fizz” is still open.                           │
        │                                                                              │
        │ Enter goes on anyway and leaves this open. Esc stays here.                   │
        └──────────────────────────────────────────────────────────────────────────────┘
        │ The customer calls                  ││    2-threes-are-fizz.swift:7          │
        │   func fizzBuzz(_ number: Int) ->   ││                                       │
        │   String                            ││  ✔ one is 1                  seen red │
        │                                     ││  ✔ two is 2                 never red │
        │                                     ││  ✔ three is Fizz             seen red │
        └─────────────────────────────────────┘└───────────────────────────────────────┘
         ✔                                                              1 light · 0 min
         test ▸ code ▸ REFACTOR     Green at once: write a test that fails, or tidy up.

         Enter go on anyway                                                    Esc stay
        """)
  }

  @Test func `raw output is harmless`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(redLoop))
    trainer.press(.character("o"))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Raw output ──────────────────────────────────────────────────────────────────┐
        │ Your own tests                                                               │
        │ Test run started.                                                            │
        │ red words       of a learner                                                 │
        │                                                                              │
        │ The customer's examples                                                      │
        │ (nothing)                                                                    │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
                                                              Esc back  ? help  q leave
        """)
  }

  @Test func `an error stays above the bar`() {
    var trainer = Driver.practising()
    trainer.send(.failed("The disk is full, so the state was not saved. Make room, then press r."))
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
        ┌ ✘ Something went wrong ──────────────────────────────────────────────────────┐
        │ The disk is full, so the state was not saved. Make room, then press r.       │
        └───────────────────────────────────────────────────────── Esc dismisses this ─┘
         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `a question fits the smallest screen`() {
    var trainer = Driver.practising(columns: 40, rows: 10)
    trainer.answer(verdict(greenLoop))
    trainer.send(.statusChanged(trainer.status(verdict(greenLoop), step: 0)))
    trainer.press(.character("n"))
    #expect(
      trainer.text() == """
         FizzBuzz ▸ 1 of 2 Say the nu…  ✔ GREEN
        ┌ This step is not done ───────────────┐
        │ ✘ The customer's example “3 → Fizz”  │
        │   is still open.                     │
        │                                      │
        │ Enter goes on anyway and leaves this │
        │ open. Esc stays here.                │
        └──────────────────────────────────────┘
         REFACTOR  Green at once: write a test…
         Enter go on anyway            Esc stay
        """)
  }
}
