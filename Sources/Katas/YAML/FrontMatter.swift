/// The YAML between two `---` lines at the head of a Markdown file.
struct FrontMatter {
  /// The YAML text; nil if the file begins without.
  let yaml: String?
  /// The Markdown, with as many empty lines in place of the front matter as it had: places in it
  /// are places in the file.
  let markdown: String
  /// Whether the closing `---` is missing.
  let isUnclosed: Bool

  /// Parts the text of a file.
  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first, Self.isFence(first) else {
      (yaml, markdown, isUnclosed) = (nil, text, false)
      return
    }
    guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
      (yaml, markdown, isUnclosed) = (nil, "", true)
      return
    }
    yaml = lines[1..<end].joined(separator: "\n")
    let blanks = String(repeating: "\n", count: end + 1)
    markdown = blanks + lines[(end + 1)...].joined(separator: "\n")
    isUnclosed = false
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.allSatisfy { $0 == "-" || $0.isWhitespace } && line.count < 8
  }
}
