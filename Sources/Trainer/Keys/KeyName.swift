import Screen

/// The names of keys as they are printed on the screen and in the documents.
enum KeyName {
  /// The name of a key, drawn with the given glyphs.
  static func of(_ key: KeyPress, glyphs: Look.GlyphSet = .unicode) -> String {
    switch key {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-" + letter.uppercased()
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: glyphs == .unicode ? "↑" : "Up"
    case .down: glyphs == .unicode ? "↓" : "Down"
    case .left: glyphs == .unicode ? "←" : "Left"
    case .right: glyphs == .unicode ? "→" : "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    }
  }

  /// The names of several keys, joined by spaces.
  static func of(_ keys: [KeyPress], glyphs: Look.GlyphSet = .unicode) -> String {
    keys.map { of($0, glyphs: glyphs) }.joined(separator: " ")
  }
}
