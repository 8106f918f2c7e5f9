/// The marks that the program draws with; `look.glyphs.check` gives the right one for a look.
///
/// In the Unicode set each takes one column. The ASCII set may need more.
public struct Glyphs: Hashable, Sendable {
  /// Green (✔).
  public var check: String
  /// Red (✘).
  public var cross: String
  /// Amber (▲).
  public var triangle: String
  /// Open, for people to tick (□).
  public var box: String
  /// Confirmed by the judge (✓).
  public var confirmed: String
  /// Here, or the next part of a path (▸).
  public var pointer: String
  /// The point of a list (•).
  public var bullet: String
  /// Between two words of equal rank (·).
  public var dot: String
  /// More above (↑).
  public var up: String
  /// More below (↓).
  public var down: String
  /// Something was left out (…).
  public var ellipsis: String
  /// A line across (─).
  public var horizontal: String
  /// A line down (│).
  public var vertical: String
  /// A corner (┌).
  public var topLeft: String
  /// A corner (┐).
  public var topRight: String
  /// A corner (└).
  public var bottomLeft: String
  /// A corner (┘).
  public var bottomRight: String

  /// The marks for terminals with UTF-8.
  public static let unicode = Glyphs(
    check: "✔", cross: "✘", triangle: "▲", box: "□", confirmed: "✓", pointer: "▸", bullet: "•",
    dot: "·", up: "↑", down: "↓", ellipsis: "…", horizontal: "─", vertical: "│", topLeft: "┌",
    topRight: "┐", bottomLeft: "└", bottomRight: "┘")

  /// The marks for all other terminals.
  public static let ascii = Glyphs(
    check: "v", cross: "x", triangle: "!", box: "o", confirmed: "=", pointer: ">", bullet: "-",
    dot: ".", up: "^", down: "v", ellipsis: "...", horizontal: "-", vertical: "|", topLeft: "+",
    topRight: "+", bottomLeft: "+", bottomRight: "+")
}

extension Look.GlyphSet {
  /// The marks of this set.
  public var marks: Glyphs { self == .unicode ? .unicode : .ascii }

  /// A mark of this set by its name.
  public subscript(dynamicMember name: KeyPath<Glyphs, String>) -> String { marks[keyPath: name] }
}
