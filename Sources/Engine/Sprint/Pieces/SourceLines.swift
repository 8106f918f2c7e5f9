import SwiftTokens

/// A file by its lines, from which pieces are put together.
struct SourceLines {
  private let bytes: [UInt8]
  /// Where each line begins, and behind the last one the end.
  private let starts: [Int]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == Self.newline }.map { $0 + 1 } + [bytes.count]
  }

  /// The bytes of a line, its end left out.
  ///
  /// - Parameter number: From 1.
  func range(ofLine number: Int) -> Range<Int> {
    let (start, next) = (starts[number - 1], starts[number])
    return start..<(next > start && bytes[next - 1] == Self.newline ? next - 1 : next)
  }

  /// The line of a byte, from 1.
  private func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count - 2)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low + 1
  }

  /// A test function behind a head, in an extension of its suite, on its own columns.
  func piece(of function: TestFunctionFinder.Function, after head: PieceText) -> PieceText {
    var piece = head
    let first = line(of: function.range.lowerBound)
    let last = line(of: function.range.upperBound - 1)
    if let suite = function.suite { piece.add("extension \(suite) {", from: first) }
    for number in first...last {
      let line = range(ofLine: number)
      let code = line.clamped(to: function.range)
      let indent = String(repeating: " ", count: code.lowerBound - line.lowerBound)
      piece.add(indent + String(decoding: bytes[code], as: UTF8.self), from: number)
    }
    if function.suite != nil { piece.add("}", from: last) }
    return piece
  }

  /// A function's bytes with what only speaks of it: the comments before it, and one behind it on its
  /// last line.
  func trivia(around function: Range<Int>, _ tokens: [SwiftToken]) -> Range<Int> {
    let before = tokens.last { $0.range.upperBound <= function.lowerBound }
    let end = range(ofLine: line(of: function.upperBound - 1)).upperBound
    let tail = bytes[function.upperBound..<end].drop(while: isBlank)
    let hasComment = tail.starts(with: "//".utf8)
    return (before?.range.upperBound ?? 0)..<(hasComment ? end : function.upperBound)
  }

  /// What is left behind a head: without some ranges, and without empty lines between tokens.
  ///
  /// - Parameters:
  ///   - line: The last line that the head stands for.
  ///   - tokens: The tokens that are left.
  ///   - removed: What is blanked out.
  func rest(
    after head: PieceText, from line: Int, tokens: [Range<Int>], without removed: [Range<Int>]
  ) -> PieceText {
    var left = bytes
    for index in removed.joined() where left[index] != Self.newline { left[index] = Self.blank }
    let start = line == 0 ? 0 : starts[line]
    let ends = [start] + tokens.map(\.upperBound)
    let gaps = zip(ends, tokens.map(\.lowerBound) + [bytes.count]).compactMap { gap in
      gap.0 < gap.1 ? gap.0..<gap.1 : nil
    }
    // Comments keep their empty lines: those before an expectation are reported word by word.
    let dropped =
      removed + gaps.filter { left[$0].contains(Self.newline) && left[$0].allSatisfy(isBlank) }
    var rest = head
    for number in (line + 1)..<starts.count {
      let range = range(ofLine: number)
      let isDropped = dropped.contains { gap in
        gap.lowerBound <= range.lowerBound && range.upperBound <= gap.upperBound
      }
      if isDropped { continue }
      rest.add(String(decoding: left[range], as: UTF8.self), from: number)
    }
    return rest
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == Self.blank || byte == Self.newline || byte == UInt8(ascii: "\t")
  }

  private static let newline = UInt8(ascii: "\n")
  private static let blank = UInt8(ascii: " ")
}

/// The text of a piece, each line of which knows the line of the file that it is from.
struct PieceText: Hashable, Sendable {
  private(set) var text = ""
  /// For each line of the text the one of the file, from 1.
  private(set) var lines: [Int] = []

  /// Adds a line, given without its end.
  mutating func add(_ line: some StringProtocol, from number: Int) {
    text += line
    text += "\n"
    lines.append(number)
  }
}
