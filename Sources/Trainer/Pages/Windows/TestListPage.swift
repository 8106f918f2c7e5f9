import Practice
import Screen

/// The tests that somebody wants to write.
struct TestListPage: ListWindow, TypingPage {
  var scroll = Scroll()
  var choice = 0
  /// The item that is being typed; nil while one is chosen.
  var typed: TypedText?

  static let context = Context.testList
  static let bindings: [Binding] = [
    acceptKey,
    key(
      .character("a"), bar: .left("add"), help: "add a test to write",
      do: changing { page, model in
        page.typed = TypedText()
        page.typedTextChanged(in: model)
      }),
    key(
      .enter, bar: .left("tick"),
      help: "tick the chosen test, or open it again", unless: { $0.refusalWithoutItem($1) },
      do: { $0.mark(.ticked, $1) }),
    key(
      .character("x"), bar: .left("cross out"),
      help: "cross the chosen test out, or want it again", unless: { $0.refusalWithoutItem($1) },
      do: { $0.mark(.crossedOut, $1) }),
  ]

  mutating func receive(_ message: Message, in model: inout Model, before: OpenKata?) -> [Effect]? {
    switch message {
    case .session(.testListLoaded(let list)): choice = max(0, min(choice, list.items.count - 1))
    case .session(.statusChanged), .session(.answered), .session(.confirmed), .session(.corrected):
      if model.context == .testList { return [.session(.loadTestList)] }
    default: break
    }
    return []
  }

  mutating func accept(_ text: String, in model: inout Model) -> [Effect] {
    typed = nil
    // The new item is the last one, as soon as it is there.
    choice = count(model)
    return [.session(.editTestList(.add(text)))]
  }

  /// Brings the row in which an item is typed into sight: it is the last one.
  mutating func typedTextChanged(in model: Model) {
    reveal(row: max(0, scrollable(model).content - 1), in: model)
  }

  func count(_ model: Model) -> Int { model.kata?.testList?.items.count ?? 0 }

  private func chosen(_ model: Model) -> TestListItem? {
    choice < count(model) ? model.kata?.testList?.items[choice] : nil
  }

  private func refusalWithoutItem(_ model: Model) -> String? {
    chosen(model) == nil ? "There is nothing on the list yet: a adds a test to write." : nil
  }

  /// Marks the chosen item, or opens it again if it is marked so already.
  private func mark(_ state: TestListItem.State, _ model: Model) -> [Effect] {
    guard let item = chosen(model) else { return [] }
    return [.session(.editTestList(.mark(item, item.state == state ? .open : state)))]
  }

  func title(_ model: Model) -> String { "Test list" }

  func lines(_ model: Model, width: Int, look: Look) -> [StyledLine] {
    let glyphs = look.glyphs.marks
    guard let list = model.kata?.testList else { return [[Span("Reading the test list.", .dim)]] }
    var lines = list.items.enumerated().map { index, item in
      row(
        words(of: item, glyphs), isChosen: index == choice && typed == nil, width: width, glyphs)
    }
    if let typed {
      lines.append(typed.line("  To write: ", width: width, glyphs: glyphs))
    } else if lines.isEmpty {
      lines = Lines.text(
        "The list is empty. Note here the tests that come to mind, and go on with the one at hand:"
          + " a adds one. An item is ticked by itself when a test of its name turns green.",
        width: width)
    }
    return lines
  }

  private func words(of item: TestListItem, _ glyphs: Glyphs) -> StyledLine {
    let text = Sanitizer.harmless(item.text)
    return switch item.state {
    case .open: [Span(glyphs.box + " "), Span(text)]
    case .ticked: [Span(glyphs.check + " ", .green), Span(text, .dim)]
    case .crossedOut: [Span("- ", .dim), Span(text, .dim), Span("  not wanted", .dim)]
    }
  }
}
