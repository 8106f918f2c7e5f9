/// One line of what `tandem doctor` found out.
public struct Finding: Hashable, Sendable {
  /// How it stands.
  public enum State: String, Sendable {
    /// All is well.
    case good = "good"
    /// Tandem works, with less than it could give.
    case weak = "weak"
    /// Tandem cannot judge without it.
    case missing = "missing"
  }

  /// What was looked at.
  public var subject: String
  /// How it stands.
  public var state: State
  /// What was found.
  public var detail: String
  /// The command or step that mends it; nil if all is well.
  public var remedy: String?

  /// Makes a finding.
  public init(_ subject: String, _ state: State, _ detail: String, remedy: String? = nil) {
    self.subject = subject
    self.state = state
    self.detail = detail
    self.remedy = remedy
  }
}
