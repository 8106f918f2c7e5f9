/// Finds the name that was probably meant when an unknown one was given.
struct NearestName {
  let names: [String]

  /// The best match for `given`: the same but for case and punctuation, one that begins so, or one
  /// that a few slips of the finger away; nil if nothing is near.
  func match(for given: String) -> String? {
    let wanted = Self.folded(given)
    guard !wanted.isEmpty else { return nil }
    let candidates = names.map { (name: $0, folded: Self.folded($0)) }
    if let same = candidates.first(where: { $0.folded == wanted }) { return same.name }
    if wanted.count >= 2 {
      let longer = candidates.filter { $0.folded.hasPrefix(wanted) }
      if let shortest = longer.min(by: { $0.folded.count < $1.folded.count }) {
        return shortest.name
      }
    }
    // A third of the letters may be wrong: more than that is another word.
    let allowed = max(1, wanted.count / 3)
    let near = candidates.map { (name: $0.name, slips: Self.slips(from: wanted, to: $0.folded)) }
    return near.filter { $0.slips <= allowed }.min { $0.slips < $1.slips }?.name
  }

  /// The letters and digits of a name in lower case: how it is compared.
  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The number of slips between two words: a letter left out, added, changed, or two neighbours
  /// swapped (Damerau–Levenshtein, optimal string alignment).
  static func slips(from one: String, to other: String) -> Int {
    let (from, to) = (Array(one), Array(other))
    var twoAbove: [Int] = []
    var above = Array(0...to.count)
    for row in 0..<from.count {
      var current = [row + 1]
      for column in 0..<to.count {
        let same = from[row] == to[column]
        var least = min(
          above[column] + (same ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          least = min(least, twoAbove[column - 1] + 1)
        }
        current.append(least)
      }
      twoAbove = above
      above = current
    }
    return above[to.count]
  }
}
