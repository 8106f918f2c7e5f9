/// A key that the person pressed, already decoded.
public enum KeyPress: Hashable, Sendable {
  /// A character: what the key types.
  case character(Character)
  /// Control and a lower-case letter, such as `c`.
  case control(Character)
  /// Enter or Return.
  case enter
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Escape.
  case escape
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Home.
  case home
  /// End.
  case end
}
