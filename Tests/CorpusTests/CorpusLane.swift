import Engine
import Verdicts

/// A way to find a verdict that the corpus holds to the truth.
struct CorpusLane: Sendable {
  /// Its name, as verdicts bear it.
  let lane: Lane
  /// Judges; tells what goes on meanwhile.
  let verdict:
    @Sendable (CorpusFixture, RunRequest, @escaping @Sendable (Activity) -> Void) async throws ->
      Verdict

  /// Every lane there is.
  ///
  /// Where the sprint lane does not serve a package the judge answers, and is held to the truth again.
  static let all = [LaneChoice.judge, .sprint].map { choice in
    CorpusLane(lane: choice == .judge ? .judge : .sprint) { fixture, request, onActivity in
      var request = request
      request.lane = choice
      return try await fixture.judge.judge(request, hooks: RunHooks(onActivity: onActivity))
    }
  }
}
