import Screen
import Testing
import Verdicts

@testable import Practice
@testable import Trainer

@Suite struct RetroScreenTests {
  private let retro = Retro(
    title: "FizzBuzz",
    lights: [(Colour.red, Phase.test), (.green, .code), (.green, .refactor), (.amber, .test)]
      .enumerated().map { index, light in
        LightFacts(
          moment: Moment(seconds: 60 * Double(index)), colour: light.0,
          reason: light.0 == .green ? .passed : light.0 == .red ? .testsFailed : .notBuilt,
          phase: light.1, changes: ChangeCount(files: 1, linesAdded: 3, linesRemoved: 1))
      }, neverRed: ["one is 1"])

  private func looking(columns: Int = 80, rows: Int = 24) -> Driver {
    var trainer = Driver.practising(columns: columns, rows: rows)
    trainer.press(.character("R"))
    trainer.send(.retroLoaded(retro))
    return trainer
  }

  @Test func `the retro shows what the lights say, and asks`() {
    #expect(
      looking().text() == """
         Tandem  FizzBuzz ▸ Retro
        ┌ Retro ───────────────────────────────────────────────────────────────────────┐
        │ Retro: FizzBuzz                                                              │
        │                                                                              │
        │ ✘ ✔ ✔ ▲                                                                      │
        │                                                                              │
        │ lights          4: 2 green, 1 red, 1 amber                                   │
        │ at work         3 min                                                        │
        │ cycles          2, on average 1.5 min and 8 lines                            │
        │ longest red     1 min                                                        │
        │ refactorings    1                                                            │
        │ predictions     none                                                         │
        │ never seen red  1: one is 1                                                  │
        │ noticed         nothing                                                      │
        │                                                                              │
        │ Minutes per cycle                                                            │
        │    1    2:00   12 lines  ███████████████████████████████████████████████████ │
        │    2    1:00    4 lines  █████████████████████████▌                          │
        │                                                                              │
        │ 1. Which step was too large, and how could you have cut it?                  │
        │    ____________________________________________________________              │
        └────────────────────────────────────────────────────────────────────────────↓─┘

                                                              Esc back  ? help  q leave
        """)
  }

  @Test func `the retro on 120 by 40`() {
    #expect(
      looking(columns: 120, rows: 40).text() == """
         Tandem  FizzBuzz ▸ Retro
        ┌ Retro ───────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
        │ Retro: FizzBuzz                                                                                                      │
        │                                                                                                                      │
        │ ✘ ✔ ✔ ▲                                                                                                              │
        │                                                                                                                      │
        │ lights          4: 2 green, 1 red, 1 amber                                                                           │
        │ at work         3 min                                                                                                │
        │ cycles          2, on average 1.5 min and 8 lines                                                                    │
        │ longest red     1 min                                                                                                │
        │ refactorings    1                                                                                                    │
        │ predictions     none                                                                                                 │
        │ never seen red  1: one is 1                                                                                          │
        │ noticed         nothing                                                                                              │
        │                                                                                                                      │
        │ Minutes per cycle                                                                                                    │
        │    1    2:00   12 lines  ███████████████████████████████████████████████████████████████████████████████████████████ │
        │    2    1:00    4 lines  █████████████████████████████████████████████▌                                              │
        │                                                                                                                      │
        │ 1. Which step was too large, and how could you have cut it?                                                          │
        │    ____________________________________________________________                                                      │
        │ 2. What did a red light tell you that you did not expect?                                                            │
        │    ____________________________________________________________                                                      │
        │ 3. What will you do differently in the next session?                                                                 │
        │    ____________________________________________________________                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘

                                                                                                      Esc back  ? help  q leave
        """)
  }

  @Test func `the retro on 40 by 10 is scrolled`() {
    var trainer = looking(columns: 40, rows: 10)
    trainer.press(.pageDown)
    #expect(
      trainer.text() == """
         FizzBuzz ▸ Retro
         at work         3 min               ↑
         cycles          2, on average 1.5 min
           and 8 lines
         longest red     1 min
         refactorings    1
         predictions     none
         never seen red  1: one is 1         ↓

                      Esc back  ? help  q leave
        """)
  }

  @Test func `it is asked for once, and Esc leaves it`() {
    var trainer = Driver.practising()
    trainer.press(.character("R"))
    #expect(trainer.effects == [.session(.loadRetro)])
    #expect(trainer.text().contains("Reading the lights."))
    trainer.press(.escape)
    #expect(trainer.model.context == .practice)
  }

  @Test func `its end is reached by one key`() {
    var trainer = looking()
    trainer.press(.end)
    #expect(trainer.text().contains("3. What will you do differently in the next session?"))
    let end = trainer.frame()
    trainer.press(.down)
    #expect(trainer.frame() == end)
  }

  @Test func `it waits for a hidden light`() {
    var trainer = HiddenLightTests.hiding(verdict(redLoop))
    trainer.press(.character("R"))
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.notice?.hasPrefix("First say") == true)
  }
}
