extension Result where Success: Sendable {
  /// Awaits some work; an `async let` can hold the result with its error's type.
  static func of(_ work: () async throws(Failure) -> Success) async -> Self {
    do throws(Failure) {
      return .success(try await work())
    } catch {
      return .failure(error)
    }
  }
}
