import SwiftTokens

/// A line of a file that imports a module.
struct SwiftImport: Hashable, Sendable {
  let module: String
  /// What it imports and how, without comments and spacing, such as `@testable import Shape`.
  let statement: String
  /// The line up to the end of the statement, as written.
  let text: String
  /// Its line, from 1.
  let line: Int
  let tokens: Range<Int>
  /// Whether the statement means the same in a file of its own: it is the whole of its line, with no
  /// attribute but `@testable`, and nothing before it in the file can belong to it.
  let isPlain: Bool

  /// The imports of a file, in order; nil if one counts for other files too, or is not understood.
  static func all(in text: String, _ tokens: [SwiftToken]) -> [SwiftImport]? {
    guard !tokens.contains(where: { $0.word == "_exported" }) else { return nil }
    let bytes = Array(text.utf8)
    var imports: [SwiftImport] = []
    for index in tokens.indices where tokens[index].depth == 0 && tokens[index].word == "import" {
      let newline = UInt8(ascii: "\n")
      let token = tokens[index]
      let start = bytes[..<token.range.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
      let end = bytes[token.range.upperBound...].firstIndex(of: newline) ?? bytes.count
      let first = tokens[..<index].lastIndex { $0.range.lowerBound < start }.map { $0 + 1 } ?? 0
      let last = tokens[index...].firstIndex { $0.range.lowerBound >= end } ?? tokens.endIndex
      guard let module = module(in: tokens[(index + 1)..<last]) else { return nil }
      func written(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      var statement = ""
      for part in tokens[first..<last] {
        if part.word != nil, statement.last?.isLetter == true { statement += " " }
        statement += written(part.range)
      }
      let isAlone =
        first == 0 || first == imports.last?.tokens.upperBound || tokens[first - 1].isSign("}")
      let line = written(start..<end)
      imports.append(
        SwiftImport(
          module: module, statement: statement,
          text: written(start..<tokens[last - 1].range.upperBound),
          line: bytes[..<start].count { $0 == newline } + 1, tokens: first..<last,
          isPlain: isAlone && (first == index || statement.hasPrefix("@testable import "))
            && !line.contains("/*") && !line.contains("*/")))
    }
    return imports
  }

  /// The module of `Shape` or `struct Shape.Figure`; nil if tokens are something else.
  private static func module(in tokens: ArraySlice<SwiftToken>) -> String? {
    let hasKind =
      tokens.count > 1 && tokens.first?.word.map(kinds.contains) == true
      && tokens.dropFirst().first?.word != nil
    let path = hasKind ? tokens.dropFirst() : tokens
    let isPath = zip(path.indices, path).allSatisfy { index, token in
      (index - path.startIndex) % 2 == 0 ? token.word != nil : token.isSign(".")
    }
    return isPath && path.count % 2 == 1 ? path.first?.word : nil
  }

  private static let kinds: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]
}
