/// One line of a build that bears a diagnostic, taken apart.
struct DiagnosticLine {
  /// The path as written, or the tool's name, or nil.
  let path: String?
  /// From 1.
  let line: Int?
  /// From 1.
  let column: Int?
  let severity: Diagnostic.Severity
  /// The tool's own words.
  let message: String

  /// Reads a line; nil if it is not a diagnostic.
  init?(_ text: String) {
    guard let (severity, word) = Self.severity(in: text) else { return nil }
    // Source excerpts repeat the message behind a rule of their own: "  |     `- error: …".
    if text.hasPrefix(" ") || text.first?.isNumber == true { return nil }
    self.severity = severity
    message = Self.tidy(text[word.upperBound...])
    if message.isEmpty { return nil }

    var parts = text[..<word.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
    // "path:3:9: error: " leaves an empty part behind the last colon.
    if parts.last == "" { parts.removeLast() }
    let last = parts.last.flatMap { Int($0) }
    if last != nil { parts.removeLast() }
    let beforeLast = last == nil ? nil : parts.last.flatMap { Int($0) }
    if beforeLast != nil { parts.removeLast() }
    line = beforeLast ?? last
    column = beforeLast == nil ? nil : last
    path = parts.isEmpty ? nil : parts.joined(separator: ":")
    // LLVM style quotes the source as it stands, and a line of source may hold ": error: ".
    if let path, line == nil, path.contains(where: { " \"(".contains($0) }) { return nil }
  }

  /// The first severity at the line's beginning or after a place.
  private static func severity(
    in text: String
  ) -> (Diagnostic.Severity, Range<String.Index>)? {
    var first: (Diagnostic.Severity, Range<String.Index>)?
    for severity in [Diagnostic.Severity.error, .warning, .note] {
      let word = severity.rawValue + ": "
      if text.hasPrefix(word) {
        return (severity, text.startIndex..<text.index(text.startIndex, offsetBy: word.count))
      }
      guard let found = text.firstRange(of: ": " + word) else { continue }
      if let earlier = first, earlier.1.lowerBound < found.lowerBound { continue }
      first = (severity, found)
    }
    return first
  }

  /// Leaves out what is only SwiftPM's own business: the package's name and its command lines.
  private static func tidy(_ message: Substring) -> String {
    var text = String(message)
    if text.hasPrefix("'"), let end = text.firstRange(of: "': ") {
      text = String(text[end.upperBound...])
    }
    if let command = text.firstRange(of: " (compiled with: [") {
      text = String(text[..<command.lowerBound])
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}
