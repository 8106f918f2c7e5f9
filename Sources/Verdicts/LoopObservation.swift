/// Everything the engine observed about one loop: the facts from which a verdict is judged.
public struct LoopObservation: Hashable, Sendable {
  /// The loop that was built and run.
  public var loop: Loop
  /// The judged folder as the tools saw it, without a slash at its end: "/kata".
  public var root: String
  /// Whether the build produced the test binary.
  public var buildSucceeded: Bool
  /// How the build process ended.
  public var buildEnding: Ending
  /// What the build wrote, in LLVM diagnostic style.
  public var buildConsole: String
  /// Seconds that the build took.
  public var buildSeconds: Double
  /// One run for each framework, in their order; empty if nothing was run.
  public var runs: [FrameworkRun]

  /// Makes an observation.
  public init(
    loop: Loop, root: String, buildSucceeded: Bool, buildEnding: Ending = .exited(0),
    buildConsole: String = "", buildSeconds: Double = 0, runs: [FrameworkRun] = []
  ) {
    self.loop = loop
    self.root = root
    self.buildSucceeded = buildSucceeded
    self.buildEnding = buildEnding
    self.buildConsole = buildConsole
    self.buildSeconds = buildSeconds
    self.runs = runs
  }
}

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

/// How a process came to its end.
public enum Ending: Hashable, Sendable {
  /// It ended by itself with this status.
  case exited(Int32)
  /// A signal ended it that we did not send.
  case signalled(Int32)
  /// Our deadline ended it.
  case deadline
  /// A limit ended it.
  case limit(Limit)
}
