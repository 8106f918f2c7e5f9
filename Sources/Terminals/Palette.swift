import Screen

/// The inks of a theme on a terminal with so many colours.
struct Palette: Hashable {
  /// What the terminal can do.
  enum Depth: Hashable, CaseIterable {
    /// No colours.
    case none
    /// The eight named colours of every terminal; their exact shade is the user's.
    case named
    /// The 256 colours of xterm's palette.
    case full

    /// The depth of a terminal by the number of its colours.
    init(colours: Int) {
      switch colours {
      case ..<8: self = .none
      case ..<256: self = .named
      default: self = .full
      }
    }
  }

  /// The theme; mono where the terminal has no colours.
  let theme: Look.Theme
  private let depth: Depth

  init(_ theme: Look.Theme, depth: Depth) {
    self.theme = depth == .none ? .mono : theme
    self.depth = depth
  }

  func ink(for role: Role) -> Ink {
    let style = style(of: role)
    return depth == .full ? style.full : style.named
  }

  /// How a role looks: with 256 colours, and with the eight named ones.
  ///
  /// Shades of the 256 colours are chosen to be read on dark and on light backgrounds; badges are
  /// dark on bright, to be read from the last row.
  private typealias Style = (full: Ink, named: Ink)

  private func style(of role: Role) -> Style {
    switch theme {
    case .mono: (Self.mono(role), Self.mono(role))
    case .classic: Self.classic(role)
    case .colourBlind: Self.colourBlind(role)
    }
  }

  private static func mono(_ role: Role) -> Ink {
    switch role {
    case .plain, .code, .green: Ink()
    case .title, .strong, .key, .red, .notice: Ink(.bold)
    case .heading: Ink([.bold, .underline])
    case .dim, .border: Ink(.dim)
    case .amber: Ink(.underline)
    case .selection, .greenBadge: Ink(.reverse)
    case .redBadge: Ink([.reverse, .bold])
    case .amberBadge: Ink([.reverse, .underline])
    }
  }

  private static func classic(_ role: Role) -> Style {
    switch role {
    case .green: (Ink(34), Ink(green))
    case .red: (Ink(196), Ink(red))
    case .amber: (Ink(172), Ink(yellow))
    // Named badges are not bold: on many terminals bold black is grey.
    case .greenBadge: (Ink(16, on: 40, .bold), Ink(black, on: green))
    case .redBadge: (Ink(16, on: 203, .bold), Ink(black, on: red))
    case .amberBadge: (Ink(16, on: 214, .bold), Ink(black, on: yellow))
    case .heading, .key: (Ink(32, .bold), Ink(cyan, .bold))
    case .code: (Ink(37), Ink(cyan))
    default: neutral(role)
    }
  }

  /// Blue and orange keep apart for every common kind of colour blindness.
  ///
  /// Amber, headings and keys have no hue: that sets amber apart, and blue would look green.
  private static func colourBlind(_ role: Role) -> Style {
    switch role {
    // Bold, because plain blue is hard to read on black.
    case .green: (Ink(33), Ink(blue, .bold))
    case .red: (Ink(208), Ink(yellow))
    // White on blue: black on blue cannot be read.
    case .greenBadge: (Ink(16, on: 75, .bold), Ink(white, on: blue, .bold))
    case .redBadge: (Ink(16, on: 208, .bold), Ink(black, on: yellow))
    case .amberBadge: (Ink(16, on: 252, .bold), Ink(black, on: white))
    default: neutral(role)
    }
  }

  /// How a role looks where a theme gives it no colour of its own.
  private static func neutral(_ role: Role) -> Style {
    switch role {
    case .dim, .border: (Ink(245), mono(role))
    case .notice: (Ink(133, .bold), Ink(magenta, .bold))
    default: (mono(role), mono(role))
    }
  }

  // The named colours have the same numbers on every terminal (ECMA-48).
  private static let black = 0
  private static let red = 1
  private static let green = 2
  private static let yellow = 3
  private static let blue = 4
  private static let magenta = 5
  private static let cyan = 6
  private static let white = 7
}

/// How text looks on a terminal: palette colours and attributes.
struct Ink: Hashable {
  /// The palette number of the letters; nil for the terminal's own colour.
  var foreground: Int?
  /// The palette number behind the letters; nil for the terminal's own colour.
  var background: Int?
  var attributes: Attributes

  /// Attributes that need no colour.
  struct Attributes: OptionSet, Hashable {
    let rawValue: Int
    static let bold = Attributes(rawValue: 1)
    static let dim = Attributes(rawValue: 2)
    static let underline = Attributes(rawValue: 4)
    static let reverse = Attributes(rawValue: 8)
  }

  init(_ attributes: Attributes) { self.init(nil, attributes) }

  init(_ foreground: Int? = nil, on background: Int? = nil, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
