/// A step as read from its folder, its card and acceptance tests compared with each other.
struct LoadedStep {
  let step: Step
  /// The line of each example's row in the card.
  let exampleLines: [Int]
  private(set) var problems: [KataProblem]

  private let cardPath: String
  private let acceptancePath: String

  init(folder: StepFolder, card: String, acceptance: String, kata: Kata?) {
    cardPath = folder.name + "/" + CardFile.name
    acceptancePath = folder.name + "/" + AcceptanceFile.name
    let cardFile = CardFile(card, file: cardPath, kind: kata?.kind ?? .tdd)
    step = Step(slug: folder.name, card: cardFile.card, acceptance: acceptance)
    exampleLines = cardFile.exampleLines
    problems = cardFile.problems
    let source = AcceptanceFile(acceptance)
    checkImports(of: source, module: kata?.module)
    checkSuites(of: source)
    if cardFile.areExamplesSound { checkTests(of: source) }
  }

  private mutating func checkImports(of source: AcceptanceFile, module: String?) {
    if !source.imports.contains("Testing") {
      report("The tests do not import Testing. Add `import Testing` at the top.")
    }
    if let module, !source.testableImports.contains(module) {
      report("The tests do not import the learner's module. Add `@testable import \(module)`.")
    }
  }

  private mutating func checkSuites(of source: AcceptanceFile) {
    if source.suites.isEmpty {
      report("There is no suite. Put the tests into one `@Suite struct`, named after the step.")
    }
    for another in source.suites.dropFirst() {
      report(
        "A step has one suite. Join this one to the first.", at: (another.line, another.column))
    }
  }

  /// Examples and acceptance tests belong together one to one, by name.
  private mutating func checkTests(of source: AcceptanceFile) {
    let examples = step.card.examples
    var seen: Set<String> = []
    for test in source.tests {
      let place = (test.line, test.column)
      if !seen.insert(test.name).inserted {
        report("There is a second acceptance test `\(test.name)`. Remove one of them.", at: place)
      } else if !examples.contains(where: { $0.name == test.name }) {
        let nearest = NearestName(names: examples.map(\.name)).match(for: test.name)
        let advice =
          nearest.map { "Did you mean the example `\($0)`?" } ?? "Add the row, or remove the test."
        report("No example is named `\(test.name)`. \(advice)", at: place)
      }
    }
    for (example, line) in zip(examples, exampleLines) where !seen.contains(example.name) {
      problems.append(
        KataProblem(
          file: cardPath, line: line, column: 1,
          message: "The example `\(example.name)` has no acceptance test. "
            + "Add @Test func `\(example.name)`() to \(AcceptanceFile.name)."))
    }
  }

  private mutating func report(_ message: String, at place: (line: Int, column: Int)? = nil) {
    problems.append(
      KataProblem(
        file: acceptancePath, line: place?.line, column: place?.column, message: message))
  }
}
