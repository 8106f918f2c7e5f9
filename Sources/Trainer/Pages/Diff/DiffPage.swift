import Practice
import Screen

/// What differs between two lights, line by line.
struct DiffPage: Page {
  /// The older side; nil for what was there before any light.
  let from: EntryID?
  /// The newer side.
  let to: EntryID
  /// Both sides in a few words.
  let title: String
  /// The lines, those of the summary first; nil until they were read.
  private(set) var lines: [StyledLine]?
  /// The first line that is seen.
  private(set) var offset = 0

  static let context = Context.difference
  static let bindings: [Binding] = [
    key(
      .character("b"), bar: .left("go back"), help: LightsPage.bringBackHelp,
      unless: { _, model in
        model.pages[LightsPage.self]?.refusalWithoutLight ?? model.refusalWhileHidden
      },
      do: { page, model in
        guard let lights = model.pages[LightsPage.self], let index = lights.index(of: page.to)
        else { return [] }
        return lights.askToBringBack(index, in: &model)
      })
  ]

  /// Takes in the difference; that of any other two comes too late.
  mutating func receive(_ message: Message, in model: inout Model, before: OpenKata?) -> [Effect]? {
    if case .session(.diffLoaded(from, to, let files, let text)) = message { load(files, text) }
    return []
  }

  private mutating func load(_ files: [FileChange], _ text: String) {
    let summary = files.map(Self.summary)
    let body = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { [Span(String($0), Self.role(of: $0))] }
    lines =
      files.isEmpty && text.isEmpty
      ? [[Span("Nothing differs.", .dim)]]
      : summary + (summary.isEmpty || text.isEmpty ? [] : [[]]) + (text.isEmpty ? [] : body)
  }

  /// Scrolls; every line can come to the top, because long ones take several rows.
  mutating func move(_ move: Move, in model: Model) {
    let height = PageLayout(size: model.size).text.rows
    offset = move.moved(offset, page: max(1, height - 1), count: lines?.count ?? 0)
  }

  func draw(_ model: Model, on canvas: inout Canvas) {
    guard let kata = model.kata else { return }
    let layout = PageLayout(size: canvas.size)
    let text = layout.text
    let rows =
      lines == nil
      ? [[Span("Reading what changed.", .dim)]] : rows(width: text.columns, height: text.rows)
    PageFrame(kata: kata, model: model, title: "Changes").draw(
      rows, heading: title, words: layout.hasFrames ? "" : title, above: offset > 0,
      below: (lines?.count ?? 0) - offset > text.rows, on: &canvas)
  }

  /// The rows that are seen: only they are measured and cut.
  private func rows(width: Int, height: Int) -> [StyledLine] {
    var rows: [StyledLine] = []
    for line in (lines ?? []).dropFirst(offset) {
      if rows.count >= height { break }
      let harmless = line.map { Span(Sanitizer.harmless($0.text), $0.role) }
      let cut = harmless.cut(to: max(1, width))
      rows += cut.isEmpty ? [[]] : cut
    }
    return Array(rows.prefix(height))
  }

  private static func summary(_ file: FileChange) -> StyledLine {
    let word =
      switch file.kind {
      case .added: "new"
      case .changed: "changed"
      case .removed: "gone"
      }
    let lines = file.linesAdded.map { " +\($0) -\(file.linesRemoved ?? 0)" } ?? " no text"
    return [Span(file.path, .strong), Span("  \(word)\(lines)", .dim)]
  }

  private static func role(of line: Substring) -> Role {
    if line.hasPrefix("+++") || line.hasPrefix("---") || line.hasPrefix("diff ") { return .heading }
    if line.hasPrefix("@@") || line.hasPrefix("index ") { return .dim }
    if line.hasPrefix("+") { return .green }
    return line.hasPrefix("-") ? .red : .plain
  }
}
