/// A terminal that did not do what the test asked for.
public struct TmuxError: Error, CustomStringConvertible {
  /// What happened, with the last screen.
  public var description: String
}
