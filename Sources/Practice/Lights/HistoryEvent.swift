/// Something other than a light that the history remembers.
public struct HistoryEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// Another step became the present one.
    case step = "step"
    /// The rhythm kept the work, as tcr does after green.
    case kept = "kept"
    /// The rhythm undid work, as tcr does after red; the entry holds the work that was undone.
    case reverted = "reverted"
    /// The learner went back to an earlier light; the entry holds the files as they were before.
    case goingBack = "goingBack"
    /// Every step is done.
    case finished = "finished"
  }

  /// What happened.
  public var kind: Kind
  /// More about it in a few words: the kata, the step's slug.
  public var detail: String?
  /// The entry that it refers to: where a way back leads.
  public var target: EntryID?

  /// Makes an event.
  public init(_ kind: Kind, detail: String? = nil, target: EntryID? = nil) {
    self.kind = kind
    self.detail = detail
    self.target = target
  }

  /// The event as one line.
  public var sentence: String { sentence(target: target?.short) }

  /// The event as one line, with a name for the entry that it refers to, such as “light 12”.
  public func sentence(target name: String?) -> String {
    switch kind {
    case .step: detail.map { "on to step \($0)" } ?? "on to the next step"
    case .kept: "kept"
    case .reverted: name.map { "before the work was undone, back to \($0)" } ?? "undone"
    case .goingBack: name.map { "before going back to \($0)" } ?? "before going back"
    case .finished: detail.map { "finished \($0)" } ?? "finished"
    }
  }
}
