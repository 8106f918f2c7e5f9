/// A look at a running command, repeated until the command ends.
public struct Inspection: Sendable {
  /// The time between two looks.
  public var interval: Duration
  /// Receives the process that was started; answers whether all of it is to be ended now.
  public var shouldStop: @Sendable (_ process: Int32) -> Bool

  /// Makes an inspection.
  public init(
    every interval: Duration, shouldStop: @escaping @Sendable (_ process: Int32) -> Bool
  ) {
    self.interval = interval
    self.shouldStop = shouldStop
  }
}
