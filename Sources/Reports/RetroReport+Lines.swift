import Practice
import Verdicts

/// The retro as a terminal shows it.
extension RetroReport {
  /// The cycles that the chart shows at most; earlier ones are named in a line above it.
  static let chartedCycles = 20

  /// The retro as lines of text that fit a width in columns, if it is 24 or more.
  ///
  /// - Parameter isASCII: Whether chart and marks are letters and signs that every terminal has.
  public func lines(width: Int, isASCII: Bool = false) -> [String] {
    let width = max(24, width)
    var rows = Self.wrapped("Retro: \(retro.title)", width: width)
    guard !retro.lights.isEmpty else {
      return rows + [""] + Self.wrapped(retro.emptyWords, width: width)
    }
    let chart = RetroChart(isASCII: isASCII)
    rows += [""] + chart.lights(retro.lights.map(\.colour), width: width) + [""]
    for fact in retro.facts { rows += row(fact, width: width) }
    rows += cycleRows(chart, width: width)
    rows.append("")
    for (index, question) in Self.questions.enumerated() {
      rows += Self.wrapped("\(index + 1). \(question)", width: width, indent: 3)
      rows.append("   " + String(repeating: "_", count: min(60, width - 3)))
    }
    return rows
  }

  private func row(_ fact: Retro.Fact, width: Int) -> [String] {
    let column = 16
    let label = fact.label + String(repeating: " ", count: max(1, column - fact.label.count))
    return Self.wrapped(label + fact.value, width: width, indent: width >= 48 ? column : 2)
  }

  private func cycleRows(_ chart: RetroChart, width: Int) -> [String] {
    let cycles = retro.cycles
    guard !cycles.isEmpty else { return [] }
    let shown = cycles.suffix(Self.chartedCycles)
    let first = cycles.count - shown.count + 1
    var rows = ["", "Minutes per cycle" + (first > 1 ? ", from cycle \(first) on" : "")]
    let largest = shown.map(\.seconds).max() ?? 0
    for (offset, cycle) in shown.enumerated() {
      let number = Self.right("\(first + offset)", 4)
      let time = Self.right(ClockText.text(cycle.seconds), 8)
      let count = Self.right("\(cycle.lines)", 5) + " lines"
      let room = width - 4 - 8 - 2
      let isWide = room - count.count >= 12
      let space = isWide ? room - count.count : room
      let bar = chart.bar(cycle.seconds, of: largest, width: space)
      rows.append(
        number + time + (isWide ? count : "") + (bar.isEmpty ? "" : "  " + bar))
    }
    return rows
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// Breaks at spaces; a word that is too long is broken where the line ends.
  static func wrapped(_ text: String, width: Int, indent: Int = 0) -> [String] {
    var rows: [String] = []
    var row = ""
    let margin = String(repeating: " ", count: indent)
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      var word = String(word)
      let isFresh = row.isEmpty || row == margin
      if !isFresh, row.count + 1 + word.count > width {
        rows.append(row)
        row = margin
      } else if !isFresh {
        word = " " + word
      } else if rows.isEmpty, word.isEmpty {
        word = " "
      }
      row += word
      while row.count > width {
        rows.append(String(row.prefix(width)))
        row = margin + row.dropFirst(width)
      }
    }
    return (rows + [row]).map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return row
    }
  }
}

/// Bars and rows of marks that a terminal can show.
struct RetroChart: Hashable {
  /// Whether letters and signs replace blocks and the marks of the lights.
  var isASCII = false

  /// A bar of a part of the width; never empty unless the value is zero.
  func bar(_ value: Double, of largest: Double, width: Int) -> String {
    guard value > 0, largest > 0, width > 0 else { return "" }
    let eighths = Int((min(1, value / largest) * Double(width) * 8).rounded())
    if isASCII { return String(repeating: "#", count: max(1, (eighths + 4) / 8)) }
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

  func mark(_ colour: Colour) -> String {
    if !isASCII { return colour.glyph }
    return switch colour {
    case .green: "+"
    case .red: "x"
    case .amber: "!"
    }
  }
}
