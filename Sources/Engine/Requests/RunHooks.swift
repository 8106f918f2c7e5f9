public import Foundation
public import Verdicts

/// What a run reports to its caller on the way to a verdict.
public struct RunHooks: Sendable {
  /// Receives what goes on, for a progress line; called from any thread.
  public var onActivity: @Sendable (Activity) -> Void
  /// Given the private copy and the digest of its content as soon as it is up to date, to keep it.
  ///
  /// It runs while the first files are compiled, and no test starts before it has returned. It is
  /// called again if the learner saved between the sprint lane's answer and the judge's turn.
  public var onCopy: @Sendable (_ copy: URL, _ tree: String) async -> Void
  /// Receives the sprint lane's answer, unconfirmed, if it has one.
  ///
  /// If its tree is not that of the returned verdict, the learner saved meanwhile.
  public var onAnswer: @Sendable (Verdict) -> Void
  /// Awaited when the judge is about to build a workspace for the first time without a template.
  ///
  /// A template that is being made when it returns is waited for.
  public var beforeFirstBuild: @Sendable () async -> Void
  /// Receives the folders outside of the package on which it depends, by path, before anything is
  /// built of them: what is saved there changes the light, too.
  ///
  /// Only the judge reports them; the sprint lane serves no package that has any.
  public var onLocalPackages: @Sendable ([URL]) async -> Void

  /// Makes hooks.
  public init(
    onActivity: @escaping @Sendable (Activity) -> Void = { _ in },
    onCopy: @escaping @Sendable (_ copy: URL, _ tree: String) async -> Void = { _, _ in },
    onAnswer: @escaping @Sendable (Verdict) -> Void = { _ in },
    beforeFirstBuild: @escaping @Sendable () async -> Void = {},
    onLocalPackages: @escaping @Sendable ([URL]) async -> Void = { _ in }
  ) {
    self.onActivity = onActivity
    self.onCopy = onCopy
    self.onAnswer = onAnswer
    self.beforeFirstBuild = beforeFirstBuild
    self.onLocalPackages = onLocalPackages
  }
}
