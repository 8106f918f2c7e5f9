/// One line of a test list: a test that somebody wants to write, or wrote.
public struct TestListItem: Hashable, Sendable {
  /// What became of it.
  public enum State: String, Sendable {
    /// Still to do.
    case open = "open"
    /// Done: `- [x] item`.
    case ticked = "ticked"
    /// Not wanted any more: `- ~~item~~`.
    case crossedOut = "crossedOut"
  }

  /// The item without its marks.
  public var text: String
  /// What became of it.
  public var state = State.open
  /// Its line in the file, from 1.
  public var line: Int
}
