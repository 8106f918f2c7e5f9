import Practice
import Verdicts

/// Reads `kata.yml`.
enum KataFile {
  static let name = "kata.yml"

  /// The kata of a `kata.yml`, still without story, steps and starter; nil if anything is wrong,
  /// which `problems` then lists.
  static func kata(_ slug: String, parsing text: String, problems: inout [KataProblem]) -> Kata? {
    var reader = YAMLReader(text, file: name)
    reader.allowOnly([
      "title", "level", "minutes", "kind", "teaches", "module", "interface", "source",
      "constraints", "limits",
    ])
    let title = reader.text("title", such: "title: FizzBuzz")
    let level = reader.number("level", in: 1...4, such: "level: 1")
    let minutes = reader.number("minutes", in: 1...600, such: "minutes: 30")
    let kind = Self.kind(&reader)
    let teaches = reader.text("teaches", such: "teaches: small steps")
    let module = Self.module(&reader)
    let interface = reader.texts("interface", such: "- \"func add(_ numbers: String) -> Int\"")
    let source = reader.text("source", such: "source: a counting game for children")
    let constraints = reader.texts("constraints", isOptional: true, such: "- no else")
    let limits = reader.below("limits", read: Self.limits) ?? Limits()

    problems += reader.problems
    guard let title, let level, let minutes, let kind, let teaches, let module, let source,
      reader.problems.isEmpty
    else { return nil }
    return Kata(
      slug: slug, title: title, level: level, minutes: minutes, kind: kind, teaches: teaches,
      module: module, interface: interface, source: source, constraints: constraints,
      limits: limits, steps: [])
  }

  private static func kind(_ reader: inout YAMLReader) -> KataKind? {
    guard let name = reader.text("kind", such: "kind: tdd") else { return nil }
    if let kind = KataKind(rawValue: name) { return kind }
    let all = KataKind.allCases.map(\.rawValue).joined(separator: ", ")
    reader.reject("kind", "There is no kind `\(name)`. Choose one of \(all).")
    return nil
  }

  private static func module(_ reader: inout YAMLReader) -> String? {
    guard let name = reader.text("module", such: "module: FizzBuzz") else { return nil }
    guard name.wholeMatch(of: /[A-Z][A-Za-z0-9]*/) != nil else {
      reader.reject(
        "module",
        "`\(name)` cannot be a module. Begin with a capital letter, then letters and digits only.")
      return nil
    }
    // The learner's module would hide what the tests import, or collide with the package next to it.
    guard
      !["Acceptance", "AcceptanceTests", "Foundation", "Swift", "Testing", "XCTest"].contains(name)
    else {
      reader.reject("module", "`\(name)` is taken by another module. Choose another name.")
      return nil
    }
    return name
  }

  private static func limits(_ reader: inout YAMLReader) -> Limits {
    reader.allowOnly(Limit.allCases.compactMap(\.row.key))
    var limits = Limits()
    for limit in Limit.allCases { limits[limit] = reader.amount(of: limit.row) }
    return limits
  }
}
