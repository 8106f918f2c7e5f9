/// A change that the screen or a command makes to a test list.
///
/// An edit names its item by line and text, so that it finds the item again in a file that an
/// editor has changed meanwhile.
public enum TestListEdit: Hashable, Sendable {
  /// A new item at the end of the list.
  case add(String)
  /// The item becomes open, ticked or crossed out.
  case mark(TestListItem, TestListItem.State)
  /// The item's text is replaced.
  case reword(TestListItem, String)
  /// The item's line goes.
  case remove(TestListItem)
}
