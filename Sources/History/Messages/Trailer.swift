import Practice

/// One `Key: value` line at the end of a commit message, for programs.
struct Trailer: Hashable {
  /// The keys that Tandem writes.
  enum Key: String {
    case light = "Light", reason = "Reason", lane = "Lane", outer = "Outer", phase = "Phase"
    case step = "Step", kata = "Kata", prediction = "Prediction", driver = "Driver"
    case seconds = "Seconds", inner = "Inner", acceptance = "Acceptance", failed = "Failed"
    case remark = "Remark", changed = "Changed", notKept = "Not-Kept", corrects = "Corrects"
    case event = "Event", detail = "Detail", target = "Target"
    case session = "Session", run = "Run", digest = "Digest"
  }

  /// What it is about.
  let key: Key
  /// Its value, one line.
  let value: String

  /// Makes a trailer; line breaks and control characters in the value become spaces.
  init(_ key: Key, _ value: String) {
    self.key = key
    self.value = Plain.line(value)
  }

  /// Reads a line; nil if it is none of ours.
  init?(line: Substring) {
    guard let colon = line.firstIndex(of: ":"), let key = Key(rawValue: String(line[..<colon]))
    else { return nil }
    self.key = key
    value = String(line[line.index(after: colon)...].drop { $0 == " " })
  }

  var line: String { "\(key.rawValue): \(value)" }

  // MARK: Values

  /// `passed 3 failed 1 skipped 0`.
  static func counts(_ count: TestCount) -> String {
    "passed \(count.passed) failed \(count.failed) skipped \(count.skipped)"
  }

  /// What ``counts(_:)`` wrote.
  static func counts(_ text: String) -> TestCount? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[0] == "passed", let passed = Int(words[1]),
      words[2] == "failed", let failed = Int(words[3]), let skipped = Int(words[5])
    else { return nil }
    return TestCount(passed: passed, failed: failed, skipped: skipped)
  }

  /// `2 files +10 -3`.
  static func changes(_ count: ChangeCount) -> String {
    "\(count.files) \(count.files == 1 ? "file" : "files") +\(count.linesAdded)"
      + " -\(count.linesRemoved)"
  }

  /// What ``changes(_:)-(ChangeCount)`` wrote.
  static func changes(_ text: String) -> ChangeCount? {
    let words = text.split(separator: " ")
    guard words.count == 4, let files = Int(words[0]), let added = Int(words[2].dropFirst()),
      let removed = Int(words[3].dropFirst())
    else { return nil }
    return ChangeCount(files: files, linesAdded: added, linesRemoved: removed)
  }

  /// Seconds with three decimals, whatever the language of the machine.
  static func seconds(_ seconds: Double) -> String {
    let thousandths = Int(max(0, min(seconds, 1e9)) * 1_000)
    let rest = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
