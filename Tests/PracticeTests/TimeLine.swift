import Practice
import Testing
import Verdicts

/// A session played from readable lines on a virtual clock, and rendered with what it answered.
///
/// A line is `time event`, and whatever follows an arrow is the answer. Events:
/// `tests|code|both|rerun` with `+name` (a new test), `-name` (gone), `~name` (disabled), `!name`
/// (a customer's example passes from now on) and `40 lines`, then `· green|red|amber|crash`;
/// `saves` and `light …` for a save and its light apart, or `stopped` for none; `tick`, `predict red [name]`, `swap`,
/// `rhythm NAME`, `back code|all`, `corrected …`, `restart`.
struct TimeLine {
  var flow: PracticeFlow
  var tests: [String] = []
  var failing: Set<String> = []
  var disabled: Set<String> = []
  var examples: [String]
  var passingExamples: Set<String> = []
  var notes: [LightNote] = []
  var remarks: [Observation] = []
  var reversals: [Reversal] = []
  private var lastRun = 0
  private static let words: Set = ["lines", "green", "red", "amber", "crash", "none"]

  init(
    _ rhythm: Rhythm = .classic, pair: String = "", turn: Double? = nil, hides: Bool = false,
    examples: [String] = []
  ) {
    let people = pair.split(separator: ",").map(String.init)
    flow = PracticeFlow(
      rhythm: rhythm, pairing: Pairing(people: people, turn: turn), hidesAll: hides)
    self.examples = examples
    _ = flow.handle(.stepBegan(baseline: []), at: .start)
  }

  /// Plays the lines and renders them with what was answered.
  mutating func play(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      let told = line.components(upTo: " → ")
      let answers = tell(told).compactMap(Self.render)
      return answers.isEmpty ? told : told + " → " + answers.joined(separator: ", ")
    }.joined(separator: "\n")
  }

  /// Tells one line without its answer.
  mutating func tell(_ line: String) -> [PracticeAction] {
    let words = line.split(separator: " ").map(String.init)
    let now = Self.moment(words[0])
    let rest = Array(words.dropFirst(2))
    let actions: [PracticeAction]
    switch words[1] {
    case "tick": actions = flow.handle(.ticked, at: now)
    case "stopped": actions = flow.handle(.stopped, at: now)
    case "saves": actions = flow.handle(.saved, at: now)
    case "swap": actions = flow.handle(.handedOver, at: now)
    case "restart": actions = flow.handle(.resumed, at: now)
    case "predict":
      let prediction = Prediction(
        Self.known(Colour(rawValue: rest[0]), rest[0], or: .green), test: rest.dropFirst().first)
      actions = flow.handle(.predicted(prediction), at: now)
    case "rhythm":
      actions = flow.handle(
        .chose(Self.known(Rhythm.named(rest[0]), rest[0], or: .classic)), at: now)
    case "back":
      actions = flow.handle(.wentBack(rest[0] == "code" ? .codeOnly : .everything), at: now)
    case "corrected": actions = flow.handle(.corrected(verdict(rest[0], "")), at: now)
    case "light":
      actions = flow.handle(.answered(light(rest, of: "code"), .code(rest)), at: now)
    default:
      let saved = flow.handle(.saved, at: now)
      let change = Change.of(words[1], rest)
      actions = saved + flow.handle(.answered(light(rest, of: words[1]), change), at: now)
    }
    for action in actions {
      if case .note(let note) = action { notes.append(note) }
      if case .remark(let remark) = action { remarks.append(remark) }
      if case .revert(let reversal) = action { reversals.append(reversal) }
    }
    return actions
  }

  private mutating func light(_ words: [String], of kind: String) -> Verdict {
    for word in words {
      let name = String(word.dropFirst())
      switch word.first {
      case "+": (tests, failing) = (tests + [name], failing.union([name]))
      case "-":
        tests.removeAll { $0 == name }
        failing.remove(name)
      case "~": (disabled, failing) = (disabled.union([name]), failing.subtracting([name]))
      case "!": passingExamples.insert(name)
      case "·": break
      default: if Int(word) == nil, !Self.words.contains(word) { Issue.record("what is \(word)?") }
      }
    }
    let colour = words.last ?? "green"
    if colour == "green" { failing = [] }
    lastRun += 1
    return verdict(colour, kind)
  }

  private func verdict(_ colour: String, _ kind: String) -> Verdict {
    let red = failing.isEmpty ? Set(tests.suffix(1)) : failing
    let results = tests.map { name in
      PracticeTests.test(
        name,
        disabled.contains(name)
          ? .skipped : colour == "red" && red.contains(name) ? .failed : .passed)
    }
    let outer: LoopVerdict? =
      examples.isEmpty
      ? nil
      : colour == "amber"
        ? LoopVerdict(reason: .notBuilt)
        : loop(examples.map { example($0, passingExamples.contains($0) ? .passed : .failed) })
    let inner: LoopVerdict =
      switch colour {
      case "amber":
        LoopVerdict(
          reason: .notBuilt,
          diagnostics: [
            Diagnostic(
              message: "cannot find 'add' in scope",
              file: kind == "tests" ? "Tests/ATests/A.swift" : "Sources/A/A.swift", line: 3)
          ], needs: ["add"])
      case "crash": LoopVerdict(reason: .crashed, tests: Array(results.prefix(1)), signal: 4)
      case "none": LoopVerdict(reason: .noTests)
      default: loop(results)
      }
    return Verdict(
      run: RunID(rawValue: "\(lastRun)"), tree: "tree \(lastRun)", inner: inner, outer: outer)
  }

  /// A script with a word that nobody knows fails its test.
  private static func known<Value>(_ value: Value?, _ word: String, or spare: Value) -> Value {
    if value == nil { Issue.record("what is \(word)?") }
    return value ?? spare
  }

  private static func moment(_ text: String) -> Moment {
    let parts = text.split(separator: ":").map { known(Double($0), text, or: 0) }
    return Moment(seconds: parts[0] * 60 + parts[1])
  }

  /// An action as the lines write it; nil for what they leave out.
  private static func render(_ action: PracticeAction) -> String? {
    switch action {
    case .note, .turnedGreen: nil
    case .hide: "hidden"
    case .reveal: "revealed"
    case .enter(let phase): phase.rawValue.uppercased()
    case .prompt(let sentence): "“\(sentence)”"
    case .remark(let remark): "coach: \(remark.kind.rawValue)"
    case .celebrate(let celebration): celebration.sentence
    case .handOver(let handover): "over to \(handover.to)"
    case .keep(let tree): "keep \(tree)"
    case .revert(let reversal): "\(reversal.scope.rawValue) back to \(reversal.green)"
    case .startBox(let seconds): "clock \(Moment(seconds: seconds))"
    case .stopBox: "no clock"
    case .ringBell: "bell"
    }
  }
}

extension Change {
  /// A change of the given sides, five lines a file long unless a number of lines is named.
  static func of(_ kind: String, _ words: [String]) -> Change {
    let number = words.firstIndex(of: "lines").flatMap { Int(words[$0 - 1]) } ?? 5
    let tests = FileChange(
      path: "Tests/FizzBuzzTests/FizzBuzzTests.swift", kind: .changed, linesAdded: number,
      linesRemoved: 0)
    let code = FileChange(
      path: "Sources/FizzBuzz/FizzBuzz.swift", kind: .changed, linesAdded: number, linesRemoved: 0)
    switch kind {
    case "tests": return Change(files: [tests])
    case "code": return Change(files: [code])
    case "both": return Change(files: [tests, code])
    default: return .nothing
    }
  }

  static func code(_ words: [String]) -> Change { of("code", words) }
}

extension Substring {
  /// What stands before a mark, or all of it.
  fileprivate func components(upTo mark: String) -> String {
    var kept = self
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) {
        kept = self[..<start]
        break
      }
      start = index(after: start)
    }
    return String(kept)
  }
}
