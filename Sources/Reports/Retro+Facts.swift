import Practice

/// A retro in words, for terminal and Markdown alike.
extension Retro {
  struct Fact: Hashable {
    var label: String
    var value: String
  }

  /// What is known, in the order in which it is shown.
  var facts: [Fact] {
    var facts = [
      Fact(
        label: "lights",
        value: "\(lights.count): \(count(of: .green)) green, \(count(of: .red)) red, "
          + "\(count(of: .amber)) amber" + (isHidden ? "; one is hidden" : "")),
      Fact(label: "at work", value: ClockText.words(seconds)),
      Fact(label: "cycles", value: cycleWords),
      Fact(label: "longest red", value: longestRed > 0 ? ClockText.words(longestRed) : "none"),
      Fact(label: "refactorings", value: "\(refactorings)"),
      Fact(label: "predictions", value: predictionWords),
      Fact(label: "never seen red", value: neverRedWords),
      Fact(label: "noticed", value: noticedWords),
    ]
    if !typing.isEmpty { facts.append(Fact(label: "typing", value: Self.shares(typing))) }
    if handovers > 0 { facts.append(Fact(label: "handovers", value: "\(handovers)")) }
    if !overtime.isEmpty { facts.append(Fact(label: "overtime", value: Self.shares(overtime))) }
    return facts
  }

  /// How long each one of several people did something.
  private static func shares(_ seconds: [String: Double]) -> String {
    seconds.sorted { $0.key < $1.key }.map { "\($0.key) \(ClockText.words($0.value))" }
      .joined(separator: ", ")
  }

  /// The line where no light can be shown.
  var emptyWords: String {
    isHidden
      ? "The only light is hidden until predicted." : "No light yet: there is nothing to show."
  }

  private var neverRedWords: String {
    if isHidden { return "not shown while a light is hidden" }
    return neverRed.isEmpty ? "none" : "\(neverRed.count): " + neverRed.joined(separator: ", ")
  }

  private var cycleWords: String {
    guard let minutes = minutesPerCycle, let lines = linesPerCycle else { return "none" }
    return "\(cycles.count), on average \(Self.tenth(minutes)) min and \(Self.tenth(lines)) lines"
  }

  private var predictionWords: String {
    guard predictions.total > 0 else { return "none" }
    let sides = [
      ("green", predictions.green), ("red", predictions.red), ("amber", predictions.amber),
    ]
    let said = sides.filter { $0.1.total > 0 }.map { "\($0.0) \($0.1.right) of \($0.1.total)" }
    return "\(predictions.right) of \(predictions.total) right: " + said.joined(separator: ", ")
  }

  private var noticedWords: String {
    let kinds = Observation.Kind.allCases.filter { noticed[$0, default: 0] > 0 }
    guard !kinds.isEmpty else { return "nothing" }
    return kinds.map { "\($0.title) (\(noticed[$0] ?? 0))" }.joined(separator: ", ")
  }

  /// A number with at most one digit behind the point.
  private static func tenth(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
