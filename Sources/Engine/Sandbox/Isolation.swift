/// How far this machine can keep the code of a package away from the user's things.
public enum Isolation: Hashable, Sendable {
  /// bubblewrap works.
  case bubblewrap(path: String, version: String)
  /// Nothing works: the reason and the remedy, both as sentences for people.
  case none(reason: String, remedy: String)

  /// Whether code runs inside the sandbox.
  public var isIsolated: Bool { if case .bubblewrap = self { true } else { false } }

  /// What a run gets that asked for a mode.
  ///
  /// - Throws: ``EngineError/notIsolated(reason:remedy:)`` if isolation is required and not to be had.
  public func granted(_ mode: IsolationMode) throws(EngineError) -> Isolation {
    switch (mode, self) {
    case (.off, .bubblewrap):
      return .none(
        reason: "isolation was switched off", remedy: "Leave out --isolation off to have it back.")
    case (.required, .none(let reason, let remedy)):
      throw .notIsolated(reason: reason, remedy: remedy)
    default:
      return self
    }
  }
}

/// Whether code of a package may run without a sandbox.
public enum IsolationMode: String, Sendable, CaseIterable {
  /// In the sandbox where that works, else without, and the screen says so.
  case auto
  /// In the sandbox or not at all.
  case required
  /// Without a sandbox.
  case off
}
