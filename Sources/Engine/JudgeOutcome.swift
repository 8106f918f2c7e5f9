/// A result that an `async let` can hold with its error's type.
enum JudgeOutcome {
  static func of<Value: Sendable, Failure: Error>(
    _ work: () async throws(Failure) -> Value
  ) async -> Result<Value, Failure> {
    do throws(Failure) {
      return .success(try await work())
    } catch {
      return .failure(error)
    }
  }
}
