public import Verdicts

/// The last light as it may be seen: hidden until predicted, then confirmed, corrected or undone.
public struct ShownLight: Hashable, Sendable {
  /// What may be seen of the light of a run.
  public enum Visibility: Hashable, Sendable {
    /// It is the light that is shown.
    case shown
    /// It waits for its prediction.
    case hidden
    /// Another light took its place, or it was never there.
    case past
  }

  /// The last verdict that was shown; it stays while the next run goes.
  public private(set) var verdict: Verdict?
  /// The verdict that waits for its prediction; nil if none does.
  public private(set) var hidden: Verdict?
  /// Whether files were restored since ``verdict``: it no longer describes what is there.
  public private(set) var isUndone = false
  /// Where the session stands, with nothing of a hidden light in it.
  public private(set) var status: SessionStatus
  /// Where the session stands, a hidden light included.
  public private(set) var wholeStatus: SessionStatus

  /// Starts before the first light.
  public init(_ status: SessionStatus = SessionStatus()) {
    self.status = status
    wholeStatus = status
  }

  /// The last verdict, hidden or shown.
  public var latest: Verdict? { hidden ?? verdict }

  /// Takes in the light of a run.
  ///
  /// - Parameter isHidden: Whether it waits for its prediction.
  /// - Returns: The light that was hidden until now, which nobody can predict any more.
  @discardableResult
  public mutating func answer(_ verdict: Verdict, isHidden: Bool) -> Verdict? {
    let superseded = reveal()
    if isHidden { hidden = verdict } else { show(verdict) }
    return superseded
  }

  /// Shows the light that is hidden, if one is, and returns it.
  @discardableResult
  public mutating func reveal() -> Verdict? {
    guard let verdict = hidden else { return nil }
    hidden = nil
    show(verdict)
    status = wholeStatus
    return verdict
  }

  /// The judge agreed with the light of a run.
  @discardableResult
  public mutating func confirm(_ run: RunID) -> Visibility { change(run) { $0.confirmed = true } }

  /// The judge gave another light of the same run.
  @discardableResult
  public mutating func correct(_ verdict: Verdict) -> Visibility {
    change(verdict.run) { $0 = verdict }
  }

  /// The files of an earlier light were restored.
  public mutating func undo() { isUndone = true }

  /// Takes in where the session stands; what a hidden light proves or shows stays as it was.
  public mutating func update(_ status: SessionStatus) {
    let before = self.status
    wholeStatus = status
    self.status = status
    guard hidden != nil else { return }
    self.status.done = before.done?.takingChecklist(of: status.done)
    self.status.light = before.light
    self.status.seenRed = before.seenRed
  }

  private mutating func change(_ run: RunID, _ change: (inout Verdict) -> Void) -> Visibility {
    if var verdict = hidden, verdict.run == run {
      change(&verdict)
      hidden = verdict
      return .hidden
    }
    guard var verdict, verdict.run == run else { return .past }
    change(&verdict)
    self.verdict = verdict
    return .shown
  }

  private mutating func show(_ verdict: Verdict) {
    self.verdict = verdict
    isUndone = false
  }
}
