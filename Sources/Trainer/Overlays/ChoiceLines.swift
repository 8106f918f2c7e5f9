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
      let isChosen = index == overlay?.choice && overlay?.typed == nil
      return row(item, isChosen: isChosen, width: width, glyphs)
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

  private func row(
    _ item: TestListItem, isChosen: Bool, width: Int, _ glyphs: Glyphs
  ) -> StyledLine {
    let (mark, role, words): (String, Role, String) =
      switch item.state {
      case .open: (glyphs.box, .plain, "")
      case .ticked: (glyphs.check, .dim, "")
      case .crossedOut: ("-", .dim, "  not wanted")
      }
    let line = [
      Span(isChosen ? glyphs.pointer + " " : "  "),
      Span(mark + " ", item.state == .ticked ? .green : role),
      Span(Sanitizer.harmless(item.text), role), Span(words, .dim),
    ].clipped(to: width, ellipsis: glyphs.ellipsis)
    return isChosen ? line.padded(to: width).with(.selection) : line
  }

  /// The tests of a light, one row each.
  func lightTestLines(width: Int, look: Look) -> [StyledLine] {
    let glyphs = look.glyphs.marks
    guard let tests = sitting?.timeline?.tests?.tests else {
      return [[Span("Reading the tests.", .dim)]]
    }
    if tests.isEmpty { return [[Span("No test ran.", .dim)]] }
    return tests.enumerated().map { index, test in
      let isChosen = index == overlay?.choice
      let left: StyledLine = [
        Span(isChosen ? glyphs.pointer + " " : "  "), test.status.mark(glyphs), Span(" "),
        Span(Sanitizer.harmless(FirstRed.name(of: test.identity))),
      ]
      let right: StyledLine = [Span(test.loop == .outer ? " the customer's" : "", .dim)]
      let line = StyledLine.spread(left, right, columns: width, glyphs: glyphs)
      return isChosen ? line.padded(to: width).with(.selection) : line
    }
  }

  /// The team's own lines, one row each.
  func promiseLines(width: Int, look: Look) -> [StyledLine] {
    let glyphs = look.glyphs.marks
    return (sitting?.status.done?.promises ?? []).enumerated().map { index, promise in
      let isChosen = index == overlay?.choice
      let line = [
        Span(isChosen ? glyphs.pointer + " " : "  "),
        Span(
          (promise.isTicked ? glyphs.check : glyphs.box) + " ",
          promise.isTicked ? .green : .plain),
        Span(Sanitizer.harmless(promise.text)),
      ].clipped(to: width, ellipsis: glyphs.ellipsis)
      return isChosen ? line.padded(to: width).with(.selection) : line
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
      let isChosen = index == overlay?.choice
      let isPresent = rhythm.name == sitting?.practice.rhythm.name
      let name: StyledLine = [
        Span((isChosen ? glyphs.pointer : " ") + " "), Span(rhythm.name, .strong),
        Span(isPresent ? "  now" : "", .dim),
      ]
      let rule = Setting.text(rhythm.rule, .dim, indent: 4, width: width)
      return [isChosen ? name.padded(to: width).with(.selection) : name] + rule
    }
  }
}
