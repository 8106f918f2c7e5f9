/// The title of the terminal's window, as bytes to send.
enum WindowTitle {
  /// The longest title in characters; a title bar has no room for more.
  static let limit = 120

  /// Asks the terminal to remember the title (XTWINOPS 22): `restore` brings it back.
  static let save = "\u{1B}[22;2t"
  /// Gives the remembered title back (XTWINOPS 23).
  static let restore = "\u{1B}[23;2t"

  /// Whether a terminal of this type has a title; others would print it into the screen.
  static func isKnown(to type: String) -> Bool {
    let families = [
      "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "konsole",
      "gnome", "vte", "st-", "ghostty",
    ]
    return families.contains { type.hasPrefix($0) }
  }

  /// Sets the title (OSC 2), without characters that would end the sequence early.
  static func set(_ title: String) -> String {
    "\u{1B}]2;\(harmless(title))\u{7}"
  }

  /// The title with control characters replaced and its length limited.
  static func harmless(_ title: String) -> String {
    let scalars = title.unicodeScalars.map { scalar -> Character in
      scalar.properties.generalCategory == .control ? " " : Character(scalar)
    }
    return String(scalars.prefix(limit))
  }
}
