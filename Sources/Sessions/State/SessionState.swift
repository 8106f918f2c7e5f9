import Katas
import Practice
import Verdicts
import Workspaces

/// What a session remembers between two commands; kept as one small JSON file.
struct SessionState: Codable, Hashable, Sendable {
  /// What is kept of the last verdict, so that `status` and `next` need not judge again.
  struct LastRun: Codable, Hashable, Sendable {
    var light: Light
    /// The slug of the step it was given for; nil outside of a kata.
    var step: String?
    /// The lines of the Definition of Done as that verdict proves them.
    var proven: [DoneLine]
    /// The identities of the inner tests, to recognise the tests of the next step.
    var innerTests: [String]
    /// Whether the judge gave the light or agreed with it.
    var isConfirmed: Bool
    /// The inner tests of the last run of all tests that came to its end, this one or an earlier;
    /// nil before the first.
    var complete: [InnerTest]?
    /// The way back that the light asks for; it waits until the judge can no longer correct the light.
    var reversal: Reversal?
  }

  /// An inner test that exists.
  struct InnerTest: Codable, Hashable, Sendable {
    /// Its identity, as in `TestResult.identity`.
    var identity: String
    /// Its name for people.
    var name: String

    init(_ test: TestResult) {
      identity = test.identity
      name = test.name
    }

    /// Makes a test of which only the identity is known: its name is the part after the slash.
    init(identity: String) {
      self.identity = identity
      name = identity.firstIndex(of: "/").map { String(identity[$0...].dropFirst()) } ?? identity
    }
  }

  /// What is remembered of the kata, to notice that it was changed since.
  struct KnownKata: Codable, Hashable, Sendable {
    /// Names its whole content, see `Kata.digest`.
    var digest: String
    /// The digests of the customer's files as the kata gives them, by path.
    var files: [String: String]

    init(_ kata: Kata) {
      digest = kata.digest
      files = Workspace.acceptanceDigests(of: kata)
    }

    /// The steps that have other slugs in the kata as it is now, by their old slugs.
    func renamed(in kata: Kata) -> [String: String] {
      let present = KnownKata(kata).files
      var names: [String: String] = [:]
      for (path, digest) in files where present[path] == nil {
        guard let old = AcceptancePath.step(at: path) else { continue }
        names[old] =
          kata.steps.first { $0.isSame(as: old) }?.slug
          ?? present.first { $0.value == digest }.flatMap { AcceptancePath.step(at: $0.key) }
      }
      return names
    }
  }

  /// The number of this format; 2 in a state that was read from such a file and not yet changed.
  var schema = Self.currentSchema
  static let currentSchema = 3
  /// When the session began, in seconds since 1970.
  var began: Double
  /// The kata as it was when the session was last opened; nil outside of a kata.
  var kata: KnownKata?
  /// The slug of the present step, as `Kata.index(ofStep:)` takes it; nil outside of a kata.
  var step: String?
  /// How many hints were shown, by step slug.
  var hints: [String: Int] = [:]
  /// Inner tests that existed when the present step began: identities, or bare names for the
  /// starter's tests, which are known before any run.
  var baseline: Set<String> = []
  /// Slugs of steps that were left with `--anyway`.
  var leftOpen: [String] = []
  /// The team's own lines that people ticked, by step slug.
  var ticked: [String: Set<String>] = [:]
  /// Whether the last step was left as done, so that the kata is finished.
  var isFinished = false
  /// The last verdict; nil before the first.
  var last: LastRun?
  /// The rhythm, the coach, predictions, pairing, tests seen red.
  var flow = PracticeFlow()

  /// Makes the state of a session that begins now, in seconds since 1970.
  init(began: Double) { self.began = began }

  /// Reads a state; what an earlier Tandem did not write yet is as at the beginning.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    schema = try values.decode(Int.self, forKey: .schema)
    began = try values.decode(Double.self, forKey: .began)
    kata = try values.decodeIfPresent(KnownKata.self, forKey: .kata)
    step = try values.decodeStep(forKey: .step)
    hints = try values.decode([String: Int].self, forKey: .hints)
    baseline = try values.decode(Set<String>.self, forKey: .baseline)
    leftOpen = try values.decode([String].self, forKey: .leftOpen)
    ticked = try values.decodeIfPresent([String: Set<String>].self, forKey: .ticked) ?? [:]
    isFinished = try values.decodeIfPresent(Bool.self, forKey: .isFinished) ?? false
    last = try values.decodeIfPresent(LastRun.self, forKey: .last)
    flow = try values.decode(PracticeFlow.self, forKey: .flow)
  }

  /// A point of time as the rhythm counts it.
  func moment(at time: Double) -> Moment { Moment(seconds: max(0, time - began)) }
}

extension SessionState {
  private enum CodingKeys: String, CodingKey {
    case schema = "schema", began = "began", kata = "kata", step = "step", hints = "hints"
    case baseline = "baseline", leftOpen = "leftOpen", ticked = "ticked"
    case isFinished = "isFinished", last = "last", flow = "flow"
  }
}

extension SessionState.LastRun {
  private enum CodingKeys: String, CodingKey {
    case light = "light", step = "step", proven = "proven", innerTests = "innerTests"
    case isConfirmed = "isConfirmed", complete = "complete", reversal = "reversal"
  }

  /// Reads what is kept of a verdict.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    light = try values.decode(Light.self, forKey: .light)
    step = try values.decodeStep(forKey: .step)
    proven = try values.decode([DoneLine].self, forKey: .proven)
    innerTests = try values.decode([String].self, forKey: .innerTests)
    isConfirmed = try values.decode(Bool.self, forKey: .isConfirmed)
    complete = try values.decodeIfPresent([SessionState.InnerTest].self, forKey: .complete)
    reversal = try values.decodeIfPresent(Reversal.self, forKey: .reversal)
  }
}

extension SessionState.InnerTest {
  private enum CodingKeys: String, CodingKey { case identity = "identity", name = "name" }
}

extension SessionState.KnownKata {
  private enum CodingKeys: String, CodingKey { case digest = "digest", files = "files" }
}

extension KeyedDecodingContainer {
  /// Reads a step's slug; a file of schema 2 has its index, which gives the number of the slug.
  fileprivate func decodeStep(forKey key: Key) throws -> String? {
    if let index = try? decode(Int.self, forKey: key) { return "\(index &+ 1)" }
    return try decodeIfPresent(String.self, forKey: key)
  }
}
