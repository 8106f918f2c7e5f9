/// A change that the screen or a command makes to a test list.
///
/// An edit names its item by line and text, so that it finds the item again in a file that an
/// editor has changed meanwhile.
public enum TestListEdit: Hashable, Sendable {
  /// A new item at the end of the list.
  case add(String)
  /// The item becomes open, ticked or crossed out.
  case mark(TestListItem, TestListItem.State)

  /// What became of an edit.
  public enum Outcome: Hashable, Sendable {
    /// The list is another one.
    case changed
    /// The item was as it should become.
    case same
    /// The item is no longer there.
    case gone
    /// There are no words to add.
    case empty
  }
}
