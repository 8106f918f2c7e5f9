import Katas
import Practice
import Screen
import Verdicts

/// The right pane: the light, then failures, then the other tests.
struct LightPane {
  let kata: OpenKata
  let look: Look
  /// Whether tests that do not fail are left out.
  let showsFailingOnly: Bool

  private var glyphs: Glyphs { look.glyphs.marks }

  /// Everything below the badge, wrapped to a width, failures first.
  func body(width: Int) -> [StyledLine] {
    if kata.isLightHidden { return question(width: width) }
    guard let verdict = kata.verdict else { return invitation(width: width) }
    let failures = FailureLines(glyphs: glyphs, width: width)
    var parts = [celebration(width: width)]
    parts += brokenSteps(verdict.regressions, failures)
    parts += verdict.inner.tests.filter { $0.status == .failed }.map(failures.lines(of:))
    parts.append(explanation(of: verdict.inner, failures))
    parts.append(failures.diagnostics(verdict.inner))
    let examples = outer(verdict, failures)
    // While your own tests are green, what the customer misses is the news.
    if verdict.inner.colour == .green { parts.append(examples) }
    parts.append(otherTests(verdict.inner, width: width))
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
  }

  /// Of a hidden light nothing is shown but the question.
  private func question(width: Int) -> [StyledLine] {
    let score = kata.practice.score
    let soFar = score.total > 0 ? ["", "Right so far: \(score.text)"] : []
    let texts =
      ["r red · a amber · g green", "", "p says which test will fail, too."] + soFar
    return Lines.text("What will it be?", .strong, indent: 1, width: width)
      + texts.flatMap { Lines.text($0, indent: 1, width: width) }
  }

  /// The broken examples of earlier steps, each step named once.
  private func brokenSteps(_ tests: [TestResult], _ failures: FailureLines) -> [[StyledLine]] {
    var named = ""
    return tests.map { test in
      let step = stepWords(of: test)
      defer { named = step }
      let heading =
        step == named ? [] : failures.heading("breaks an example of \(step)", .red)
      return heading + failures.lines(of: test)
    }
  }

  /// The customer's examples have just turned green: in how many lights and minutes.
  private func celebration(width: Int) -> [StyledLine] {
    guard let celebration = kata.practice.celebration else { return [] }
    return Lines.item(
      mark: glyphs.check, .green, celebration.sentence, .strong, indent: 1, width: width)
  }

  /// What to do while there is no light yet.
  private func invitation(width: Int) -> [StyledLine] {
    // After a break the session goes on from a light whose tests are not known.
    let last = kata.status.light.map {
      ["Your last light was \($0.colour.rawValue): press r to see it again.", ""]
    }
    let text =
      (last ?? []) + [
        "Your files are in", "  " + kata.folder, "",
        "Open that folder in your own editor, or press e. Each time you save, Tandem runs the tests "
          + "and answers here with a light: green, red or amber.",
      ]
    return text.flatMap { line in
      line.hasPrefix("  ")
        ? Lines.text(String(line.dropFirst(2)), .code, indent: 3, width: width)
        : Lines.text(line, indent: 1, width: width)
    }
  }

  private func explanation(of inner: LoopVerdict, _ failures: FailureLines) -> [StyledLine] {
    guard inner.reason != .notBuilt, let words = ReasonWords(inner).explanation else { return [] }
    let suspects = inner.suspects.isEmpty ? [] : ["It was in:"]
    return Lines.text(words, indent: 1, width: failures.width)
      + suspects.flatMap { Lines.text($0, indent: 1, width: failures.width) }
      + inner.suspects.flatMap {
        Lines.item(mark: glyphs.cross, .red, $0, .strong, indent: 1, width: failures.width)
      }
  }

  /// What the outer loop shows beyond the marks in the story.
  private func outer(_ verdict: Verdict, _ failures: FailureLines) -> [StyledLine] {
    guard let outer = verdict.outer, outer.colour != .green else { return [] }
    let heading = failures.heading("the customer's examples", .heading)
    if outer.reason == .notBuilt, !outer.needs.isEmpty {
      let words = ReasonWords(examples: outer).phrase
      return heading
        + Lines.item(mark: glyphs.triangle, .amber, words, indent: 1, width: failures.width)
    }
    let known = Set(verdict.regressions.map(\.identity))
    let failing = outer.tests.filter { $0.status == .failed && !known.contains($0.identity) }
    if failing.isEmpty && outer.reason == .testsFailed { return [] }
    let isExplained = failing.isEmpty && outer.reason != .notBuilt
    let words = isExplained ? ReasonWords(outer).explanation : nil
    let parts =
      [words.map { Lines.text($0, indent: 1, width: failures.width) } ?? []]
      + failing.map(failures.lines(of:)) + [failures.diagnostics(outer)]
    return heading + parts.filter { !$0.isEmpty }.joined(separator: [StyledLine()])
  }

  /// The tests that did not fail, with their proof: whether they were ever seen red.
  private func otherTests(_ inner: LoopVerdict, width: Int) -> [StyledLine] {
    if showsFailingOnly { return [] }
    let others = inner.tests.filter { test in
      test.status != .failed && !(test.status == .unfinished && inner.suspects.contains(test.name))
    }
    return others.map { test in
      let isSeen = kata.status.seenRed.contains(test.identity)
      let proof: StyledLine =
        switch test.status {
        case .passed, .failed:
          isSeen ? [Span("seen red", .dim)] : [Span("never red", .plain)]
        case .skipped: [Span("skipped", .dim)]
        case .known: [Span("known issue", .dim)]
        case .unfinished: [Span("did not end", .red)]
        }
      let name = Sanitizer.harmless(test.name)
      return .spread(
        [Span(" "), test.status.mark(glyphs), Span(" " + name)], proof, columns: width,
        glyphs: glyphs)
    }
  }

  private func stepWords(of test: TestResult) -> String {
    let slug = AcceptancePath.step(of: test)
    guard let index = kata.definition.steps.firstIndex(where: { $0.slug == slug }) else {
      return "an earlier step"
    }
    return "step \(index + 1)"
  }
}

/// What stands below the light: its correction, the prediction, and one remark of the coach.
struct LightRemarks {
  let kata: OpenKata

  /// The lines, wrapped to a width; while a light is hidden there are none.
  func lines(width: Int) -> [StyledLine] {
    if kata.isLightHidden { return [] }
    return sentences.flatMap { Lines.text($0.text, $0.role, indent: 1, width: width) }
  }

  private var sentences: [Span] {
    let practice = kata.practice
    var sentences: [Span] = []
    if let correction = kata.correction { sentences.append(Span(correction, .notice)) }
    let score = practice.score.text
    let remark = practice.remark
    // The remark about a wrong prediction begins with the outcome: it is not shown twice.
    if let outcome = practice.prediction, remark?.kind != .wrongPrediction {
      sentences.append(Span("\(outcome.sentence) \(score)", .strong))
    }
    if let remark {
      let tail = remark.kind == .wrongPrediction && !score.isEmpty ? " \(score)" : ""
      sentences.append(Span(remark.text + tail))
    }
    if case .predicted(let prediction) = practice.hiddenLight {
      let test = prediction.test.map { ", by “\($0)”" } ?? ""
      sentences.append(
        Span("The next light: you say \(prediction.colour.rawValue)\(test).", .notice))
    }
    return sentences
  }
}
