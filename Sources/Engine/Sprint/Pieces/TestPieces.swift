import SwiftTokens

/// Cuts a file of tests into pieces that are compiled apart: one for each test, and the rest.
///
/// A test takes the compiler 20 ms or more, most of it for its macros, and most saves change one of
/// many. A test function is moved into an extension of its suite, in a file of its own. A piece holds
/// the imports and code, each on the next line, so that it stays the same while the file around it
/// changes; the columns are those of the file, and each line knows where it is from. This means the
/// same only if no other code in the module can notice the difference; where that is not plain, the
/// file stays whole. It is the judge who compiles the file as it is.
struct TestPieces: Sendable {
  /// A test function by itself.
  struct Test: Sendable {
    /// Distinguishes it from the others of the file, such as `Corners.square()`.
    let name: String
    let piece: PieceText
    let function: String
    /// Every word in it but the name at its head.
    let words: Set<String>
  }

  /// What is left of the file.
  let rest: PieceText
  let words: Set<String>
  let tests: [Test]
  let modules: Set<String>

  /// Cuts; nil where the file has to stay whole.
  init?(of text: String) {
    // A carriage return alone begins a new line for some and not for others.
    guard !text.utf8.contains(UInt8(ascii: "\r")),
      let tokens = SwiftScanner.tokens(of: text), Self.isPlain(tokens),
      let imports = SwiftImport.all(in: text, tokens), imports.allSatisfy(\.isPlain)
    else { return nil }
    let functions = TestFunctionFinder(tokens: tokens).functions
    guard !functions.isEmpty,
      // What is left of a line must not begin with what divides it.
      !functions.contains(where: { function in
        tokens.first { $0.range.lowerBound >= function.range.upperBound }?.isSign(";") == true
      })
    else { return nil }
    modules = Set(imports.map(\.module))
    let lines = SourceLines(text)
    var head = PieceText()
    var known: Set<String> = []
    for one in imports.sorted(by: { ($0.text, $0.line) < ($1.text, $1.line) })
    where known.insert(one.text).inserted {
      head.add(one.text, from: one.line)
    }
    tests = functions.map { function in
      Test(
        name: function.name, piece: lines.piece(of: function, after: head),
        function: function.function,
        words: Self.words(in: tokens, within: function.range, but: function.nameToken))
    }
    guard Set(tests.map(\.name)).count == tests.count else { return nil }
    let ranges = functions.map(\.range)
    let remaining = tokens.indices.filter { index in
      !ranges.contains { $0.contains(tokens[index].range.lowerBound) }
    }
    words = Set(remaining.compactMap { tokens[$0].word })
    let imported = Set(imports.flatMap(\.tokens))
    // Text before the last import belongs to no declaration.
    let start = tokens.indices.first { !imported.contains($0) } ?? tokens.endIndex
    rest = lines.rest(
      after: head, from: imports.last { $0.tokens.upperBound <= start }.map(\.line) ?? 0,
      tokens: remaining.filter { !imported.contains($0) }.map { tokens[$0].range },
      without: ranges.map { lines.trivia(around: $0, tokens) }
        + imports.map { lines.range(ofLine: $0.line) })
  }

  /// Every word in the file but the names at the heads of the tests.
  var allWords: Set<String> { tests.reduce(words) { $0.union($1.words) } }

  /// Whether no test is named by any of the words, which are those of all the module.
  ///
  /// Then none of them is called, and none hides or outweighs another function of its name.
  func areUnmentioned(in words: Set<String>) -> Bool {
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
}
