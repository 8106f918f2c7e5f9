/// What a piece of text means; a theme gives each role its look.
public enum Role: String, Sendable, CaseIterable {
  /// Ordinary text.
  case plain
  /// The name of the program, the kata, a pane.
  case title
  /// Headings inside a pane.
  case heading
  /// Text that matters less now.
  case dim
  /// Text that matters more.
  case strong
  /// Frames of panes.
  case border
  /// Source code inside prose.
  case code
  /// A key to press.
  case key
  /// The chosen row of a list.
  case selection
  /// Something green: a passing test.
  case green
  /// Something red: a failing test.
  case red
  /// Something amber: it does not build.
  case amber
  /// The badge of a green light: dark on bright.
  case greenBadge
  /// The badge of a red light.
  case redBadge
  /// The badge of an amber light.
  case amberBadge
  /// A message that passes.
  case notice
}
