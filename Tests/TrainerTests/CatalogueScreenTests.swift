import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct CatalogueScreenTests {
  @Test func `the catalogue lists katas and tells the chosen one`() {
    let trainer = Driver()
    #expect(
      trainer.text() == """
         Tandem  Choose a kata                                       2 katas · 1 broken
        ┌ Katas ───────── level · kind · time ┐┌ FizzBuzz ─────────────────────────────┐
        │▸ FizzBuzz             1  tdd 30 min ││ level 1 · tdd · 30 min · 2 steps      │
        │  Bowling              2  tdd 60 min ││ Teaches: first cycles, fake it,       │
        │  tennis                    ✘ broken ││ triangulate                           │
        │                                     ││                                       │
        │                                     ││ Children count in turn. The game is   │
        │                                     ││ easy, so you can watch your own       │
        │                                     ││ steps.                                │
        │                                     ││                                       │
        │                                     ││ Steps                                 │
        │                                     ││   1 Say the number                    │
        │                                     ││   2 Threes are Fizz                   │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        └─────────────────────────────────────┘└───────────────────────────────────────┘

         Enter open  / search  Tab pane                                 ? help  q leave
        """)
  }

  @Test func `a broken kata says where and what`() {
    var trainer = Driver()
    trainer.press(.down, .down)
    #expect(
      trainer.text() == """
         Tandem  Choose a kata                                       2 katas · 1 broken
        ┌ Katas ───────── level · kind · time ┐┌ tennis ───────────────────────────────┐
        │  FizzBuzz             1  tdd 30 min ││ This kata is broken and cannot be     │
        │  Bowling              2  tdd 60 min ││ practised.                            │
        │▸ tennis                    ✘ broken ││                                       │
        │                                     ││ kata.yml:3:8                          │
        │                                     ││   The level must be from 1 to 4.      │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        └─────────────────────────────────────┘└───────────────────────────────────────┘

         / search  Tab pane                                             ? help  q leave
        """)
  }

  @Test func `the first run ever begins with three lines of welcome`() {
    let trainer = Driver(isFirstRun: true)
    #expect(
      trainer.text() == """
         Tandem  Choose a kata                                       2 katas · 1 broken
         Welcome to Tandem: it sits by your editor and runs your tests on each save.
         Choose a kata with the arrow keys and press Enter: it makes you a folder.
         Open that folder in your own editor and save a file: a light answers you.

        ┌ Katas ───────── level · kind · time ┐┌ FizzBuzz ─────────────────────────────┐
        │▸ FizzBuzz             1  tdd 30 min ││ level 1 · tdd · 30 min · 2 steps      │
        │  Bowling              2  tdd 60 min ││ Teaches: first cycles, fake it,       │
        │  tennis                    ✘ broken ││ triangulate                           │
        │                                     ││                                       │
        │                                     ││ Children count in turn. The game is   │
        │                                     ││ easy, so you can watch your own       │
        │                                     ││ steps.                                │
        │                                     ││                                       │
        │                                     ││ Steps                                 │
        │                                     ││   1 Say the number                    │
        │                                     ││   2 Threes are Fizz                   │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        └─────────────────────────────────────┘└───────────────────────────────────────┘

         Enter open  / search  Tab pane                                 ? help  q leave
        """)
  }

  @Test func `the search shows what was typed and what it finds`() {
    var trainer = Driver(rows: 16)
    trainer.press(.character("/"))
    trainer.type("bow")
    #expect(
      trainer.text() == """
         Tandem  Choose a kata                                       2 katas · 1 broken
        ┌ Katas ───────── level · kind · time ┐┌ Bowling ──────────────────────────────┐
        │▸ Bowling              2  tdd 60 min ││ level 2 · tdd · 60 min · 1 step       │
        │                                     ││ Teaches: refactor before adding       │
        │                                     ││                                       │
        │                                     ││ Ten frames of two rolls.              │
        │                                     ││                                       │
        │                                     ││ Steps                                 │
        │                                     ││   1 A gutter game                     │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        │                                     ││                                       │
        └─────────────────────────────────────┘└───────────────────────────────────────┘
         /bow
         Enter open                                                            Esc back
        """)
  }

  @Test func `40 by 10 lists the katas under the welcome`() {
    let trainer = Driver(columns: 40, rows: 10, isFirstRun: true)
    #expect(
      trainer.text() == """
         Tandem  Choose a k… 2 katas · 1 broken
         Welcome to Tandem. Choose a kata,
         press Enter, open the folder in your
         editor, save a file: a light answers.
        ▸ FizzBuzz                1  tdd 30 min
          Bowling                 2  tdd 60 min
          tennis                       ✘ broken


         Enter open  / search   ? help  q leave
        """)
  }

  @Test func `ASCII terminals get the same screen`() {
    let trainer = Driver(rows: 12)
    #expect(
      trainer.text(.ascii) == """
         Tandem  Choose a kata                                       2 katas . 1 broken
        > FizzBuzz               1  tdd 30 min  level 1 . tdd . 30 min . 2 steps
          Bowling                2  tdd 60 min  Teaches: first cycles, fake it,
          tennis                      x broken  triangulate

                                                Children count in turn. The game is
                                                easy, so you can watch your own steps.

                                                Steps
                                                  1 Say the number                   v

         Enter open  / search  Tab pane                                 ? help  q leave
        """)
  }
}
