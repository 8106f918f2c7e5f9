import Verdicts

/// What a verdict must be like: the part of a case's front matter that tells the truth about it.
///
/// What is left out is not compared.
struct Expectation: Decodable, Sendable {
  /// One value, or several that are all right because only chance decides among them.
  struct OneOf<Value: Decodable & Sendable & Equatable & RawRepresentable<String>>: Decodable,
    Sendable, CustomStringConvertible
  {
    let values: [Value]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      let words = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
      values = try words.map { word in
        guard let value = Value(rawValue: word) else {
          throw CorpusError("nobody knows the value `\(word)`")
        }
        return value
      }
    }

    var description: String { values.map(\.rawValue).joined(separator: " or ") }
  }

  /// The outer loop's part, which has the same keys except its own.
  final class Outer: Decodable, Sendable {
    let expectation: Expectation

    init(from decoder: any Decoder) throws {
      expectation = try Expectation(from: decoder)
    }
  }

  /// What plain `swift test` says of the same package.
  enum Plain: String, Decodable, Sendable {
    /// Status 0 if and only if the light is green.
    case agrees
    /// Status 0, though the light is not green: the reason to have a judge.
    case falseGreen
    /// Not asked: it would not end, or do harm.
    case notRun
  }

  /// The keys that it may have.
  enum CodingKeys: String, CodingKey, CaseIterable {
    case light, reason, tests, failing, suspects, limit, signal, errors, warnings, needs, says
    case outer, regressions, plain
  }

  /// The light; in the outer loop's part, its own.
  let light: Colour
  /// The reason of the light.
  let reason: OneOf<Reason>
  /// Every test by its name, or by `Suite/name` where the name alone is not enough.
  private(set) var tests: [String: OneOf<TestResult.Status>]?
  /// The places `file:line` of all issues that count.
  let failing: [String]?
  /// The tests that had started and not ended.
  let suspects: [String]?
  /// The limit that ended the run.
  let limit: Limit?
  /// The signal that ended the run, one of these.
  let signal: [Int32]?
  /// The places `file:line` of the build's errors, or `-` for one without a place.
  let errors: [String]?
  /// The places of the build's warnings.
  let warnings: [String]?
  /// What the build could not find.
  let needs: [String]?
  /// Parts of what is said in issues or diagnostics.
  let says: [String]?
  /// The outer loop's part; without it there must be no outer loop.
  let outer: Outer?
  /// Names of acceptance tests of earlier steps that fail.
  let regressions: [String]?
  /// What plain `swift test` says.
  let plain: Plain?

  /// Puts names in the place of the words that stand for them; YAML allows no key of 100 kB.
  mutating func stretch(_ words: [String: String]) {
    tests = tests.map { tests in
      Dictionary(
        tests.map { name, status in (words[name] ?? name, status) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
