/// Divides a part of the grid into parts side by side or one below the other.
public enum Layout {
  /// How much of the room a part gets.
  public enum Extent: Hashable, Sendable {
    /// So many cells, as far as there are any.
    case fixed(Int)
    /// A share of what the fixed parts leave, in proportion to its weight.
    case share(Int)
  }

  /// Parts side by side, from the left.
  public static func columns(of rect: Rect, _ extents: [Extent]) -> [Rect] {
    spans(of: extents, length: rect.columns).map { start, length in
      Rect(column: rect.column + start, row: rect.row, columns: length, rows: rect.rows)
    }
  }

  /// Parts one below the other, from the top.
  public static func rows(of rect: Rect, _ extents: [Extent]) -> [Rect] {
    spans(of: extents, length: rect.rows).map { start, length in
      Rect(column: rect.column, row: rect.row + start, columns: rect.columns, rows: length)
    }
  }

  private static func spans(of extents: [Extent], length: Int) -> [(start: Int, length: Int)] {
    var free = length
    let fixed = extents.map { extent -> Int in
      guard case .fixed(let wanted) = extent else { return 0 }
      let given = min(max(0, wanted), free)
      free -= given
      return given
    }
    var weights = extents.reduce(0) { $0 + weight($1) }
    var start = 0
    return zip(extents, fixed).map { extent, fixed in
      let weight = weight(extent)
      // Dividing what is left by the weights that are left gives every cell to somebody.
      let share = weights > 0 ? free * weight / weights : 0
      free -= share
      weights -= weight
      defer { start += fixed + share }
      return (start, fixed + share)
    }
  }

  private static func weight(_ extent: Extent) -> Int {
    if case .share(let weight) = extent { max(0, weight) } else { 0 }
  }
}
