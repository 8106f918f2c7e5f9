/// What a kata trains, with its own definition of done.
///
/// A new kind is a case with its row here; a line of its own joins those of ``ProvenLines``.
public enum KataKind: String, Sendable, CaseIterable {
  /// The learner writes tests and code.
  case tdd = "tdd"
  /// The learner discusses, distills, develops and demonstrates.
  case atdd = "atdd"
  /// The learner changes the structure of code and stays green.
  case refactoring = "refactoring"
  /// The learner writes only tests, against sly implementations.
  case testDesign = "test-design"

  /// The lines that must hold before a step is done, in the order in which they are shown.
  func done(_ step: ProvenLines) -> [DoneLine] {
    switch self {
    case .tdd, .atdd, .refactoring, .testDesign:
      [step.innerGreen, step.ownTest, step.customerExamples]
    }
  }

  /// Whether cards answer the learner's questions; then they need no rules.
  public var asksQuestions: Bool { self == .atdd }
}
