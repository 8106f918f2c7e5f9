/// Which entries belong together, in the entries of an attempt, the oldest first.
extension [LightEntry] {
  /// The place of the last light, whatever events followed it; nil before the first.
  public var lastLightIndex: Int? { lastIndex { $0.light != nil } }

  /// The place of what an entry is compared with: the last earlier light of another run.
  ///
  /// A correction and what a rhythm kept bear the same files, so that they would show nothing. The
  /// first light is compared with what was there before any light, if anything was; else nil.
  public func base(of index: Int) -> Int? {
    let run = self[index].light?.run
    let before = self[..<index].lastIndex { $0.light != nil && $0.light?.run != run }
    return before ?? (index > 0 ? 0 : nil)
  }
}
