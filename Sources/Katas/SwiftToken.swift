/// A word, text or mark of Swift source, as far as the loader needs to tell them apart.
struct SwiftToken: Equatable {
  /// What a token is.
  enum Kind: Equatable {
    /// A name or keyword; raw identifiers come without their backticks.
    case word(String)
    /// An attribute such as `@Test`, without the sign.
    case attribute(String)
    /// A string literal: what stands between its quotes, escapes untouched.
    case text(String)
    /// Any other character.
    case mark(Character)
  }

  /// What the token is.
  var kind: Kind
  /// Its line, from 1.
  var line: Int
  /// Its column in characters, from 1.
  var column: Int

  /// The tokens of a source text, comments left out.
  ///
  /// Interpolations and regular expressions between slashes are not followed: no test needs either
  /// to be found.
  static func tokens(of source: String) -> [SwiftToken] {
    var lexer = SwiftLexer(source)
    return lexer.tokens()
  }
}
