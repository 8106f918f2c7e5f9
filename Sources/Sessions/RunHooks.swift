public import Foundation
public import Verdicts

/// What a session wants to be told while it is judged.
public struct RunHooks: Sendable {
  /// What goes on, for a progress line.
  public var onActivity: @Sendable (Activity) -> Void
  /// Told the private copy's folder and the digest of its content when it is up to date; no test
  /// starts before it returns.
  public var onCopy: @Sendable (_ copy: URL, _ tree: String) async -> Void
  /// The sprint lane has answered; the judge goes on.
  public var onAnswer: @Sendable (Verdict) -> Void
  /// The judge is about to build for the first time, and nothing gives it a head start.
  public var beforeFirstBuild: @Sendable () async -> Void
  /// Told the folders outside of the package on which it depends, before anything is built.
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
