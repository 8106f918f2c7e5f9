/// An error that the screen shows until it is dismissed.
public struct Failure: Equatable, Sendable {
  /// What happened and what to do, as a sentence.
  public var sentence: String
  /// Whether a run failed, so that the next answer makes it pass by itself.
  public var endsWithNextAnswer: Bool

  /// Makes a failure.
  init(_ sentence: String, endsWithNextAnswer: Bool = false) {
    self.sentence = sentence
    self.endsWithNextAnswer = endsWithNextAnswer
  }
}
