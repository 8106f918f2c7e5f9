import Katas

extension Kata {
  /// The index of the step with a slug; where the kata has none of it, of the nearest one.
  ///
  /// A step that was inserted or removed changes the numbers of those after it, so the words of a slug
  /// count before its number. If the words are gone too, the step was renamed, or it was removed: the
  /// step that has its number now is the one that follows all that was done. Whoever asks leaves the
  /// slug in the state, so nothing is lost if the step comes back.
  ///
  /// - Parameter slug: The slug, or only its number; nil gives the first step.
  func index(ofStep slug: String?) -> Int {
    guard let slug else { return 0 }
    let found = steps.firstIndex { $0.slug == slug } ?? steps.firstIndex { $0.isSame(as: slug) }
    let number = Int(slug.prefix { $0 != "-" }) ?? 1
    return found ?? min(max(number, 1), steps.count) - 1
  }
}

extension Step {
  /// Whether a slug differs from this step's in its number at most.
  func isSame(as slug: String) -> Bool {
    let words = slug.drop { $0 != "-" }
    return !words.isEmpty && self.slug.drop { $0 != "-" } == words
  }
}
