/// A piece of a line that has one meaning throughout.
public struct Span: Hashable, Sendable {
  /// The words, without line ends.
  public var text: String
  /// What they mean.
  public var role: Role

  /// Makes a piece.
  public init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }
}

/// A line in which pieces have different meanings.
public typealias StyledLine = [Span]

extension StyledLine {
  /// A line that has one meaning throughout.
  public init(_ text: String, _ role: Role = .plain) { self = [Span(text, role)] }

  /// The words of the line.
  public var text: String { map(\.text).joined() }

  /// The columns that the line takes.
  public var columns: Int { reduce(0) { $0 + TextWidth.columns(of: $1.text) } }

  /// The line with every piece given another meaning.
  public func with(_ role: Role) -> StyledLine { map { Span($0.text, role) } }

  /// The line with spaces behind it up to some columns; a longer line stays as it is.
  public func padded(to columns: Int, _ role: Role = .plain) -> StyledLine {
    let missing = columns - self.columns
    return missing > 0 ? self + [Span(String(repeating: " ", count: missing), role)] : self
  }

  /// The start of the line that fits into some columns; never half a wide character.
  ///
  /// - Parameter ellipsis: What to end with when something had to go; it takes the meaning of the
  ///   place where it is.
  public func clipped(to columns: Int, ellipsis: String = "") -> StyledLine {
    guard self.columns > columns else { return self }
    let mark = TextWidth.columns(of: ellipsis) <= columns ? ellipsis : ""
    var room = columns - TextWidth.columns(of: mark)
    var result: StyledLine = []
    for span in self {
      let kept = TextWidth.clip(span.text, to: room)
      let isCut = kept != span.text
      result.append(Span(isCut ? kept + mark : kept, span.role))
      if isCut { break }
      room -= TextWidth.columns(of: kept)
    }
    return result.filter { !$0.text.isEmpty }
  }

  /// The line in lines of at most `columns` columns, broken between words where that is possible.
  ///
  /// Nothing but the spaces at a break is lost: a word that is too long is cut. A line always takes
  /// one character, even one that is wider than `columns`.
  /// - Parameter indent: The columns of space before every line but the first.
  public func wrapped(to columns: Int, indent: Int = 0) -> [StyledLine] {
    LineBreaker(columns: columns, indent: indent, cutsAnywhere: false).lines(of: self)
  }

  /// The line in lines of at most `columns` columns, cut where they are full; for source code.
  public func cut(to columns: Int) -> [StyledLine] {
    LineBreaker(columns: columns, indent: 0, cutsAnywhere: true).lines(of: self)
  }
}
