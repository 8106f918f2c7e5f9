import Files
import Verdicts

/// One request on its way to its verdict: which lane answers when, and whose word counts.
struct VerdictRun: Sendable {
  let request: RunRequest
  let hooks: RunHooks
  let sandbox: Sandbox
  /// The learner's folder, absolute, links resolved.
  let package: BytePath
  let copy: PrivateCopy
  let scratchFiller: ScratchFiller
  let cutting: TestCutting
  /// When the request came.
  let start: ContinuousClock.Instant

  /// Lets the lanes answer that the request asks for.
  func verdict() async throws(EngineError) -> Verdict {
    let rests = await copy.sprintRest != nil
    var seed = try await quickSeed(mayAnswerFirst: request.lane != .judge && !rests)
    if seed == nil { seed = try await fullSeed() }
    let first = try await context()
    seed?.promise(tree: first.tree, to: request)
    seed?.preparation?.prepare(sandbox)
    // What a template has built already needs no quicker way: the judge answers at once.
    let isBuilt = request.lane == .auto && seed?.isFullyBuilt == true
    guard request.lane != .judge, !rests, !isBuilt else {
      return try await judgeVerdict(first, seed)
    }
    let answer = try await sprintVerdict(first)
    if let answer {
      if request.lane == .sprint { return answer }
      hooks.onAnswer(answer)
    }
    if seed?.preparation != nil { seed = try await fullSeed() ?? seed }
    // Tests may have written into the copy. This undoes it, or finds what was saved meanwhile.
    let second = try await context(after: first)
    seed?.promise(tree: second.tree, to: request)
    let isIncremental = JudgeBuild.hasProducts(in: sandbox)
    var verdict = try await judgeVerdict(second, seed)
    guard let answer else { return verdict }
    // One of both is wrong, and it may be what SwiftPM made of an earlier build.
    if isIncremental, answer.isContradicted(by: verdict) {
      let third = try await context(after: second)
      JudgeBuild.clean(sandbox)
      verdict = try await judgeVerdict(third, nil)
    }
    if answer.isContradicted(by: verdict) {
      await copy.restSprintLane(because: "its last answer was not the judge's")
      SprintFolders(sandbox: sandbox).discard()
    }
    return verdict
  }

  /// Brings the copy up to date.
  ///
  /// - Parameter earlier: Goes on if it is about the same content.
  private func context(after earlier: RunContext? = nil) async throws(EngineError) -> RunContext {
    let tree = try await copy.update().digest
    if let earlier, earlier.tree == tree { return earlier }
    return RunContext(self, tree: tree)
  }

  // MARK: The lanes

  /// The sprint lane's answer; nil if it has none.
  ///
  /// - Throws: ``EngineError/cancelled``; for everything else there is the judge.
  private func sprintVerdict(_ context: RunContext) async throws(EngineError) -> Verdict? {
    do throws(EngineError) {
      return try await context.verdict(by: SprintLane(context: context))
    } catch {
      if error == .cancelled { throw error }
      return nil
    }
  }

  /// The judge's verdict; on what was saved meanwhile if that cannot be kept apart.
  private func judgeVerdict(
    _ context: RunContext, _ seed: ScratchSeed?
  ) async throws(EngineError) -> Verdict {
    var (context, seed) = (context, seed)
    while true {
      do throws(EngineError) {
        let verdict = try await context.verdict(by: JudgeLane(context, seed: seed))
        guard !Task.isCancelled else { throw EngineError.cancelled }
        return verdict
      } catch .overtaken {
        (context, seed) = (try await self.context(), nil)
      }
    }
  }

  // MARK: Head starts

  /// Gives a scratch in which nothing was built yet what lets it be answered at once.
  private func quickSeed(mayAnswerFirst: Bool) async throws(EngineError) -> ScratchSeed? {
    guard sandbox.isolation.isIsolated else { return nil }
    let seed = try scratchFiller.quickSeed(
      sandbox.folders, for: request.subject, at: package, mayAnswerFirst: mayAnswerFirst,
      onActivity: hooks.onActivity)
    if seed?.template != nil { await copy.forget() }
    return seed
  }

  /// Gives a scratch in which nothing was built yet its head start, however long that takes.
  private func fullSeed() async throws(EngineError) -> ScratchSeed? {
    guard sandbox.isolation.isIsolated, scratchFiller.nothingIsBuilt(in: sandbox.folders) else {
      return nil
    }
    await hooks.beforeFirstBuild()
    let seed = try await scratchFiller.seed(
      sandbox.folders, for: request.subject, at: package, onActivity: hooks.onActivity)
    if seed?.template != nil { await copy.forget() }
    return seed
  }
}

extension Verdict {
  /// Whether another verdict differs on the same files.
  fileprivate func isContradicted(by other: Verdict) -> Bool {
    tree == other.tree && !agrees(with: other)
  }
}
