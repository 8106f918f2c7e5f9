import Foundation
import Support
import Testing

/// One object that `tandem … --json` printed, with the exit status beside it.
struct RunAnswer {
  let status: Int32
  let json: [String: Any]

  init(_ child: Child) throws {
    status = child.status
    let object = try? JSONSerialization.jsonObject(with: Data(child.output.utf8))
    json = try #require(
      object as? [String: Any], "not one JSON object: \(child.output) \(child.complaint)")
  }

  /// The session's light.
  var light: String? { json["light"] as? String }
  /// Why.
  var reason: String? { json["reason"] as? String }
  /// Whether the step is done.
  var isStepDone: Bool? { json["stepDone"] as? Bool }
  /// The present step.
  var step: String? { json["step"] as? String }
  /// The tests that had started and not ended.
  var suspects: [String] { json["suspects"] as? [String] ?? [] }
  /// The light of the learner's own tests.
  var inner: String? { (json["inner"] as? [String: Any])?["light"] as? String }
  /// The light of the customer's tests.
  var outer: String? { (json["outer"] as? [String: Any])?["light"] as? String }
  /// What the customer's tests miss.
  var needs: [String] { (json["outer"] as? [String: Any])?["needs"] as? [String] ?? [] }
  /// The messages of the builds.
  var diagnostics: [[String: Any]] { json["diagnostics"] as? [[String: Any]] ?? [] }
}
