import Katas
import Screen

/// Sets what the catalogue shows of the chosen row.
struct KataDetails {
  let entry: CatalogueEntry
  let look: Look

  var title: String {
    switch entry {
    case .kata(let kata): kata.title
    case .broken(let slug, _): slug
    }
  }

  /// The story and the facts of a kata, or what is wrong with it.
  func lines(width: Int) -> [StyledLine] {
    switch entry {
    case .kata(let kata): lines(of: kata, width: width)
    case .broken(_, let problems): lines(of: problems, width: width)
    }
  }

  private func lines(of kata: Kata, width: Int) -> [StyledLine] {
    let dot = look.glyphs.dot
    let count = kata.steps.count
    let facts =
      "level \(kata.level) \(dot) \(kata.kind.rawValue) \(dot) \(kata.minutes) min \(dot) "
      + "\(count) \(count == 1 ? "step" : "steps")"
    let parts: [[StyledLine]] = [
      Lines.text(facts, .dim, width: width)
        + Lines.text("Teaches: " + kata.teaches, width: width),
      Lines.prose(kata.story, width: width, look: look),
      [[Span("Steps", .heading)]]
        + kata.steps.enumerated().flatMap { index, step in
          Lines.item(mark: "\(index + 1)", .dim, step.card.title, indent: 2, width: width)
        },
      kata.source.isEmpty ? [] : Lines.text("From: " + kata.source, .dim, width: width),
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
  }

  private func lines(of problems: [KataProblem], width: Int) -> [StyledLine] {
    let heading = Lines.text(
      "This kata is broken and cannot be practised.", .red, width: width)
    let rows = problems.map { problem in
      let position = [problem.file, problem.line.map(String.init), problem.column.map(String.init)]
      return Lines.text(
        position.compactMap { $0 }.joined(separator: ":"), .strong, width: width)
        + Lines.text(problem.message, indent: 2, width: width)
    }
    return Array(([heading] + rows).joined(separator: [StyledLine()]))
  }
}
