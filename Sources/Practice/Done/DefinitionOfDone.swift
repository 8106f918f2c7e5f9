public import Verdicts

/// The lines that say whether a step is done.
public struct DefinitionOfDone: Hashable, Sendable {
  /// The lines, in the order in which they are shown.
  public var lines: [DoneLine]

  /// Makes a definition of done.
  public init(lines: [DoneLine]) { self.lines = lines }

  /// Judges a step of a kata.
  ///
  /// - Parameters:
  ///   - kind: The kata's kind, which says what proves a step.
  ///   - verdict: The verdict of the last run; nil before the first, which leaves every proven
  ///     line open.
  ///   - baseline: Identities (`TestResult.identity`) of the inner tests that existed when the
  ///     step began; bare names for those of the starter, which are known before any run.
  ///   - customerMissing: What keeps the customer's examples from being proven although their loop
  ///     may be green, as a sentence; nil if nothing does.
  public init(
    of kind: KataKind, judging verdict: Verdict?, baseline: Set<String>,
    customerMissing: String? = nil
  ) {
    lines = kind.done(
      ProvenLines(verdict: verdict, baseline: baseline, customerMissing: customerMissing))
  }

  /// Adds the team's own lines, from `done:` in the configuration, at the end.
  public mutating func add(_ checklist: [ChecklistItem]) {
    lines += checklist.map { item in
      DoneLine(
        kind: .checklistItem, text: item.text, isMet: item.isTicked,
        missing: item.isTicked
          ? nil : "Decide together whether this holds, then tick it: `D`, or `tandem done --tick`.")
    }
  }

  /// Whether every line that facts can prove holds.
  public var isDone: Bool { openLines.isEmpty }

  /// The lines that facts prove and that do not hold.
  public var openLines: [DoneLine] { lines.filter { $0.isProven && !$0.isMet } }

  /// The team's own lines, which people tick.
  public var checklist: [ChecklistItem] {
    lines.filter { $0.kind == .checklistItem }.map {
      ChecklistItem(text: $0.text, isTicked: $0.isMet)
    }
  }

  /// The lines that facts prove from this one, with the team's own from the other.
  public func takingChecklist(of other: DefinitionOfDone?) -> DefinitionOfDone {
    var taken = DefinitionOfDone(lines: lines.filter(\.isProven))
    taken.add(other?.checklist ?? [])
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

/// One line of a Definition of Done.
public struct DoneLine: Hashable, Sendable, Codable {
  /// Where the line comes from.
  public var kind: Kind
  /// The line as it is shown.
  public var text: String
  /// Whether it holds.
  public var isMet: Bool
  /// What is missing, as a sentence that says what to do; nil if it holds.
  public var missing: String?

  private enum CodingKeys: String, CodingKey {
    case kind = "kind", text = "text", isMet = "isMet", missing = "missing"
  }

  /// Whether facts prove it; a line that is not proven is ticked by people and never refuses.
  public var isProven: Bool { kind != .checklistItem }
}

/// A line that the team adds to its Definition of Done: "we would show this code".
public struct ChecklistItem: Hashable, Sendable {
  /// The line as it is shown.
  public var text: String
  /// Whether a person has ticked it.
  public var isTicked: Bool

  /// Makes a line.
  public init(text: String, isTicked: Bool = false) {
    self.text = text
    self.isTicked = isTicked
  }
}
