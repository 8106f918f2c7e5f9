import Katas
import Screen
import Verdicts

extension Model {
  /// The text of the overlay, wrapped to a width; nothing without one.
  func overlayLines(width: Int, look: Look) -> [StyledLine] {
    switch overlay?.content {
    case .help(let context)?: helpLines(for: context, width: width, look: look)
    case .hints?: hintLines(width: width, look: look)
    case .output?: outputLines(width: width)
    case .prediction?: predictionLines(width: width, look: look)
    case .testList?: testListLines(width: width, look: look)
    case .lightTests?: lightTestLines(width: width, look: look)
    case .promises?: promiseLines(width: width, look: look)
    case .rhythms?: rhythmLines(width: width, look: look)
    case .confirm(let confirmation)?: confirmLines(confirmation, width: width, look: look)
    case nil: []
    }
  }

  /// The key table of the screen below.
  private func helpLines(for context: Context, width: Int, look: Look) -> [StyledLine] {
    let column = 14
    return Keymap.bindings(in: context).flatMap { binding -> [StyledLine] in
      let keys = KeyName.of(binding.keys, glyphs: look.glyphs)
      let text = TextWidth.wrap(binding.help, to: max(1, width - column))
      return text.enumerated().map { index, line in
        [Span(TextWidth.pad(index == 0 ? keys : "", to: column), .key), Span(line)]
      }
    }
  }

  /// The hints asked for so far, vague ones first.
  private func hintLines(width: Int, look: Look) -> [StyledLine] {
    guard let sitting else { return [] }
    let hints = sitting.step.card.hints
    let shown = max(0, min(sitting.status.hintsShown, hints.count))
    let parts = hints.prefix(shown).enumerated().map { index, hint in
      [[Span("Hint \(index + 1) of \(hints.count)", .heading)]]
        + Setting.prose(hint, indent: 2, width: width, look: look)
    }
    let rest =
      shown < hints.count
      ? "Press h for the next hint; try it first." : "These are all the hints for this step."
    let end = Setting.text(rest, .dim, width: width)
    return Array((parts + [end]).joined(separator: [StyledLine()]))
  }

  /// What build and tests wrote, made harmless.
  private func outputLines(width: Int) -> [StyledLine] {
    guard let verdict = sitting?.verdict else { return [] }
    let loops =
      [("Your own tests", verdict.inner.output)]
      + (verdict.outer.map { [("The customer's examples", $0.output)] } ?? [])
    let parts = loops.map { title, output -> [StyledLine] in
      var lines = Sanitizer.harmless(output)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      while lines.last?.isEmpty == true { lines.removeLast() }
      let cut = lines.flatMap { StyledLine(String($0)).cut(to: width) }
      return [[Span(title, .heading)]] + (cut.isEmpty ? [[Span("(nothing)", .dim)]] : cut)
    }
    return Array(parts.joined(separator: [StyledLine()]))
  }

  private func confirmLines(
    _ confirmation: Confirmation, width: Int, look: Look
  ) -> [StyledLine] {
    confirmation.losses.flatMap {
      Setting.item(mark: look.glyphs.cross, .red, $0, width: width)
    }
      + (confirmation.comfort.map { Setting.text($0, indent: 2, width: width) } ?? []) + [[]]
      + Setting.text("Enter \(confirmation.yes). Esc stays here.", .strong, width: width)
  }
}
