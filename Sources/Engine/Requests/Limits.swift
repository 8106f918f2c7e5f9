/// The bounds of one run.
///
/// Memory, processes and file size bind the tests, not the build.
public struct Limits: Hashable, Sendable {
  /// How long the tests of one loop may run.
  public var deadline: Duration
  /// How long the build of one loop may take.
  public var buildDeadline: Duration
  /// Resident memory of all test processes together, in mebibytes.
  public var memory: Int
  /// Processes and threads of the tests together.
  public var processes: Int
  /// The largest file that a test may write, in mebibytes.
  public var fileSize: Int
  /// How much console output is kept, head and tail, in bytes.
  public var output: Int

  /// Console output beyond this ends the run, in bytes; up to there it is only cut.
  static let outputFlood = 256 << 20

  /// Makes limits; the defaults are those of Docs/Guide.md.
  public init(
    deadline: Duration = .seconds(20), buildDeadline: Duration = .seconds(120),
    memory: Int = 2_048, processes: Int = 256, fileSize: Int = 64, output: Int = 1 << 20
  ) {
    self.deadline = deadline
    self.buildDeadline = buildDeadline
    self.memory = memory
    self.processes = processes
    self.fileSize = fileSize
    self.output = output
  }
}
