/// What the rhythm expects now.
public enum Phase: String, Codable, Sendable, CaseIterable {
  /// Write a failing test.
  case test = "test"
  /// Make it pass.
  case code = "code"
  /// Tidy up and stay green.
  case refactor = "refactor"
}
