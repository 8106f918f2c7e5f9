import Practice
import Screen

extension LightsPage {
  static let context = Context.lights

  static let bindings: [Binding] = [
    acceptKey,
    key(
      .enter, bar: .left("diff"),
      help: "show what changed since the light before, or since the marked one",
      unless: { page, _ in page.refusalWithoutLight }, do: { $0.compare(in: &$1) }),
    key(
      .character("t"), bar: .left("tests"),
      help: "show the tests of this light, what failed first",
      unless: { $0.refusalToShowTests($1) }, do: { $0.openTests(in: &$1) }),
    key(
      .character("r"), bar: .left("first red"),
      help: "go to the light in which its failing test, or one of several, was first red",
      unless: { page, _ in page.refusalWithoutFailure },
      do: { page, model in
        // Which of several? The failing ones stand first.
        if page.failed.count != 1 { return page.openTests(in: &model) }
        model.notice = page.chooseFirstRed(of: page.failed[0])
        return []
      }),
    key(
      .character("b"), bar: .left("go back"), help: bringBackHelp,
      unless: { page, model in page.refusalWithoutLight ?? model.refusalWhileHidden },
      do: { page, model in
        page.chosenIndex.map { page.askToBringBack($0, in: &model) } ?? []
      }),
    key(
      .character("n"), bar: .left("note"), help: "write a note at this light",
      unless: { page, _ in page.refusalWithoutLight },
      do: changing { page, _ in page.beginNote() }),
    key(
      .character("f"), bar: .left("filter"),
      help: "show only red, only green, only amber lights, or all",
      unless: { page, _ in page.entries?.isEmpty == false ? nil : "There is no light here." },
      do: changing { page, _ in page.cycleFilter() }),
    key(
      .character("m"), bar: .left("mark"),
      help: "mark this light as the other side of the changes, or unmark it",
      unless: { page, _ in page.refusalWithoutLight },
      do: changing { page, _ in page.markOtherSide() }),
  ]

  /// The words of the key that brings files back, here and where lights are compared.
  static let bringBackHelp = "bring the files of this light back"

  /// Why nothing can be done with the chosen light; nil if there is one.
  var refusalWithoutLight: String? {
    if chosen != nil { return nil }
    return entries == nil ? "The lights are being read." : "There is no light here."
  }

  private var refusalWithoutFailure: String? {
    if let reason = refusalWithoutLight { return reason }
    if chosen?.light == nil { return "This is not a light, so no test failed in it." }
    return failed.isEmpty ? "No test failed in this light: t lists them all." : nil
  }

  private func refusalToShowTests(_ model: Model) -> String? {
    guard let chosen else { return refusalWithoutLight }
    if chosen.light == nil { return "This is not a light, so it has no tests." }
    return isHidden(chosen) ? model.refusalWhileHidden : nil
  }

  private func compare(in model: inout Model) -> [Effect] {
    guard let (from, to) = sides, let entry = entry(to) else { return [] }
    let old = from.flatMap { self.entry($0)?.id }
    let words = from.map { "Light \($0 + 1) to light \(to + 1)" } ?? "Up to light \(to + 1)"
    return model.open(
      DiffPage(from: old, to: entry.id, title: words),
      [.session(.loadDiff(from: old, to: entry.id))])
  }

  private mutating func openTests(in model: inout Model) -> [Effect] {
    guard let id = chosen?.id else { return [] }
    let isRead = tests?.entry == id && tests?.tests != nil
    if !isRead { tests = LightTests(entry: id) }
    return model.open(LightTestsPage(), isRead ? [] : [.session(.loadTests(of: id))])
  }

  /// Asks whether to bring back the files of an entry.
  func askToBringBack(_ index: Int, in model: inout Model) -> [Effect] {
    guard let entry = entry(index) else { return [] }
    let title = EntryWords(page: self).title(entry)
    return model.open(ConfirmationPage.bringBack(entry.id, title: title, number: index + 1))
  }

  /// Chooses the light in which a test was first red, and reports it.
  mutating func chooseFirstRed(of test: String) -> String {
    guard let first = firstRed(of: test) else {
      return "“\(FirstRed.name(of: test))” was never red in this attempt."
    }
    let isHere = first.index == chosenIndex
    choose(entry: first.index)
    return "“\(first.name)” was first red " + (isHere ? "in this very light." : "here.")
  }
}

extension LightsPage {
  mutating func receive(_ message: Message, in model: inout Model, before: OpenKata?) -> [Effect]? {
    hide(model.kata?.hiddenRun)
    switch message {
    case .session(.lightsLoaded(let entries)): load(entries)
    case .session(.testsLoaded(let entry, let tests)): self.tests?.load(tests, of: entry)
    // A light came or changed while the lights are looked at.
    case .session(.answered), .session(.confirmed), .session(.corrected), .session(.wentBack):
      return [.session(.loadLights)]
    default: break
    }
    return []
  }

  mutating func accept(_ text: String, in model: inout Model) -> [Effect] {
    guard let noteTarget else { return [] }
    typed = nil
    return [.session(.note(text, on: noteTarget))]
  }

  mutating func move(_ move: Move, in model: Model) {
    let page = max(1, LightsLayout(size: model.size).list.rows - 1)
    choose(move.moved(position, page: page, count: shown.count))
  }

  func draw(_ model: Model, on canvas: inout Canvas) {
    guard let kata = model.kata else { return }
    LightsScreen(
      page: self, kata: kata, model: model, layout: LightsLayout(size: canvas.size)
    ).draw(on: &canvas)
  }
}
