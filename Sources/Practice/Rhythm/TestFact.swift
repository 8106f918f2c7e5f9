import Verdicts

/// What the rhythm needs to know of one test function.
struct TestFact: Hashable, Codable, Sendable {
  /// As in `TestResult.identity`.
  var identity: String
  var name: String
  /// The end it had.
  var status: TestResult.Status

  private enum CodingKeys: String, CodingKey {
    case identity = "identity", name = "name", status = "status"
  }

  /// Takes the facts out of a result.
  init(_ result: TestResult) {
    identity = result.identity
    name = result.name
    status = result.status
  }

  /// Whether it counts as red.
  var isRed: Bool { status.isRed }
}
