import Screen
import Testing
import Verdicts

@testable import Practice
@testable import Trainer

/// Going back, handing over, choosing another rhythm.
@Suite struct HandingTests {
  @Test func `going back names what is undone`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop))
    trainer.answer(verdict(redLoop, run: "2"))
    trainer.answer(verdict(amberLoop, run: "3"))
    trainer.press(.character("u"))
    #expect(trainer.effects == [.session(.findWayBack)])
    let way = WayBack(target: id(1), undone: [.red, .amber])
    trainer.send(.wayBackFound(way))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  ▲ AMBER   does not build    0.21 s ✓ │
        │ replaced by "Fizz".                 ││  customer ✘ 1 of 3                    │
        │                                     ││                                       │
        │ • A number that three divides is    ││  ▲ cannot find 'fizzBuzz' in scope    │
        │   Fizz.                             ││    Swift knows nothing called         │
        │                                     ││    `fizzBuzz` here. Check the         │
        │ The customer's examples      1 of 3 ││    spelling, or write it.             │
        ┌ Go back to the last green? ──────────────────────────────────────────────────┐
        │ ✘ The work of 2 lights since then is undone: 1 red, 1 amber.                 │
        │   The present files are kept: l lists them, b brings them back.              │
        │                                                                              │
        │ Enter goes back. Esc stays here.                                             │
        └──────────────────────────────────────────────────────────────────────────────┘
        │   ✘ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this code         ││                                       │
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘
         ✔ ✘ ▲                                                         3 lights · 0 min
         test ▸ CODE ▸ refactor     Your test calls `fizzBuzz`, which does not exist
                                    yet. Good: make it compile, and see it fail.
         Enter go back                                                         Esc stay
        """)
    trainer.press(.enter)
    #expect(trainer.effects == [.session(.goBack(way))])
  }

  @Test func `going back fits the smallest screen`() {
    var trainer = Driver.practising(columns: 40, rows: 10)
    trainer.answer(verdict(greenLoop))
    trainer.answer(verdict(redLoop, run: "2"))
    trainer.press(.character("u"))
    trainer.send(.wayBackFound(WayBack(target: id(1), undone: [.red])))
    #expect(
      trainer.text() == """
         FizzBuzz ▸ 2 of 2 Threes are Fizz
        ┌ Go back to the last green? ──────────┐
        │ ✘ The work of 1 light since then is  │
        │   undone: red.                       │
        │   The present files are kept: l      │
        │   lists them, b brings them back.    │
        │                                      │
        │ Enter goes back. Esc stays here.     │
        └──────────────────────────────────────┘
         Enter go back                 Esc stay
        """)
  }

  @Test(
    arguments: [
      ([], "Go back to the last green?", "All that was saved since the last light"),
      ([.red], "Go back to the last green?", "The work of 1 light since then is undone: red."),
      (
        [.red, .green], "Go back to the green before this one?",
        "The work of 2 lights since then is undone: 1 red, 1 green."
      ),
    ] as [([Colour], String, String)])
  func `the question says what the answer will do`(
    undone: [Colour], question: String, loss: String
  ) {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop))
    let leavesGreen = undone.last == .green
    trainer.send(
      .wayBackFound(WayBack(target: id(1), undone: undone, leavesGreen: leavesGreen)))
    #expect(trainer.text().contains(question))
    #expect(trainer.text().contains(loss))
  }

  @Test func `without another green than the present one there is no question`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop))
    trainer.send(.wayBackFound(nil))
    #expect(!trainer.hasWindow)
    #expect(trainer.model.notice == "Your files are those of the only green light already.")
  }

  @Test func `whoever went elsewhere meanwhile is not asked`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop))
    trainer.press(.character("u"), .character("l"))
    trainer.send(.wayBackFound(WayBack(target: id(1), undone: [.red])))
    #expect(trainer.model.context == .lights)
  }

  @Test(arguments: [nil, redLoop, amberLoop])
  func `before a green there is nothing to go back to`(loop: LoopVerdict?) {
    var trainer = Driver.practising()
    if let loop { trainer.answer(verdict(loop)) }
    trainer.press(.character("u"))
    #expect(trainer.effects.isEmpty)
    #expect(
      trainer.model.notice == "No light was green yet, so there is nothing to go back to.")
    #expect(!trainer.hasWindow)
  }

  @Test(
    arguments: [
      (["Sources/A.swift"], "A.swift was put back: reload your buffer."),
      (["Sources/A.swift", "Tests/B.swift"], "2 files were put back: reload your buffers."),
    ])
  func `after files were put back it says reload`(files: [String], words: String) {
    var trainer = Driver.practising()
    trainer.send(.wentBack(files: files))
    #expect(trainer.text().contains(words))
  }

  @Test func `the word to reload outlives the light of what was put back, and no other`() {
    var trainer = Driver.practising()
    trainer.send(.wentBack(files: ["Sources/A.swift"]))
    trainer.answer(verdict(redLoop))
    #expect(trainer.model.notice == "A.swift was put back: reload your buffer.")
    trainer.answer(verdict(redLoop))
    #expect(trainer.model.notice == nil)
  }

  @Test func `a light whose work was put back is marked until the next one`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(redLoop))
    #expect(!trainer.text().contains("undone"))
    trainer.send(.wentBack(files: ["Sources/A.swift"]))
    #expect(trainer.text().contains(/RED   1 of 3 fails +undone/))
    trainer.answer(verdict(greenLoop))
    #expect(!trainer.text().contains("undone"))
  }

  @Test func `nobody is told to reload what was not touched`() {
    var trainer = Driver.practising()
    trainer.send(.wentBack(files: []))
    #expect(trainer.model.notice == nil)
  }

  @Test func `s hands the keyboard over`() {
    var trainer = Driver.practising(
      flow: PracticeFlow(pairing: Pairing(people: ["Ana", "Ben"])))
    trainer.press(.character("s"))
    #expect(trainer.effects == [.session(.handOver)])
  }

  @Test(arguments: [[], ["Ana"]])
  func `s is refused when one is alone`(people: [String]) {
    var trainer = Driver.practising(flow: PracticeFlow(pairing: Pairing(people: people)))
    trainer.press(.character("s"))
    #expect(trainer.effects.isEmpty)
    #expect(
      trainer.model.notice
        == "You are practising alone. To pair: tandem practice KATA --with \"Ana,Ben\"")
  }

  @Test func `T switches the turn timer`() {
    var trainer = Driver.practising(
      flow: PracticeFlow(pairing: Pairing(people: ["Ana", "Ben"])))
    trainer.press(.character("T"))
    #expect(trainer.effects == [.session(.toggleTurn)])
    trainer.practise(.turnToggled)
    #expect(trainer.text().contains("turn 5:00"))
    trainer.practise(.turnToggled)
    #expect(!trainer.text().contains("turn 5:00"))
  }

  @Test func `the bell rings while a kata is practised`() {
    var trainer = Driver.practising()
    trainer.send(.bellRang(.turn, trainer.view))
    #expect(trainer.effects == [.ringBell])
    trainer.press(.escape)
    trainer.send(.bellRang(.turn, trainer.view))
    #expect(trainer.effects.isEmpty)
  }

  @Test(
    arguments: [
      (Rhythm.pingPong, ["Ana", "Ben"], "In ping-pong the failing test hands over"),
      (.classic, ["Ana"], "You are practising alone"), (.classic, [], "You are practising alone"),
    ])
  func `T is refused where no turn could be timed`(
    rhythm: Rhythm, people: [String], words: String
  ) {
    var trainer = Driver.practising(
      flow: PracticeFlow(rhythm: rhythm, pairing: Pairing(people: people)))
    trainer.press(.character("T"))
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.notice?.hasPrefix(words) == true)
  }

  @Test func `the rhythms are listed with their rules`() {
    var trainer = Driver.practising()
    trainer.press(.character("c"), .down)
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Story ──────────────────────────────┐┌ Light ────────────────────────────────┐
        │ Every third number is not said but  ││  □ NO LIGHT YET                       │
        │ replaced by "Fizz".                 ││                                       │
        │                                     ││  Your files are in                    │
        ┌ Rhythms ─────────────────────────────────────────────────────────────────────┐
        │   classic  now                                                               │
        │     A failing test, the code that makes it pass, a tidy-up; repeat.          │
        │ ▸ baby-steps                                                                 │
        │     Green before the bell, or everything goes back to the last green.        │
        │   tcr                                                                        │
        │     Green is kept, red undoes the code; tests are spared.                    │
        │   ping-pong                                                                  │
        │     A failing test hands the keyboard over; the partner makes it pass and    │
        │     writes the next.                                                         │
        │   refactor                                                                   │
        │     From green to green, with the tests as they are.                         │
        └──────────────────────────────────────────────────────────────────────────────┘
        │                                     ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘

         TEST ▸ code ▸ refactor     Save a file to see your first light.

         Enter choose                                         Esc back  ? help  q leave
        """)
    trainer.press(.enter)
    #expect(trainer.effects == [.session(.chooseRhythm("baby-steps"))])
    #expect(!trainer.hasWindow)
  }

  @Test(arguments: Rhythm.all.indices)
  func `every rhythm can be chosen from the list`(place: Int) {
    let other = Rhythm.all[place == 0 ? 1 : 0]
    var trainer = Driver.practising(flow: PracticeFlow(rhythm: other))
    trainer.press(.character("c"), .home)
    for _ in 0..<place { trainer.press(.down) }
    trainer.press(.enter)
    #expect(trainer.effects == [.session(.chooseRhythm(Rhythm.all[place].name))])
  }

  @Test func `the rhythms on 40 by 10`() {
    var trainer = Driver.practising(columns: 40, rows: 10)
    trainer.press(.character("c"), .end)
    #expect(
      trainer.text() == """
         FizzBuzz ▸ 2 of 2 Threes are Fizz
        ┌ Rhythms ───────────────────────────↑─┐
        │     A failing test hands the         │
        │     keyboard over; the partner makes │
        │     it pass and writes the next.     │
        │ ▸ refactor                           │
        │     From green to green, with the    │
        │     tests as they are.               │
        └──────────────────────────────────────┘
         Enter choose Esc back  ? help  q leave
        """)
  }

  @Test func `the rhythm that is kept already is not chosen anew`() {
    var trainer = Driver.practising(flow: PracticeFlow(rhythm: .tcr))
    trainer.press(.character("c"), .enter)
    #expect(trainer.effects.isEmpty)
    #expect(!trainer.hasWindow)
  }
}
