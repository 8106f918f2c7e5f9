import Foundation

/// What `tandem doctor` found out, for people or as JSON.
public struct DoctorReport: Sendable {
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
