import SwiftTokens

/// Cuts a file of tests into pieces that are compiled apart: one for each test, and the rest.
///
/// A test takes the compiler 20 ms or more, most of it for its macros, and most saves change one of
/// many. A test function is moved into an extension of its suite, in a file of its own, on the line
/// and column where it stands in the whole one. This means the same only if nobody else in the module
/// can tell the difference; where that is not plain to see, the file stays whole. It is the judge who
/// compiles the file as it is.
struct TestPieces: Sendable {
  /// A test function that stands alone.
  struct Test: Sendable {
    /// Tells it apart from the others of the file, such as `Corners.square()`.
    let name: String
    /// The whole text of its piece.
    let text: String
    /// The function's own name.
    let function: String
    /// Every word in it but the name at its head.
    let words: Set<String>
  }

  /// What is left of the file, on the lines where it was.
  let rest: String
  /// Every word in the rest.
  let words: Set<String>
  /// The tests, in their order.
  let tests: [Test]

  /// Cuts; nil where the file has to stay whole.
  init?(of text: String) {
    guard let tokens = SwiftScanner.tokens(of: text), Self.isPlain(tokens),
      SwiftOutline.imports(in: text, tokens) != nil
    else { return nil }
    let bytes = Array(text.utf8)
    let functions = TestFunctionFinder(tokens: tokens).functions
    guard !functions.isEmpty else { return nil }
    var tests: [Test] = []
    for function in functions {
      guard let piece = Self.piece(of: function, in: bytes, tokens) else { return nil }
      let words = Self.words(in: tokens, within: function.range, but: function.nameToken)
      tests.append(
        Test(name: function.name, text: piece, function: function.function, words: words))
    }
    guard Set(tests.map(\.name)).count == tests.count else { return nil }
    self.tests = tests
    let ranges = functions.map(\.range)
    var rest = bytes
    for range in ranges { Self.blank(range, in: &rest) }
    let remaining = tokens.filter { token in
      !ranges.contains { $0.contains(token.range.lowerBound) }
    }
    self.rest = String(decoding: Self.withoutGap(in: rest, remaining), as: UTF8.self)
    words = Set(remaining.compactMap(\.word))
  }

  /// The imports and one function, all on their lines; nil if there is no room for the extension.
  private static func piece(
    of function: TestFunctionFinder.Function, in bytes: [UInt8], _ tokens: [SwiftToken]
  ) -> String? {
    var piece = Array(bytes[..<function.range.upperBound])
    var kept = [function.range]
    for token in tokens where token.depth == 0 && token.word == "import" {
      guard token.range.upperBound <= function.range.lowerBound else { return nil }
      let start = piece[..<token.range.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
      let end = piece[token.range.upperBound...].firstIndex(of: newline) ?? piece.count
      kept.append(start..<end)
    }
    var from = 0
    for range in kept.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      // A function on the line of an import.
      guard from <= range.lowerBound else { return nil }
      blank(from..<range.lowerBound, in: &piece)
      from = range.upperBound
    }
    guard let suite = function.suite else { return String(decoding: piece, as: UTF8.self) + "\n" }
    // At the end of the line before, so that no column changes.
    guard let end = piece[..<function.range.lowerBound].lastIndex(of: newline) else { return nil }
    let isImport = kept.contains { $0.upperBound == end && $0 != function.range }
    piece.insert(contentsOf: Array("\(isImport ? "; " : "")extension \(suite) {".utf8), at: end)
    return String(decoding: piece, as: UTF8.self) + "\n}\n"
  }

  /// Leaves out the lines before the closing braces at the end: they come and go with each test, and
  /// nothing stands there whose place could be told.
  private static func withoutGap(in rest: [UInt8], _ tokens: [SwiftToken]) -> [UInt8] {
    let brace = UInt8(ascii: "}")
    guard let last = tokens.last(where: { $0.kind != .close(brace) }),
      last.kind == .open(UInt8(ascii: "{"))
    else { return rest }
    // A comment is no token, and may hold braces.
    let gap = rest[last.range.upperBound...]
    let blanks: Set<UInt8> = [blank, newline, UInt8(ascii: "\t"), UInt8(ascii: "\r"), brace]
    guard gap.allSatisfy(blanks.contains) else { return rest }
    return rest[..<last.range.upperBound] + gap.filter { $0 == brace } + [newline]
  }

  private static func blank(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for index in range where bytes[index] != newline { bytes[index] = blank }
  }

  /// Every word in the file but the names at the heads of the tests.
  var allWords: Set<String> { tests.reduce(words) { $0.union($1.words) } }

  /// Whether no test is named by any of the words, which are those of all the module.
  ///
  /// Then none of them is called, and none hides or outweighs another function of its name.
  func isApart(from words: Set<String>) -> Bool {
    let functions = Set(tests.map(\.function))
    return functions.count == tests.count && functions.isDisjoint(with: words)
  }

  /// Whether nothing in the file depends on being in one file.
  private static func isPlain(_ tokens: [SwiftToken]) -> Bool {
    zip(tokens, tokens.dropFirst()).allSatisfy { token, next in
      guard token.kind == .hash, let word = next.word else { return true }
      return ![
        "if", "elseif", "else", "endif", "sourceLocation", "line", "column", "file", "fileID",
        "filePath",
      ].contains(word)
    } && !tokens.contains { ["private", "fileprivate", "available"].contains($0.word) }
  }

  private static func words(
    in tokens: [SwiftToken], within range: Range<Int>, but name: Int
  ) -> Set<String> {
    Set(
      tokens.indices.lazy
        .filter { $0 != name && range.contains(tokens[$0].range.lowerBound) }
        .compactMap { tokens[$0].word })
  }

  private static let newline = UInt8(ascii: "\n")
  private static let blank = UInt8(ascii: " ")
}
