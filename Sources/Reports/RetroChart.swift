import Practice
public import Verdicts

/// Bars and rows of marks that a terminal can show.
public struct RetroChart: Hashable, Sendable {
  /// The characters that a terminal can show.
  public enum Marks: Hashable, Sendable {
    /// Blocks and the marks of the lights.
    case unicode
    /// Plain letters and signs.
    case ascii
  }

  /// The characters that are used.
  public var marks = Marks.unicode

  /// A bar as long as a part of the width says; never nothing for something.
  public func bar(_ value: Double, of largest: Double, width: Int) -> String {
    guard value > 0, largest > 0, width > 0 else { return "" }
    let eighths = Int((min(1, value / largest) * Double(width) * 8).rounded())
    guard marks == .unicode else {
      return String(repeating: "#", count: max(1, (eighths + 4) / 8))
    }
    let parts = Array("▏▎▍▌▋▊▉")
    let rest = max(eighths, 1) % 8
    return String(repeating: "█", count: eighths / 8) + (rest > 0 ? String(parts[rest - 1]) : "")
  }

  /// One mark for each light, in rows of a width.
  public func lights(_ colours: [Colour], width: Int) -> [String] {
    let perRow = max(1, (width + 1) / 2)
    return stride(from: 0, to: colours.count, by: perRow).map { start in
      colours[start..<min(start + perRow, colours.count)].map(mark).joined(separator: " ")
    }
  }

  /// The mark of a light.
  public func mark(_ colour: Colour) -> String {
    guard marks == .ascii else { return colour.glyph }
    return switch colour {
    case .green: "+"
    case .red: "x"
    case .amber: "!"
    }
  }
}
