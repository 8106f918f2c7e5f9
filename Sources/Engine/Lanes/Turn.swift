import Foundation
import Verdicts

/// One state of the private copy, to be answered by the sprint lane, the judge, or both.
struct Turn: Sendable {
  let request: RunRequest
  let sandbox: Sandbox
  /// The learner's folder, absolute, links resolved.
  let package: String
  /// When the request came.
  let start: ContinuousClock.Instant
  /// What the copy holds.
  let content: Mirror.Update
  /// What the scratch began with, if this run is its first.
  private(set) var seed: ScratchSeed?
  /// Brings the copy up to date with the learner's files once more.
  let update: @Sendable () async throws(EngineError) -> Mirror.Update
  let onActivity: @Sendable (Activity) -> Void
  /// Told the folders outside of the package on which it depends.
  let onLocalPackages: @Sendable ([URL]) async -> Void
  /// Ends when whoever wants to keep the copy's content has done so.
  let recording: Task<Void, Never>

  /// Begins a turn: the content may be kept while the first files are compiled.
  init(
    request: RunRequest, sandbox: Sandbox, package: String, start: ContinuousClock.Instant,
    content: Mirror.Update, seed: ScratchSeed?,
    update: @escaping @Sendable () async throws(EngineError) -> Mirror.Update,
    onActivity: @escaping @Sendable (Activity) -> Void, onCopy: @escaping TestEngine.CopyObserver,
    onLocalPackages: @escaping @Sendable ([URL]) async -> Void
  ) {
    self.request = request
    self.sandbox = sandbox
    self.package = package
    self.start = start
    self.content = content
    self.seed = seed
    self.update = update
    self.onActivity = onActivity
    self.onLocalPackages = onLocalPackages
    let copy = URL(filePath: sandbox.folders.copy)
    recording = Task { await onCopy(copy, content.digest, content.changed) }
  }

  /// The same turn on a scratch that got its head start only now.
  func beginning(with seed: ScratchSeed?) -> Turn {
    var turn = self
    turn.seed = seed
    return turn
  }

  /// A turn for a copy that was brought up to date once more and has another content now.
  func again(
    _ content: Mirror.Update, _ seed: ScratchSeed?, onCopy: @escaping TestEngine.CopyObserver
  ) -> Turn {
    Turn(
      request: request, sandbox: sandbox, package: package, start: start, content: content,
      seed: seed, update: update, onActivity: onActivity, onCopy: onCopy,
      onLocalPackages: onLocalPackages)
  }

  /// Takes back what tests did to the copy, so that a build after them compiles what is judged.
  ///
  /// - Throws: ``EngineError/overtaken`` if the learner saved something else meanwhile.
  private func mend() async throws(EngineError) {
    guard try await update().digest == content.digest else { throw .overtaken }
  }

  /// The sprint lane's answer; nil if it has none.
  ///
  /// - Throws: ``EngineError/cancelled``; for everything else there is the judge.
  func answer() async throws(EngineError) -> Verdict? {
    let lane = SprintLane(sandbox: sandbox, package: package)
    do throws(SprintFailure) {
      let preparation = try await lane.preparation(for: request)
      let run = SprintRun(
        request: request, sandbox: sandbox, loops: preparation.loops, onActivity: onActivity,
        beforeTests: { await recording.value }, mend: mend)
      let findings = try await run.findings(preparation.plan)
      await recording.value
      return verdict(findings, lane: .sprint)
    } catch {
      await recording.value
      if error == .engine(.cancelled) { throw .cancelled }
      return nil
    }
  }

  /// The judge's verdict; on what was saved meanwhile if that cannot be kept apart.
  func lastVerdict(onCopy: @escaping TestEngine.CopyObserver) async throws(EngineError) -> Verdict {
    var turn = self
    while true {
      do throws(EngineError) {
        return try await turn.verdict()
      } catch .overtaken {
        turn = turn.again(try await update(), nil, onCopy: onCopy)
      }
    }
  }

  /// The judge's verdict on a build from nothing.
  func freshVerdict(onCopy: @escaping TestEngine.CopyObserver) async throws(EngineError) -> Verdict {
    let content = try await update()
    JudgeBuild.clean(sandbox)
    let isSame = content.digest == self.content.digest
    let turn = isSame ? beginning(with: nil) : again(content, nil, onCopy: onCopy)
    return try await turn.lastVerdict(onCopy: onCopy)
  }

  private func verdict() async throws(EngineError) -> Verdict {
    var run = JudgeRun(
      request: request, sandbox: sandbox, package: package, tree: content.digest,
      seed: seed, onActivity: onActivity, onLocalPackages: onLocalPackages,
      beforeTests: { await recording.value }, mend: mend)
    do throws(EngineError) {
      let findings = try await run.findings()
      await recording.value
      guard !Task.isCancelled else { throw EngineError.cancelled }
      return verdict(findings, lane: .judge)
    } catch {
      await recording.value
      throw error
    }
  }

  private func verdict(_ findings: RunFindings, lane: Lane) -> Verdict {
    Verdict(
      run: request.run, lane: lane, confirmed: lane == .judge,
      isolated: sandbox.isolation.isIsolated, seconds: start.duration(to: .now) / .seconds(1),
      tree: content.digest, inner: findings.inner, outer: findings.outer,
      regressions: findings.regressions)
  }
}
