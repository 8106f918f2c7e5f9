import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct ASCIIScreenTests {
  @Test func `a red light on a terminal without UTF-8`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(redLoop))
    #expect(
      trainer.text(.ascii) == """
         Tandem  FizzBuzz > 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        + Story ------------------------------++ Light --------------------------------+
        | Every third number is not said but  ||  x RED   1 of 3 fails        0.21 s = |
        | replaced by "Fizz".                 ||  customer x 1 of 3                    |
        |                                     ||                                       |
        | - A number that three divides is    ||  x three is Fizz                      |
        |   Fizz.                             ||    expected  "Fizz"                   |
        |                                     ||    got       "3"                      |
        | The customer's examples      1 of 3 ||    FizzBuzzTests.swift:12             |
        |   v 1 > 1                           ||                                       |
        |   x 3 > Fizz                        ||  v one is 1                  seen red |
        |   x 6 > Fizz                        ||  v two is 2                 never red |
        |                                     ||                                       |
        | Done when                           ||                                       |
        |   x every test of yours is green    ||                                       |
        |   v a test of your own              ||                                       |
        |   x the customer's examples         ||                                       |
        |   o we would show this code         ||                                       |
        |                                     ||                                       |
        +-----------------------------------v-++---------------------------------------+
         x                                                              1 light . 0 min
         test > CODE > refactor     Make it pass with the least code you can.

         e edit  Tab pane  p predict  h hint  t tests  l lights  r run  ? help  q leave
        """)
  }

  @Test func `a green light on a terminal without UTF-8`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop, outer: greenExamples))
    #expect(
      trainer.text(.ascii) == """
         Tandem  FizzBuzz > 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        + Story ------------------------------++ Light --------------------------------+
        | Every third number is not said but  ||  v GREEN   3 pass            0.21 s = |
        | replaced by "Fizz".                 ||  customer v 3 of 3                    |
        |                                     ||                                       |
        | - A number that three divides is    ||  v one is 1                  seen red |
        |   Fizz.                             ||  v two is 2                 never red |
        |                                     ||  v three is Fizz             seen red |
        | The customer's examples      3 of 3 ||                                       |
        |   v 1 > 1                           ||                                       |
        |   v 3 > Fizz                        ||                                       |
        |   v 6 > Fizz                        ||                                       |
        |                                     ||                                       |
        | Done when                           ||                                       |
        |   v every test of yours is green    ||                                       |
        |   v a test of your own              ||                                       |
        |   v the customer's examples         ||                                       |
        |   o we would show this code         ||                                       |
        |                                     ||                                       |
        +-----------------------------------v-++---------------------------------------+
         v                                                              1 light . 0 min
         test > code > REFACTOR     Last step done. Press n to finish the kata.

         e edit  Tab pane  p predict  h hint  t tests  l lights  n next ? help  q leave
        """)
  }
}
