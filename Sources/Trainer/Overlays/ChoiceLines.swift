import Practice
import Screen
import Verdicts

/// The overlays in which something is chosen or typed.
extension Model {
  /// The three colours, or the name of the test that will fail.
  func predictionLines(width: Int, look: Look) -> [StyledLine] {
    if let typed = overlay?.typed {
      return Setting.text("Which test will fail? Enter alone names none.", width: width)
        + [[], typed.line("Red, by: ", width: width, glyphs: look.glyphs.marks)]
    }
    return [
      ("r", Colour.red, "a test fails"), ("a", .amber, "it does not build, or nothing runs"),
      ("g", .green, "every test passes"),
    ].map { key, colour, meaning in
      [
        Span(TextWidth.pad(key, to: 4), .key),
        Span(TextWidth.pad(colour.rawValue, to: 8), colour.role), Span(meaning),
      ].clipped(to: width, ellipsis: look.glyphs.marks.ellipsis)
    }
  }

  /// The items of the test list, one row each, and the row in which another is typed.
  func testListLines(width: Int, look: Look) -> [StyledLine] {
    let glyphs = look.glyphs.marks
    guard let list = sitting?.testList else { return [[Span("Reading the test list.", .dim)]] }
    var lines = list.items.enumerated().map { index, item in
      row(
        words(of: item, glyphs), isChosen: index == overlay?.choice && overlay?.typed == nil,
        width: width, glyphs)
    }
    if let typed = overlay?.typed {
      lines.append(typed.line("  To write: ", width: width, glyphs: glyphs))
    } else if lines.isEmpty {
      lines = Setting.text(
        "The list is empty. Note here the tests that come to mind, and go on with the one at hand:"
          + " a adds one. An item is ticked by itself when a test of its name turns green.",
        width: width)
    }
    return lines
  }

  /// A row of a list: a pointer and the colour of the selection mark the chosen one.
  private func row(
    _ words: StyledLine, isChosen: Bool, width: Int, _ glyphs: Glyphs
  ) -> StyledLine {
    let line = ([Span(isChosen ? glyphs.pointer + " " : "  ")] + words)
      .clipped(to: width, ellipsis: glyphs.ellipsis)
    return isChosen ? line.padded(to: width).with(.selection) : line
  }

  private func words(of item: TestListItem, _ glyphs: Glyphs) -> StyledLine {
    let text = Sanitizer.harmless(item.text)
    return switch item.state {
    case .open: [Span(glyphs.box + " "), Span(text)]
    case .ticked: [Span(glyphs.check + " ", .green), Span(text, .dim)]
    case .crossedOut: [Span("- ", .dim), Span(text, .dim), Span("  not wanted", .dim)]
    }
  }

  /// The tests of a light, one row each.
  func lightTestLines(width: Int, look: Look) -> [StyledLine] {
    let glyphs = look.glyphs.marks
    guard let tests = sitting?.timeline?.tests?.tests else {
      return [[Span("Reading the tests.", .dim)]]
    }
    if tests.isEmpty { return [[Span("No test ran.", .dim)]] }
    return tests.enumerated().map { index, test in
      let left: StyledLine = [
        test.status.mark(glyphs), Span(" "),
        Span(Sanitizer.harmless(FirstRed.name(of: test.identity))),
      ]
      let right: StyledLine = [Span(test.loop == .outer ? " the customer's" : "", .dim)]
      return row(
        .spread(left, right, columns: width - 2, glyphs: glyphs),
        isChosen: index == overlay?.choice, width: width, glyphs)
    }
  }

  /// The team's own lines, one row each.
  func promiseLines(width: Int, look: Look) -> [StyledLine] {
    let glyphs = look.glyphs.marks
    return (sitting?.status.done?.promises ?? []).enumerated().map { index, promise in
      let mark =
        promise.isTicked ? Span(glyphs.check + " ", .green) : Span(glyphs.box + " ")
      return row(
        [mark, Span(Sanitizer.harmless(promise.text))], isChosen: index == overlay?.choice,
        width: width, glyphs)
    }
  }

  /// Every rhythm with its rule; the present one is said to be it.
  func rhythmLines(width: Int, look: Look) -> [StyledLine] {
    rhythmBlocks(width: width, look: look).flatMap(\.self)
  }

  /// The lines of each rhythm, in order.
  func rhythmBlocks(width: Int, look: Look) -> [[StyledLine]] {
    let glyphs = look.glyphs.marks
    return Rhythm.all.enumerated().map { index, rhythm in
      let isPresent = rhythm.name == sitting?.practice.rhythm.name
      let name: StyledLine = [
        Span(rhythm.name, .strong), Span(isPresent ? "  now" : "", .dim),
      ]
      return [row(name, isChosen: index == overlay?.choice, width: width, glyphs)]
        + Setting.text(rhythm.rule, .dim, indent: 4, width: width)
    }
  }
}
