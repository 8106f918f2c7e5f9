import Foundation

extension [[String]] {
  /// The rows as lines with aligned columns.
  ///
  /// - Parameter leading: How many columns are texts, which begin below each other; the others are
  ///   numbers, which end below each other.
  func aligned(leading: Int) -> [String] {
    let columns = map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return map { row in
      row.enumerated().map { column, cell in
        let room = String(repeating: " ", count: widths[column] - cell.count)
        return column < leading ? cell + room : room + cell
      }.joined(separator: "  ").trimmingSuffix(" ")
    }
  }
}

extension Double {
  /// The number with so many decimal places, in the same way on every machine.
  func text(_ places: Int = 2) -> String {
    formatted(
      .number.precision(.fractionLength(places)).grouping(.never).locale(Locale(identifier: "en")))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
