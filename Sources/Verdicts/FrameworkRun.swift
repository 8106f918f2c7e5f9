/// One run of the built test binary for one test framework, as the engine saw it from outside.
public struct FrameworkRun: Hashable, Sendable {
  /// The framework that the binary was asked to run.
  public var framework: TestResult.Framework
  /// How the test process itself ended, not a wrapper around it.
  public var ending: Ending
  /// The text of the event stream; empty for XCTest, which has none.
  public var events: String
  /// What the process wrote to its standard output and error, merged.
  public var console: String
  /// Whether the middle of ``console`` was left out because it was too long.
  public var consoleIsCut: Bool
  /// Seconds from start to end of the process.
  public var seconds: Double

  /// Makes a run.
  public init(
    framework: TestResult.Framework, ending: Ending, events: String = "", console: String = "",
    consoleIsCut: Bool = false, seconds: Double = 0
  ) {
    self.framework = framework
    self.ending = ending
    self.events = events
    self.console = console
    self.consoleIsCut = consoleIsCut
    self.seconds = seconds
  }
}
