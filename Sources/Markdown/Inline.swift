/// A piece of running text inside a block.
public enum Inline: Hashable, Sendable {
  /// Words as they are.
  case text(String)
  /// Source code within a sentence.
  case code(String)
  /// Words that are stressed.
  case emphasis([Inline])
  /// Words that are stressed strongly.
  case strong([Inline])
  /// Words that lead elsewhere; an image is a link to its file.
  case link([Inline], destination: String)
  /// A line end in the source that means no more than a space.
  case softBreak
  /// A line end that the author wants to see.
  case lineBreak

  /// The words without any marks; a soft break is a space, a line break a newline.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _): inlines.plainText
    case .softBreak: " "
    case .lineBreak: "\n"
    }
  }
}

extension [Inline] {
  /// The words of all pieces without any marks.
  public var plainText: String { map(\.plainText).joined() }
}
