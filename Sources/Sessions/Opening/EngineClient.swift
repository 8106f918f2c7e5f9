import Engine
import Foundation
import Katas
import Synchronization
import Verdicts

/// The way to a verdict, as a value, so that a test can answer in the engine's place.
struct EngineClient: Sendable {
  /// Judges what the request names, and calls the hooks on its way.
  var judge: @Sendable (RunRequest, RunHooks) async throws(EngineError) -> Verdict
  /// Why a package gets no light from the sprint lane; nil if it does, or it is not known yet.
  var sprintRefusal: @Sendable (Subject) async -> String? = { _ in nil }
  /// Begins to make the head start for fresh workspaces of a kata, unless it is there; returns when
  /// that is under way.
  var prepare: @Sendable (Kata, @escaping @Sendable (Activity) -> Void) async -> Void = { _, _ in }
  /// The notices of the engine since it was last asked.
  var takeNotices: @Sendable () async -> [String] = { [] }

  /// The real engine; the toolchain is looked for when the first verdict is asked for.
  static func live(environment: [String: String], cache: URL) -> EngineClient {
    let parts = EngineParts(environment: environment, cache: cache)
    return EngineClient(
      judge: { request, hooks throws(EngineError) in
        try await parts.judge().judge(request, hooks: hooks)
      },
      sprintRefusal: { subject in try? await parts.judge().sprintRefusal(for: subject) },
      prepare: { kata, onActivity in await parts.prepare(kata, onActivity: onActivity) },
      takeNotices: {
        parts.notices.withLock { notices in
          defer { notices = [] }
          return notices
        }
      })
  }

  /// Keeps the engine's parts once they could be made, for as long as their toolchain is the same.
  private actor EngineParts {
    nonisolated let notices = Mutex<[String]>([])
    private let environment: [String: String]
    private let cache: URL
    private var made: Parts?

    /// What was made for one toolchain.
    private struct Parts {
      var toolchain: Toolchain
      var judge: TestEngine
      var templates: Templates
    }

    init(environment: [String: String], cache: URL) {
      self.environment = environment
      self.cache = cache
    }

    func judge() async throws(EngineError) -> TestEngine { try await parts().judge }

    /// A failure costs time at the first light and nothing else, so it is not reported.
    func prepare(_ kata: Kata, onActivity: @escaping @Sendable (Activity) -> Void) async {
      guard let templates = try? await parts().templates else { return }
      await templates.tidy()
      await templates.begin(kata, onActivity: onActivity)
    }

    private func parts() async throws(EngineError) -> Parts {
      if let present { return present }
      let toolchain = try await Toolchain.find(environment: environment, cache: cache)
      // Another one may have made them while this one was looking.
      if let present { return present }
      let parts = Parts(
        toolchain: toolchain,
        judge: TestEngine(
          toolchain: toolchain, cache: cache, cutsTests: environment["TANDEM_PIECES"] != "off"
        ) { [weak self] sentence in
          self?.notices.withLock { $0.append(sentence) }
        },
        templates: Templates(toolchain: toolchain, cache: cache)
      )
      made = parts
      return parts
    }

    private var present: Parts? {
      guard let made, made.toolchain.isInPlace(environment: environment) else { return nil }
      return made
    }
  }
}
