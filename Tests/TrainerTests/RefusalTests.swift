import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct RefusalTests {
  @Test(
    arguments: [
      ("x", "No run is going on."),
      ("b", "The customer's tests are as they were."),
      ("o", "There is no output yet: save a file or press r."),
      ("f", "There is no light yet: save a file or press r."),
      ("/", "/ (find a kata by title, kind or what it teaches) works in: catalogue."),
    ] as [(Character, String)])
  func `a refused key says why and does nothing`(key: Character, reason: String) {
    var trainer = Driver.practising()
    let before = trainer.model
    trainer.press(.character(key))
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.notice == reason)
    trainer.model = before
    #expect(!trainer.text().contains(reason))
    trainer.press(.character(key))
    #expect(trainer.text().contains(reason))
  }

  @Test func `the reason passes with the next key`() {
    var trainer = Driver.practising()
    trainer.press(.character("x"))
    trainer.press(.down)
    #expect(trainer.model.notice == nil)
  }

  @Test func `h says when there are no more hints and still shows the old ones`() {
    var trainer = Driver.practising()
    trainer.send(.statusChanged(trainer.status(nil, hints: 2)))
    trainer.press(.character("h"))
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.context == .hints)
    trainer.press(.character("h"))
    #expect(trainer.model.notice == "There are no more hints for this step.")
  }

  @Test func `n says when every step is done`() {
    var trainer = Driver.practising()
    trainer.send(.statusChanged(trainer.status(nil, finished: true)))
    trainer.press(.character("n"))
    #expect(trainer.effects.isEmpty)
    #expect(
      trainer.model.notice
        == "Every step of this kata is done: R looks back, Esc goes back to the catalogue.")
  }

  @Test func `n on the last step says what is open instead of going on anyway`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop))
    trainer.press(.character("n"))
    #expect(trainer.effects.isEmpty && !trainer.hasWindow)
    #expect(
      trainer.model.notice
        == "The last step is not done yet. The customer's example “3 → Fizz” is still open.")
  }

  @Test func `Enter on a broken kata says where it is broken`() {
    var trainer = Driver()
    trainer.press(.end, .enter)
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.notice == "tennis is broken: see kata.yml:3.")
  }

  @Test func `an unknown key is silent`() {
    var trainer = Driver.practising()
    trainer.press(.character("Z"), .delete, .left)
    #expect(trainer.effects.isEmpty && trainer.model.notice == nil)
  }

  @Test func `the bar leaves out what would be refused`() {
    var trainer = Driver.practising()
    #expect(!trainer.text().contains("x stop"))
    trainer.send(.runStarted(RunID(rawValue: "1")))
    #expect(trainer.text().contains("x stop"))
  }
}
