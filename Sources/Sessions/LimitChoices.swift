import Engine
import Katas

/// Limits that a person chose by flag; nil leaves the kata's own, or else the default.
public struct LimitChoices: Sendable, Hashable {
  /// Seconds that the tests of one loop may take.
  public var deadline: Double?
  /// Seconds that one build may take.
  public var buildDeadline: Double?
  /// MiB of memory that a test run may hold.
  public var memory: Int?
  /// Processes and threads of a test run.
  public var processes: Int?
  /// Bytes of console output that are kept.
  public var output: Int?

  /// Makes choices.
  public init(
    deadline: Double? = nil, buildDeadline: Double? = nil, memory: Int? = nil,
    processes: Int? = nil, output: Int? = nil
  ) {
    self.deadline = deadline
    self.buildDeadline = buildDeadline
    self.memory = memory
    self.processes = processes
    self.output = output
  }

  /// The limits of a run: a flag before the kata's bound before the default.
  func limits(for bounds: Bounds?) -> Limits {
    var limits = Limits()
    if let seconds = deadline ?? bounds?.deadline { limits.deadline = .seconds(seconds) }
    if let seconds = buildDeadline ?? bounds?.buildDeadline {
      limits.buildDeadline = .seconds(seconds)
    }
    limits.memory = memory ?? bounds?.memory ?? limits.memory
    limits.processes = processes ?? bounds?.processes ?? limits.processes
    limits.output = output ?? bounds?.output.map { $0 * 1_024 } ?? limits.output
    return limits
  }
}
