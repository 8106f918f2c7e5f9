/// A result that an `async let` can hold with its error's type.
enum JudgeOutcome {
  static func of<Value: Sendable>(
    _ work: () async throws(EngineError) -> Value
  ) async -> Result<Value, EngineError> {
    do throws(EngineError) {
      return .success(try await work())
    } catch {
      return .failure(error)
    }
  }
}
