import Verdicts

/// Decides which save starts a run and which run supersedes which; learns of saves, runs and lights.
struct RunSequence: Hashable {
  /// A run that a save, a key or a command started.
  struct Run: Hashable {
    var id: RunID
    /// The content with which it began, as a digest.
    var tree: String
    /// Whether a newer run takes its place, so that its end is not reported.
    var isSuperseded = false
    /// Whether a save was taken for the content with which it began.
    ///
    /// The files may have been others for the moment in which the run read them.
    var needsAnotherLook = false
  }

  /// The run that is going on; nil between runs.
  private(set) var current: Run?
  /// The content that has its light, as a digest.
  private(set) var judged: String?
  private var unanswered = 0

  /// Whether the judge's last word is still to come, in a run or for a command.
  var isRunning: Bool { current != nil || unanswered > 0 }

  /// Takes in a save and returns whether it starts a run.
  ///
  /// - Parameters:
  ///   - tree: The content after it, as a digest.
  ///   - isUnseen: Whether no run has looked at it although its content is known.
  mutating func saved(_ tree: String, isUnseen: Bool = false) -> Bool {
    guard let current else { return tree != judged || isUnseen }
    if current.tree != tree { return true }
    self.current?.needsAnotherLook = true
    return false
  }

  /// A newer run wants to begin: returns whether one is going on that must end first.
  mutating func supersede() -> Bool {
    current?.isSuperseded = true
    return current != nil
  }

  /// A run begins; the one before it has ended.
  mutating func begin(_ run: RunID, on tree: String) { current = Run(id: run, tree: tree) }

  /// The run has ended.
  ///
  /// - Returns: what became of it in the end; nil if none was going on.
  mutating func end() -> Run? {
    defer { current = nil }
    return current
  }

  mutating func judgeAsked() { unanswered += 1 }

  /// The judge has given its last word, or it failed.
  mutating func judgeAnswered() { unanswered -= 1 }

  /// A content has its light, or Tandem restored it itself; nil where the next save is news anyway.
  mutating func markJudged(_ tree: String?) { judged = tree }
}
