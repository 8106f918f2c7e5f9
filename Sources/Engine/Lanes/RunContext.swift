import Foundation
import Verdicts

/// One content of the private copy, which the lanes judge for one request.
struct RunContext: Sendable {
  let run: VerdictRun
  /// Names the content of the copy.
  let tree: String
  /// Ends when the caller has kept the copy's content.
  let recording: Task<Void, Never>

  /// Begins: the content may be kept while the first files are compiled.
  init(_ run: VerdictRun, tree: String) {
    self.run = run
    self.tree = tree
    let folder = URL(filePath: run.sandbox.folders.copy)
    recording = Task { await run.hooks.onCopy(folder, tree) }
  }

  /// Undoes what tests did to the copy, so that a build after them compiles what is judged.
  ///
  /// - Throws: ``EngineError/overtaken`` if the learner saved something else meanwhile.
  func undoTestWrites() async throws(EngineError) {
    guard try await run.copy.update().digest == tree else { throw .overtaken }
  }

  /// A lane's verdict on the content; returns when nobody reads the copy any more.
  func verdict<Own: TestLane>(by lane: Own) async throws(EngineError) -> Verdict {
    do throws(EngineError) {
      let findings: RunFindings
      switch try await lane.prepared() {
      case .answered(let known): findings = known
      case .ready(let lane, let loops, let brokenOuter):
        findings = try await LaneRun(lane: lane, loops: loops, context: self)
          .findings(brokenOuter: brokenOuter)
      }
      await recording.value
      return Verdict(
        run: run.request.run, lane: Own.lane, confirmed: Own.lane == .judge,
        isolated: run.sandbox.isolation.isIsolated,
        seconds: run.start.duration(to: .now) / .seconds(1), tree: tree, inner: findings.inner,
        outer: findings.outer, regressions: findings.regressions)
    } catch {
      await recording.value
      throw error
    }
  }
}
