/// Bounds that a kata sets for its own runs, or a person by flag; nil means Tandem's default.
public struct Bounds: Hashable, Sendable, Codable {
  /// Seconds that the tests of one loop may take.
  public var deadline: Double?
  /// Seconds that one build may take.
  public var buildDeadline: Double?
  /// MiB of memory that a test run may hold.
  public var memory: Int?
  /// Processes and threads of a test run.
  public var processes: Int?
  /// KiB of console output that are kept.
  public var output: Int?

  /// Makes bounds.
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
}
