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

  /// The ink of a role.
  ///
  /// Shades of the 256 colours are chosen to be read on dark and on light backgrounds; badges are
  /// dark on bright, to be read from the last row.
  func ink(for role: Role) -> Ink {
    switch theme {
    case .mono: Self.mono(role)
    case .classic: depth == .full ? Self.classic(role) : Self.classicNamed(role)
    case .colourBlind: depth == .full ? Self.colourBlind(role) : Self.colourBlindNamed(role)
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

  private static func classic(_ role: Role) -> Ink {
    switch role {
    case .green: Ink(34)
    case .red: Ink(196)
    case .amber: Ink(172)
    case .greenBadge: Ink(16, on: 40, .bold)
    case .redBadge: Ink(16, on: 203, .bold)
    case .amberBadge: Ink(16, on: 214, .bold)
    case .heading, .key: Ink(32, .bold)
    case .code: Ink(37)
    default: neutral(role)
    }
  }

  private static func classicNamed(_ role: Role) -> Ink {
    switch role {
    case .green: Ink(green)
    case .red: Ink(red)
    case .amber: Ink(yellow)
    // Not bold: on many terminals bold black is grey.
    case .greenBadge: Ink(black, on: green)
    case .redBadge: Ink(black, on: red)
    case .amberBadge: Ink(black, on: yellow)
    case .heading, .key: Ink(cyan, .bold)
    case .code: Ink(cyan)
    default: neutralNamed(role)
    }
  }

  /// Blue and orange keep apart for every common kind of colour blindness; amber keeps to itself by
  /// having no hue at all.
  private static func colourBlind(_ role: Role) -> Ink {
    switch role {
    case .green: Ink(33)
    case .red: Ink(208)
    case .amber: Ink(.underline)
    case .greenBadge: Ink(16, on: 75, .bold)
    case .redBadge: Ink(16, on: 208, .bold)
    case .amberBadge: Ink(16, on: 252, .bold)
    // No hue here: blue would look like green's.
    case .heading: Ink([.bold, .underline])
    case .key: Ink(.bold)
    case .code: Ink()
    default: neutral(role)
    }
  }

  private static func colourBlindNamed(_ role: Role) -> Ink {
    switch role {
    // Bold, because plain blue is hard to read on black.
    case .green: Ink(blue, .bold)
    case .red: Ink(yellow)
    case .amber: Ink(.underline)
    // White on blue: black on blue cannot be read.
    case .greenBadge: Ink(white, on: blue, .bold)
    case .redBadge: Ink(black, on: yellow)
    case .amberBadge: Ink(black, on: white)
    case .heading: Ink([.bold, .underline])
    case .key: Ink(.bold)
    case .code: Ink()
    default: neutralNamed(role)
    }
  }

  private static func neutral(_ role: Role) -> Ink {
    switch role {
    case .dim, .border: Ink(245)
    case .notice: Ink(133, .bold)
    default: mono(role)
    }
  }

  private static func neutralNamed(_ role: Role) -> Ink {
    role == .notice ? Ink(magenta, .bold) : mono(role)
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
  /// The attributes.
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
