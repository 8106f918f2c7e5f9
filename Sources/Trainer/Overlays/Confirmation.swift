/// A question before something is left open or lost.
public struct Confirmation: Equatable, Sendable {
  /// The question, short enough for a frame's title.
  public var question: String
  /// What a yes leaves open or loses, one sentence each.
  public var losses: [String]
  /// What follows from a yes.
  public var effect: Effect
  /// What a yes does, in words: "go on anyway".
  public var yes: String

  /// Asks whether to leave a step that is not done.
  static func nextAnyway(leaving open: [String]) -> Confirmation {
    Confirmation(
      question: "This step is not done", losses: open, effect: .next(anyway: true),
      yes: "goes on anyway and leaves this open")
  }

  /// Asks whether to overwrite the learner's changes to acceptance tests.
  static func restore(_ files: [String]) -> Confirmation {
    Confirmation(
      question: "Bring the customer's tests back?",
      losses: files.map { "Your \(Paths.name(of: $0)) moves to .tandem/kept." },
      effect: .restoreAcceptance,
      yes: "writes them as the customer gave them")
  }
}
