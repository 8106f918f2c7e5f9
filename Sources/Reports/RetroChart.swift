import Practice
import Verdicts

/// Bars and rows of marks that a terminal can show.
struct RetroChart: Hashable {
  /// Whether letters and signs stand for blocks and the marks of the lights.
  var isASCII = false

  /// A bar as long as a part of the width says; never nothing for something.
  func bar(_ value: Double, of largest: Double, width: Int) -> String {
    guard value > 0, largest > 0, width > 0 else { return "" }
    let eighths = Int((min(1, value / largest) * Double(width) * 8).rounded())
    if isASCII {
      return String(repeating: "#", count: max(1, (eighths + 4) / 8))
    }
    let parts = Array("▏▎▍▌▋▊▉")
    let rest = max(eighths, 1) % 8
    return String(repeating: "█", count: eighths / 8) + (rest > 0 ? String(parts[rest - 1]) : "")
  }

  /// One mark for each light, in rows of a width.
  func lights(_ colours: [Colour], width: Int) -> [String] {
    let perRow = max(1, (width + 1) / 2)
    return stride(from: 0, to: colours.count, by: perRow).map { start in
      colours[start..<min(start + perRow, colours.count)].map(mark).joined(separator: " ")
    }
  }

  /// The mark of a light.
  func mark(_ colour: Colour) -> String {
    if !isASCII { return colour.glyph }
    return switch colour {
    case .green: "+"
    case .red: "x"
    case .amber: "!"
    }
  }
}
