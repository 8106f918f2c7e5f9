public import Verdicts

/// The light in which a test was red for the first time.
public struct FirstRed: Hashable, Sendable {
  /// The place of the light among the entries.
  public var index: Int
  /// The test's name for people.
  public var name: String

  /// Looks a test up by `TestResult.identity`; nil if it was never red.
  ///
  /// - Parameters:
  ///   - entries: The entries of an attempt, oldest first. Lights that the judge corrected do not
  ///     count.
  ///   - hidden: The run of a light of which nothing may be shown.
  public init?(of identity: String, in entries: [LightEntry], hiding hidden: RunID? = nil) {
    self.init(in: entries, hiding: hidden) { $0 == identity }
  }

  /// Looks a test up by its name, in which case, spaces and underscores do not count.
  public init?(named name: String, in entries: [LightEntry], hiding hidden: RunID? = nil) {
    let wanted = LooseName(name)
    self.init(in: entries, hiding: hidden) { LooseName(Self.name(of: $0)) == wanted }
  }

  private init?(
    in entries: [LightEntry], hiding hidden: RunID?, where matches: (String) -> Bool
  ) {
    for (index, entry) in entries.enumerated() {
      guard let light = entry.light, !entry.isCorrected, hidden == nil || light.run != hidden,
        let test = light.failed.first(where: matches)
      else { continue }
      (self.index, self.name) = (index, Self.name(of: test))
      return
    }
    return nil
  }

  /// The name for people in an identity, which is the suite, a slash and the name.
  public static func name(of identity: String) -> String {
    identity.firstIndex(of: "/").map { String(identity[identity.index(after: $0)...]) } ?? identity
  }
}
