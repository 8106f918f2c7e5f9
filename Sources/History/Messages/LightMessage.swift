import Practice
import Verdicts

/// The commit message of an entry: words for people first, trailers for programs last.
struct LightMessage {
  let text: String

  /// The most tests of a loop that are listed.
  static let mostTests = 500

  init(
    _ verdict: Verdict, as light: RecordedLight, changes: [FileChange], notKept: [String],
    attempt: String
  ) {
    var body = [light.colour.glyph + " " + light.title(of: verdict), ""]
    body += Self.loop(.inner, verdict.inner)
    if let outer = verdict.outer { body += Self.loop(.outer, outer) }
    if !verdict.regressions.isEmpty {
      body += ["Earlier steps: broken"] + verdict.regressions.flatMap(Self.test) + [""]
    }
    body += Self.files(changes, notKept: notKept)
    text = Self.joined(body, Self.trailers(of: light, changes, notKept, attempt))
  }

  init(_ event: HistoryEvent, changes: [FileChange], notKept: [String], attempt: String) {
    let trailers =
      [Trailer(.event, event.kind.rawValue)]
      + [
        event.detail.map { Trailer(.detail, $0) },
        event.target.map { Trailer(.target, $0.rawValue) },
      ].compactMap { $0 } + Self.common(changes, notKept, attempt)
    let body = ["• " + Plain.line(event.sentence, 200), ""] + Self.files(changes, notKept: notKept)
    text = Self.joined(body, trailers)
  }

  // MARK: Words

  private static func loop(_ loop: Loop, _ verdict: LoopVerdict) -> [String] {
    var lines = ["\(TestLine.title(loop)): \(verdict.colour.rawValue)"]
    lines += verdict.tests.prefix(mostTests).flatMap(test)
    if verdict.tests.count > mostTests {
      lines.append("  … and \(verdict.tests.count - mostTests) tests more")
    }
    let errors = verdict.diagnostics.filter { $0.severity == .error }
    for diagnostic in errors.prefix(5) {
      lines.append(
        "  " + location(diagnostic.file, diagnostic.line) + Plain.line(diagnostic.message))
    }
    if errors.count > 5 { lines.append("  … and \(errors.count - 5) errors more") }
    return lines + [""]
  }

  private static func test(_ test: TestResult) -> [String] {
    ["  \(TestLine.mark(test.status)) \(Plain.line(test.identity))"]
      + test.issues.filter(\.isFailure).prefix(3).flatMap(issue)
  }

  private static func issue(_ issue: TestIssue) -> [String] {
    let place = location(issue.file, issue.line)
    if let expected = issue.expected, let actual = issue.actual {
      let what = issue.expression.map { Plain.line($0, 120) + ": " } ?? ""
      return [
        "      \(place)\(what)expected \(Plain.line(expected)), got \(Plain.line(actual))"
      ]
    }
    return Plain.lines(issue.message).prefix(3).map { "      " + place + $0 }
  }

  private static func location(_ file: String?, _ line: Int?) -> String {
    guard let file else { return "" }
    return Plain.line(file) + (line.map { ":\($0)" } ?? "") + ": "
  }

  private static func files(_ changes: [FileChange], notKept: [String]) -> [String] {
    if changes.isEmpty, notKept.isEmpty { return [] }
    var lines = changes.prefix(20).map { change in
      let sign =
        switch change.kind {
        case .added: "new"
        case .changed: "changed"
        case .removed: "gone"
        }
      let counts = [
        change.linesAdded.map { "+\($0)" }, change.linesRemoved.map { "−\($0)" },
      ].compactMap { $0 }
      return (["  \(sign)", Plain.line(change.path)] + counts).joined(separator: " ")
    }
    if changes.count > 20 { lines.append("  … and \(changes.count - 20) files more") }
    lines += notKept.prefix(20).map { "  not kept \(Plain.line($0))" }
    return ["Files:"] + lines + [""]
  }

  // MARK: Trailers

  private static func trailers(
    of light: RecordedLight, _ changes: [FileChange], _ notKept: [String], _ attempt: String
  ) -> [Trailer] {
    let optional: [(Trailer.Key, String?)] = [
      (.light, light.colour.rawValue), (.reason, light.reason.rawValue),
      (.lane, light.lane.rawValue), (.outer, light.outer?.rawValue), (.phase, light.phase),
      (.step, light.step), (.kata, light.kata), (.prediction, light.prediction),
      (.driver, light.driver), (.seconds, Trailer.seconds(light.seconds)),
      (.inner, Trailer.counts(light.inner)),
      (.acceptance, light.acceptance.map(Trailer.counts)),
      (.corrects, light.corrects?.rawValue), (.run, light.run.rawValue),
      (.digest, light.digest),
    ]
    return optional.compactMap { key, value in value.map { Trailer(key, $0) } }
      + light.failed.prefix(mostTests).map { Trailer(.failed, $0) }
      + light.remarks.map { Trailer(.remark, $0) } + common(changes, notKept, attempt)
  }

  private static func common(
    _ changes: [FileChange], _ notKept: [String], _ attempt: String
  ) -> [Trailer] {
    [Trailer(.changed, Trailer.changes(ChangeCount(changes)))]
      + notKept.prefix(20).map { Trailer(.notKept, $0) } + [Trailer(.session, attempt)]
  }

  private static func joined(_ body: [String], _ trailers: [Trailer]) -> String {
    (body + trailers.filter { !$0.value.isEmpty }.map(\.line)).joined(separator: "\n") + "\n"
  }
}

extension RecordedLight {
  /// The light in words, without its mark, such as `red: 1 of 3 fails – three is Fizz`.
  func title(of verdict: Verdict) -> String {
    let details = Self.details(of: verdict)
    let about = details.isEmpty ? "" : " – " + details
    let words = "\(verdict.colour.rawValue): \(ReasonWords(verdict).phrase)\(about)"
    return Plain.line(corrects == nil ? words : words + " (corrected by the judge)", 200)
  }

  /// Which tests the reason is about, or what is missing; empty for green.
  private static func details(of verdict: Verdict) -> String {
    let inner = verdict.inner
    if !verdict.regressions.isEmpty, inner.colour != .red {
      return names(verdict.regressions.map(\.name))
    }
    if inner.reason == .notBuilt {
      let error = inner.diagnostics.first { $0.severity == .error }?.message
      return inner.needs.isEmpty ? error ?? "" : ReasonWords(examples: inner).short
    }
    let failing = inner.tests.filter(\.status.isRed).map(\.name)
    return names(inner.reason.cutsShort ? inner.suspects : failing)
  }

  private static func names(_ names: [String]) -> String {
    guard let first = names.first else { return "" }
    return names.count == 1 ? first : "\(first) and \(names.count - 1) more"
  }
}
