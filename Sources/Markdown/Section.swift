/// A heading with everything under it, up to the next heading that is not below it.
public struct Section: Hashable, Sendable {
  /// The heading's words without any marks.
  public var title: String
  /// The heading's line in the source, from 1.
  public var line: Int
  /// The blocks under the heading, headings of lower rank included.
  public var blocks: [Block]
  /// The same as Markdown source, without empty lines at both ends.
  public var source: String
}
