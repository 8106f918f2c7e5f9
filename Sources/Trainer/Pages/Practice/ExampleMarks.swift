import Katas
import Verdicts

/// How the present step's examples ended, by the acceptance tests of the same names.
struct ExampleMarks {
  private let results: [String: TestResult.Status]
  private let examples: [Example]

  /// Looks up the acceptance tests of the present step.
  init(kata: OpenKata) {
    let step = kata.step
    // The marks of an older light would be taken for those of the hidden one.
    let verdict = kata.isLightHidden ? nil : kata.verdict
    let tests = (verdict?.outer?.tests ?? []).filter { test in
      // An earlier step may have an example of the same name: the file distinguishes them.
      (AcceptancePath.step(of: test) ?? step.slug) == step.slug
    }
    results = Dictionary(tests.map { ($0.name, $0.status) }) { first, _ in first }
    examples = step.card.examples
  }

  /// Green or red; nil while nothing is known about it.
  func mark(of example: Example) -> Colour? {
    switch results[example.name] {
    case .passed?: .green
    case .failed?, .unfinished?: .red
    case .skipped?, .known?, nil: nil
    }
  }

  /// How many are green.
  var greenCount: Int { examples.count { mark(of: $0) == .green } }

  /// How many of all are green, in words; nil for a step without examples.
  var count: String? { examples.isEmpty ? nil : "\(greenCount) of \(examples.count)" }
}
