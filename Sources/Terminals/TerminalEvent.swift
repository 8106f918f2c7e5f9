import Screen

/// What the terminal reports to the program.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed. An interrupt sent from outside arrives as Control and C.
  case key(KeyPress)
  /// The terminal has another size now.
  case resized(Size)
}
