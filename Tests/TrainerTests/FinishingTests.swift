import Practice
import Screen
import Testing
import Verdicts

@testable import Trainer

/// The end of a kata: `n` on the last step, and the look back.
@Suite struct FinishingTests {
  private func finished(_ trainer: Driver) -> SessionStatus {
    trainer.status(verdict(greenLoop, outer: greenExamples), finished: true)
  }

  @Test func `n finishes the last step that is done`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop, outer: greenExamples))
    #expect(trainer.text().contains("Last step done. Press n to finish the kata."))
    trainer.press(.character("n"))
    #expect(trainer.effects == [.session(.next(anyway: false))])
  }

  @Test func `a finished kata opens its retro`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop, outer: greenExamples))
    trainer.press(.character("h"))
    trainer.send(.finished(finished(trainer)))
    #expect(trainer.effects == [.session(.loadRetro)])
    #expect(trainer.model.context == .retro)
    #expect(trainer.text().contains("Every step is done. Well worked: the kata is yours."))
    trainer.press(.escape)
    #expect(trainer.model.context == .practice)
    #expect(trainer.text().contains("Every step is done."))
  }

  @Test func `a hidden light keeps the retro closed`() {
    var trainer = HiddenLightTests.hiding(verdict(greenLoop, outer: greenExamples))
    trainer.send(.finished(finished(trainer)))
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.context == .hiddenLight)
  }

  @Test func `the end of a kata that was left meanwhile changes nothing`() {
    var trainer = Driver.practising()
    let status = finished(trainer)
    trainer.press(.escape)
    let before = trainer.model
    trainer.send(.finished(status))
    #expect(trainer.effects.isEmpty && trainer.model == before)
  }
}
