public import Practice
import Screen

/// What differs between two lights, line by line.
public struct DiffPage: Equatable, Sendable {
  /// The older side; nil for what was there before any light.
  public let from: EntryID?
  /// The newer side.
  public let to: EntryID
  /// Both sides in a few words.
  let title: String
  /// The lines, those of the summary first; nil until they were read.
  private(set) var lines: [StyledLine]?
  /// The first line that is seen.
  var offset = 0

  /// Takes in the difference; that of any other two comes too late.
  mutating func load(from: EntryID?, to: EntryID, files: [FileChange], text: String) {
    guard from == self.from, to == self.to else { return }
    let summary = files.map(Self.summary)
    let body = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { [Span(String($0), Self.role(of: $0))] }
    lines =
      files.isEmpty && text.isEmpty
      ? [[Span("Nothing differs.", .dim)]]
      : summary + (summary.isEmpty || text.isEmpty ? [] : [[]]) + (text.isEmpty ? [] : body)
  }

  /// Scrolls; every line can come to the top, because long ones take several rows.
  mutating func move(_ command: Command, height: Int) {
    offset = command.moved(offset, page: max(1, height - 1), count: lines?.count ?? 0)
  }

  /// The rows that are seen: only they are measured and cut.
  func rows(width: Int, height: Int) -> [StyledLine] {
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
