/// A word, a sign or a text in a Swift file, with its place.
public struct SwiftToken: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// A name, a keyword or a number; names in backticks come without them.
    case word(String)
    /// `{`, `(` or `[`.
    case open(UInt8)
    /// `}`, `)` or `]`.
    case close(UInt8)
    /// One or more `#` in a row that begin no text.
    case hash
    /// A text with everything that is interpolated into it.
    case text
    /// Any other sign, one byte each.
    case sign(UInt8)
  }

  /// What it is.
  public let kind: Kind
  /// Its bytes in the file, quotes and backticks included.
  public let range: Range<Int>
  /// How many braces, brackets and parentheses are open around it.
  public let depth: Int

  /// The word; nil for anything else.
  public var word: String? { if case .word(let word) = kind { word } else { nil } }

  /// Whether it is this sign, of whichever kind.
  public func isSign(_ character: Unicode.Scalar) -> Bool {
    switch kind {
    case .open(let byte), .close(let byte), .sign(let byte): byte == UInt8(ascii: character)
    default: false
    }
  }
}
