import Practice
import Screen
import Verdicts

/// The order is that of the bottom bar, which drops its last words first.
extension PracticePage {
  static let context = Context.practice
  private static let always: Set<Context> = [.practice, .hiddenLight]

  static let bindings: [Binding] = [
    predicting("r", .red), predicting("a", .amber), predicting("g", .green),
    key(
      .character("e"), on: always, bar: .left("edit"),
      help: "open your editor at the failing line",
      do: { _, model in
        guard let position = model.kata?.editorPosition else { return [] }
        return [.openEditor(path: position.path, line: position.line)]
      }),
    key(
      .tab, .backTab, on: always, bar: .left("pane"), help: "go to the other pane",
      do: changing { page, _ in page.focus = page.focus == .story ? .light : .story }),
    key(
      .character("x"), on: always, bar: .left("stop"), help: "stop the run",
      unless: { _, model in model.kata?.run == nil ? "No run is going on." : nil },
      do: { _, model in model.stopRun() ?? [] }),
    key(
      .character("b"), on: always, bar: .left("restore"),
      help: "bring the customer's tests back as they were",
      unless: { _, model in
        model.kata?.status.changedAcceptance.isEmpty == true
          ? "The customer's tests are as they were." : nil
      },
      do: { _, model in
        let files = model.kata?.status.changedAcceptance ?? []
        return model.open(ConfirmationPage.restore(files))
      }),
    key(
      .character("p"), on: always, bar: .left("predict"),
      help: "say what the light will be, and which test will fail",
      do: { _, model in model.open(PredictionPage()) }),
    key(
      .character("h"), on: always, bar: .left("hint"), help: "show the next hint",
      unless: { _, model in HintsPage.refusalToOpen(model) },
      do: { _, model in model.open(HintsPage(), HintsPage.effects(model)) }),
    key(
      .character("t"), on: always, bar: .left("tests"), help: "show the test list",
      do: { _, model in model.open(TestListPage(), [.session(.loadTestList)]) }),
    key(
      .character("l"), on: always, bar: .left("lights"), help: "show the lights of this attempt",
      do: { _, model in
        model.open(LightsPage(hiddenRun: model.kata?.hiddenRun), [.session(.loadLights)])
      }),
    key(
      .character("n"), on: always, bar: .left("next"),
      help: "go on to the next step, or finish the kata",
      unless: { _, model in refusalToGoOn(model) },
      do: { _, model in
        let open = model.kata?.openSentences ?? []
        return open.isEmpty
          ? [.session(.next(anyway: false))]
          : model.open(ConfirmationPage.nextAnyway(leaving: open))
      }),
    key(
      .character("r"), bar: .left("run"), help: "run the tests now",
      do: { _, _ in [.session(.run)] }),
    key(
      .character("o"), on: always, bar: .left("output"),
      help: "show the raw output of build and tests",
      unless: { _, model in
        refusal(model, withoutLight: "There is no output yet: save a file or press r.")
      },
      do: { _, model in model.open(OutputPage()) }),
    key(
      .character("f"), on: always, bar: .left("failing"),
      help: "show only what fails, or everything again",
      unless: { _, model in
        refusal(model, withoutLight: "There is no light yet: save a file or press r.")
      },
      do: changing { page, _ in
        page.showsFailingOnly.toggle()
        page.lightScroll = Scroll()
      }),
    key(
      .character("u"), on: always, bar: .left("undo"), help: "go back to the last green light",
      unless: { _, model in
        model.refusalWhileHidden
          ?? (model.kata?.practice.hasGreen == false
            ? "No light was green yet, so there is nothing to go back to." : nil)
      },
      do: { _, _ in [.session(.findWayBack)] }),
    key(
      .character("s"), on: always, bar: .left("swap"), help: "hand the keyboard over",
      unless: { _, model in refusalWithoutPartner(model) }, do: { _, _ in [.session(.handOver)] }),
    key(
      .character("T"), on: always, bar: .left("timer"), help: "switch the turn timer on or off",
      unless: { _, model in
        guard let rhythm = model.kata?.practice.rhythm, rhythm.handingOver == .byFailingTest
        else { return refusalWithoutPartner(model) }
        return "In \(rhythm.name) the failing test hands over, so no turn is timed."
      },
      do: { _, _ in [.session(.toggleTurn)] }),
    key(
      .character("c"), on: always, bar: .left("rhythm"), help: "choose the rhythm",
      unless: { _, model in model.refusalWhileHidden },
      do: { _, model in model.open(RhythmsPage(present: model.kata?.practice.rhythm)) }),
    key(
      .character("R"), on: always, bar: .left("retro"), help: "show the retro of this attempt",
      unless: { _, model in model.refusalWhileHidden },
      do: { _, model in RetroPage.open(in: &model) }),
    key(
      .character("D"), on: always, bar: .left("done"),
      help: "tick your team's own lines of \"Done when\"",
      unless: { _, model in
        model.kata?.checklist.isEmpty == false
          ? nil : "Your team has no lines of its own: list them under done: in the settings."
      },
      do: { _, model in
        let lines = model.kata?.checklist ?? []
        return lines.count == 1
          ? [ChecklistPage.tick(lines[0])] : model.open(ChecklistPage())
      }),
  ]

  private static func predicting(_ letter: Character, _ colour: Colour) -> Binding {
    key(
      .character(letter), on: [.hiddenLight], bar: .left(colour.rawValue),
      help: PredictionPage.help(colour), do: { _, _ in [.session(.predict(Prediction(colour)))] })
  }

  private static func refusal(_ model: Model, withoutLight sentence: String) -> String? {
    model.refusalWhileHidden ?? (model.kata?.verdict == nil ? sentence : nil)
  }

  private static func refusalToGoOn(_ model: Model) -> String? {
    if let reason = model.refusalWhileHidden { return reason }
    guard let kata = model.kata else { return nil }
    if kata.status.isFinished {
      return "Every step of this kata is done: R looks back, Esc goes back to the catalogue."
    }
    // Behind the last step there is nothing that could be gone on to anyway.
    guard kata.isLastStep, let open = kata.openSentences.first else { return nil }
    return "The last step is not done yet. \(open)"
  }

  private static func refusalWithoutPartner(_ model: Model) -> String? {
    model.kata?.practice.navigator == nil
      ? "You are practising alone. To pair: tandem practice KATA --with \"Ana,Ben\"" : nil
  }
}

extension OpenKata {
  /// Where the editor opens: the first failure, else the first test, else the first source.
  fileprivate var editorPosition: (path: String, line: Int?) {
    if let failure = verdict.flatMap(FirstFailure.init(in:)), let file = failure.file {
      return (file, failure.line)
    }
    let files = definition.starter.map(\.path)
    let first = files.first { $0.hasPrefix("Tests/") } ?? files.first
    return (first ?? "Tests", nil)
  }
}
