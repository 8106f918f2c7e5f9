/// One of the two releases that `--against` compares.
enum Side: String, Codable, CodingKeyRepresentable, CaseIterable {
  /// The release that was named, or this one with another environment.
  case other
  /// The release of this checkout.
  case this

  /// Both, in the order in which they get the edit of a pair: whichever comes second finds a warmer
  /// machine, so they take turns.
  static func order(inPair pair: Int) -> [Side] {
    pair.isMultiple(of: 2) ? [.other, .this] : [.this, .other]
  }
}
