import Katas
import Practice
import Screen
import Verdicts

/// The left pane: story, rules, the customer's examples, the Definition of Done.
struct StoryPane {
  let kata: OpenKata
  let look: Look

  private var glyphs: Glyphs { look.glyphs.marks }
  private var card: Card { kata.step.card }

  /// Everything in the pane, wrapped to a width.
  func lines(width: Int) -> [StyledLine] {
    let parts = [
      Lines.prose(card.story, width: width, look: look),
      card.rules.flatMap { Lines.prose("- " + $0, width: width, look: look) },
      examples(width: width),
      done(width: width),
      section("The customer calls", kata.definition.interface, .code, width: width),
      constraints(width: width),
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
  }

  private func section(
    _ title: String, _ texts: [String], _ role: Role, width: Int
  ) -> [StyledLine] {
    guard !texts.isEmpty else { return [] }
    return [[Span(title, .heading)]]
      + texts.flatMap { Lines.text($0, role, indent: 2, width: width) }
  }

  private func constraints(width: Int) -> [StyledLine] {
    let texts = kata.definition.constraints
    guard !texts.isEmpty else { return [] }
    return [[Span("Keep to", .heading)]]
      + texts.flatMap { Lines.prose("- " + $0, indent: 2, width: width, look: look) }
  }

  private func examples(width: Int) -> [StyledLine] {
    guard !card.examples.isEmpty else { return [] }
    let examples = ExampleMarks(kata: kata)
    let title = [Span("The customer's examples", .heading)]
    let count = count(examples)
    let heading: [StyledLine] =
      title.columns + count.columns < width
      ? [.spread(title, count, columns: width, glyphs: glyphs)]
      : [title, ([Span("  ")] + count).clipped(to: width, ellipsis: glyphs.ellipsis)]
    let rows = card.examples.flatMap { example in
      let colour = examples.mark(of: example)
      return Lines.item(
        mark: colour?.mark(glyphs) ?? glyphs.box, colour?.role ?? .dim, example.name, indent: 2,
        width: width)
    }
    let changed = kata.status.changedAcceptance.flatMap { file in
      Lines.item(
        mark: glyphs.triangle, .amber, "\(Paths.name(of: file)) was changed: b brings it back",
        .amber, indent: 2, width: width)
    }
    return heading + rows + changed
  }

  /// How many examples are green, or what the outer loop needs before it can count them.
  private func count(_ examples: ExampleMarks) -> StyledLine {
    if kata.isLightHidden { return [Span("?", .dim)] }
    guard let outer = kata.verdict?.outer, outer.colour == .amber else {
      let text = "\(examples.greenCount) of \(card.examples.count)"
      return [Span(text, examples.greenCount == card.examples.count ? .green : .plain)]
    }
    return [Span("\(glyphs.triangle) \(ReasonWords(examples: outer).short)", .amber)]
  }

  private func done(width: Int) -> [StyledLine] {
    guard let done = kata.status.done, !done.lines.isEmpty else { return [] }
    return [[Span("Done when", .heading)]]
      + done.lines.flatMap { line in
        let (mark, role): (String, Role) =
          line.isProven && kata.isLightHidden
          ? ("?", .dim)
          : line.isMet
            ? (glyphs.check, .green) : line.isProven ? (glyphs.cross, .red) : (glyphs.box, .dim)
        return Lines.item(mark: mark, role, line.text, indent: 2, width: width)
      }
  }
}
