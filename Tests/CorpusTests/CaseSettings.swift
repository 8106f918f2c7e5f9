import Engine
import Verdicts

extension Lane: Decodable {}

/// How a case is judged: the part of its front matter that is no expectation.
struct CaseSettings: Decodable, Sendable {
  /// The keys that it may have.
  enum CodingKeys: String, CodingKey, CaseIterable {
    case shape, representative, deadline, buildDeadline, limits, lanes, outerTarget, currentSuite
    case retired, filter, environment, untouched, stretch, hasty
  }

  /// The shape whose files lie below those of the case.
  let shape: String
  /// Whether `script/test` judges it each time.
  let representative: Bool?
  /// Seconds for the tests of a loop.
  let deadline: Double?
  /// Seconds for the build of a loop.
  let buildDeadline: Double?
  /// Limits that differ from the defaults, by name, in the units of the table.
  let limits: [Limit: Double]?
  /// The lanes that can judge it; nil for all.
  let lanes: [Lane]?
  /// See `Subject.outerTarget`.
  let outerTarget: String?
  /// See `Subject.currentSuite`.
  let currentSuite: String?
  /// See `Subject.retired`.
  let retired: [String]?
  /// See `RunRequest.filter`.
  let filter: String?
  /// See `RunRequest.environment`.
  let environment: [String: String]?
  /// Paths that must not be there when all is over, with words such as `@OUTSIDE@`.
  let untouched: [String]?
  /// Words of the case that stand for a letter this many times over.
  let stretch: [String: Int]?

  /// Whether its stages are saved within one second, as by a learner who saves twice.
  let hasty: Bool?

  /// The limits of its runs.
  var bounds: Limits {
    var bounds = Limits()
    if let deadline { bounds.deadline = .seconds(deadline) }
    if let buildDeadline { bounds.buildDeadline = .seconds(buildDeadline) }
    for (limit, amount) in limits ?? [:] { bounds[limit] = amount }
    return bounds
  }

  /// Whether a lane can judge it.
  func allows(_ lane: Lane) -> Bool { lanes?.contains(lane) ?? true }

  /// What is put in the place of the case's own words.
  var stretched: [String: String] {
    (stretch ?? [:]).mapValues { String(repeating: "x", count: $0) }
  }
}

/// So that a case can name its limits as keys.
extension Limit: CodingKeyRepresentable {}
