import Practice
import Screen
import Testing
import Verdicts

@testable import Trainer

/// Ticking the team's own lines of the Definition of Done.
@Suite struct ChecklistTests {
  private func practising(_ checklist: [ChecklistItem]) -> Driver {
    var trainer = Driver.practising()
    trainer.send(.statusChanged(status(checklist, of: trainer)))
    return trainer
  }

  private func status(_ checklist: [ChecklistItem], of trainer: Driver) -> SessionStatus {
    var status = trainer.status(nil)
    status.done = status.done?.takingChecklist(of: DefinitionOfDone(lines: []).adding(checklist))
    return status
  }

  @Test(arguments: [true, false])
  func `D ticks the only line, or opens it again`(isTicked: Bool) {
    var trainer = practising([ChecklistItem(text: "we would show this", isTicked: isTicked)])
    trainer.press(.character("D"))
    #expect(
      trainer.effects == [.session(.tickChecklistItem("we would show this", isTicked: !isTicked))])
    #expect(!trainer.hasWindow)
  }

  @Test func `of several lines one is chosen`() {
    let lines = [
      ChecklistItem(text: "we would show this"),
      ChecklistItem(text: "names say it", isTicked: true),
    ]
    var trainer = practising(lines)
    trainer.press(.character("D"), .down)
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
        ┌ Done when, by your own word ─────────────────────────────────────────────────┐
        │   □ we would show this                                                       │
        │ ▸ ✔ names say it                                                             │
        └──────────────────────────────────────────────────────────────────────────────┘
        │   ✘ every test of yours is green    ││                                       │
        │   ✘ a test of your own              ││                                       │
        │   ✘ the customer's examples         ││                                       │
        │   □ we would show this              ││                                       │
        │   ✔ names say it                    ││                                       │
        └───────────────────────────────────↓─┘└───────────────────────────────────────┘

         TEST ▸ code ▸ refactor     Save a file to see your first light.

         Enter tick                                           Esc back  ? help  q leave
        """)
    trainer.press(.enter)
    #expect(trainer.effects == [.session(.tickChecklistItem("names say it", isTicked: false))])
    // It stays open: there may be more to tick.
    #expect(trainer.model.context == .checklist)
    trainer.press(.up, .enter)
    #expect(trainer.effects == [.session(.tickChecklistItem("we would show this", isTicked: true))])
  }

  @Test func `without a line of the team's own D says where they come from`() {
    var trainer = practising([])
    trainer.press(.character("D"))
    #expect(trainer.effects.isEmpty)
    #expect(
      trainer.model.notice
        == "Your team has no lines of its own: list them under done: in the settings.")
  }

  @Test func `a tick is shown although the light is hidden, and nothing else is`() {
    var trainer = HiddenLightTests.hiding(verdict(greenLoop, outer: greenExamples))
    let before = trainer.model.kata?.status.done
    var status = trainer.status(verdict(greenLoop, outer: greenExamples))
    status.done = status.done?.takingChecklist(
      of: DefinitionOfDone(lines: []).adding([ChecklistItem(text: "shown", isTicked: true)]))
    trainer.send(.statusChanged(status))
    let after = trainer.model.kata?.status.done
    #expect(after?.checklist == [ChecklistItem(text: "shown", isTicked: true)])
    #expect(after?.openLines == before?.openLines)
  }
}

extension DefinitionOfDone {
  func adding(_ checklist: [ChecklistItem]) -> DefinitionOfDone {
    var all = self
    all.add(checklist)
    return all
  }
}
