/// Numbers that look random and are the same in every run.
struct Dice {
  private var state: UInt64

  /// Makes dice; the same seed gives the same numbers.
  init(seed: UInt64) {
    state = seed
  }

  /// A number from 0 up to, not including, `sides`.
  mutating func roll(_ sides: Int) -> Int {
    // Knuth's linear congruential generator (MMIX); its upper bits are the better ones.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, sides)
  }
}
