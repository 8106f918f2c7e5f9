/// The lines that say whether a step is done.
public struct DefinitionOfDone: Hashable, Sendable {
  /// The lines, in the order in which they are shown.
  public var lines: [DoneLine]

  /// Makes a definition of done.
  public init(lines: [DoneLine]) { self.lines = lines }

  /// Whether every line that facts can prove holds.
  public var isDone: Bool { openLines.isEmpty }

  /// The lines that facts prove and that do not hold.
  public var openLines: [DoneLine] { lines.filter { $0.isProven && !$0.isMet } }

  /// The team's own lines, which people tick.
  public var promises: [Promise] {
    lines.filter { $0.kind == .promise }.map { Promise(text: $0.text, isTicked: $0.isMet) }
  }

  /// The lines that facts prove as they stand here, with the team's own as they stand there.
  public func takingPromises(of other: DefinitionOfDone?) -> DefinitionOfDone {
    var taken = DefinitionOfDone(lines: lines.filter(\.isProven))
    taken.add(other?.promises ?? [])
    return taken
  }

  /// What is missing, as sentences that say what to do; each once, however many lines want it.
  public var missing: [String] {
    var sentences: [String] = []
    for line in openLines {
      let sentence = line.missing ?? "Still open: \(line.text)."
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return sentences
  }
}
