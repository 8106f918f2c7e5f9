extension LoopVerdict {
  /// Judges one loop by the eight rules of Docs/Verdicts.md.
  ///
  /// Each framework is judged for itself and the worse one counts. A framework that had no test at
  /// all is left out if the other one had some.
  public init(judging observation: LoopObservation) {
    let build = BuildConsole(
      parsing: observation.buildConsole, root: observation.root, loop: observation.loop)
    guard observation.buildSucceeded else {
      self.init(
        reason: .notBuilt,
        diagnostics: build.diagnostics(ending: observation.buildEnding),
        needs: build.needs, output: observation.buildConsole,
        buildSeconds: observation.buildSeconds)
      return
    }
    let verdicts = observation.runs.map {
      FrameworkVerdict(judging: $0, root: observation.root, loop: observation.loop)
    }
    let worst = verdicts.max { $0.reason.badness < $1.reason.badness }
    let consoles = [observation.buildConsole] + observation.runs.map(\.console)
    self.init(
      reason: worst?.reason ?? .noTests, tests: verdicts.flatMap(\.tests),
      diagnostics: build.diagnostics, suspects: worst?.suspects ?? [], limit: worst?.limit,
      signal: worst?.signal, needs: [],
      output: consoles.filter { !$0.isEmpty }.joined(separator: "\n"),
      buildSeconds: observation.buildSeconds,
      testSeconds: observation.runs.reduce(0) { $0 + $1.seconds })
  }
}
