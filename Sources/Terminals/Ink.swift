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
