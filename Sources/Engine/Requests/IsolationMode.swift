/// Whether code of a package may run without a sandbox.
public enum IsolationMode: String, Sendable, CaseIterable {
  /// In the sandbox where that works, else without, and the screen says so.
  case auto
  /// In the sandbox or not at all.
  case required
  /// Without a sandbox.
  case off
}
