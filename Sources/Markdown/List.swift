/// A list with bullets or numbers.
public struct List: Hashable, Sendable {
  /// One point of a list.
  public struct Item: Hashable, Sendable {
    /// What the point holds: most often one paragraph.
    public var blocks: [Block]
    /// The point as Markdown source, without its bullet or number and without its indent.
    ///
    /// Inside a quote its further lines keep the mark of the quote.
    public var source: String
    /// The point's first line in the source, from 1.
    public var line: Int
  }

  /// The number of the first point; nil when the list has bullets.
  public var start: Int?
  /// True when the points follow each other without empty lines.
  public var isTight = true
  /// The points.
  public var items: [Item]
  /// The list's first line in the source, from 1.
  public var line: Int

  /// True when the points have numbers.
  public var isOrdered: Bool { start != nil }
}
