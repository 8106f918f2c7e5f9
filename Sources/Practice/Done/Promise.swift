/// A line that the team adds to its Definition of Done: "we would show this code".
public struct Promise: Hashable, Sendable {
  /// The line as it is shown.
  public var text: String
  /// Whether a person has ticked it.
  public var isTicked: Bool

  /// Makes a promise.
  public init(text: String, isTicked: Bool = false) {
    self.text = text
    self.isTicked = isTicked
  }
}
