/// Text without what would break a line, a trailer or a terminal.
enum Plain {
  /// The text as one line of at most so many characters.
  static func line(_ text: String, _ limit: Int = 500) -> String {
    var line = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count >= limit { return line + "…" }
      let isControl = scalar.value < 32 || (127..<160).contains(scalar.value)
      line.unicodeScalars.append(isControl || scalar.properties.isBidiControl ? " " : scalar)
      count += 1
    }
    while line.last == " " { line.removeLast() }
    return String(line.drop { $0 == " " })
  }

  /// The text with its line breaks, every line as ``line(_:_:)``.
  static func lines(_ text: String, _ limit: Int = 500) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line(String($0), limit) }.filter { !$0.isEmpty }
  }
}
