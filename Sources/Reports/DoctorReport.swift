import Foundation

/// What `tandem doctor` found out, for people or as JSON.
public struct DoctorReport: Report {
  private let findings: [Finding]

  /// Takes the findings, in the order in which they are shown.
  public init(_ findings: [Finding]) { self.findings = findings }

  /// Whether Tandem can judge on this machine.
  public var isHealthy: Bool { !findings.contains { $0.state == .missing } }

  /// The report as a JSON object.
  public var json: JSONValue {
    [
      "healthy": .bool(isHealthy),
      "findings": .array(
        findings.map {
          [
            "subject": .string($0.subject), "state": .string($0.state.rawValue),
            "detail": .string($0.detail), "remedy": JSONValue($0.remedy),
          ]
        }),
    ]
  }

  /// The report as lines for people.
  public var lines: [String] {
    let width = findings.map(\.subject.count).max() ?? 0
    return findings.flatMap { finding in
      let mark =
        switch finding.state {
        case .good: "✔"
        case .weak: "▲"
        case .missing: "✘"
        }
      let subject = finding.subject.padding(toLength: width, withPad: " ", startingAt: 0)
      let remedy = finding.remedy?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
      return ["\(mark) \(subject)  \(finding.detail)"]
        + remedy.map { String(repeating: " ", count: width + 4) + $0 }
    }
  }
}

/// One line of what `tandem doctor` found out.
public struct Finding: Hashable, Sendable {
  /// How serious it is.
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
  /// How serious it is.
  public var state: State
  /// What was found.
  public var detail: String
  /// The command or step that fixes it; nil if all is well.
  public var remedy: String?

  /// Makes a finding.
  public init(_ subject: String, _ state: State, _ detail: String, remedy: String? = nil) {
    self.subject = subject
    self.state = state
    self.detail = detail
    self.remedy = remedy
  }
}
