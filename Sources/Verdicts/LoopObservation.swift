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
