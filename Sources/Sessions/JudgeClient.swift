public import Engine
public import Foundation
public import Verdicts

/// The way to a verdict, as a value, so that a test can answer in the engine's place.
public struct JudgeClient: Sendable {
  /// Judges what the request names; reports on the way what it does.
  public var judge:
    @Sendable (JudgeRequest, @escaping @Sendable (Activity) -> Void) async throws(EngineError) ->
      Verdict

  /// Makes a client.
  public init(
    judge:
      @escaping @Sendable (JudgeRequest, @escaping @Sendable (Activity) -> Void)
      async throws(EngineError) -> Verdict
  ) {
    self.judge = judge
  }

  /// The real engine; the toolchain is looked for when the first verdict is asked for.
  public static func live(environment: [String: String], cache: URL) -> JudgeClient {
    let bench = Bench(environment: environment, cache: cache)
    return JudgeClient { request, onActivity throws(EngineError) in
      try await bench.ready().judge(request, onActivity: onActivity)
    }
  }

  /// Keeps the judge once it could be made.
  private actor Bench {
    private let environment: [String: String]
    private let cache: URL
    private var judge: Judge?

    init(environment: [String: String], cache: URL) {
      self.environment = environment
      self.cache = cache
    }

    func ready() async throws(EngineError) -> Judge {
      if let judge { return judge }
      let toolchain = try await Toolchain.find(environment: environment, cache: cache)
      let made = Judge(toolchain: toolchain, cache: cache)
      judge = made
      return made
    }
  }
}
