import Practice
import Screen
import Verdicts

/// An entry of the history in words; of a hidden light there are none.
struct EntryWords {
  let page: LightsPage

  /// The entry in one line.
  func title(_ entry: LightEntry) -> String {
    if page.isHidden(entry) { return "a hidden light: what will it be?" }
    // On this page a light is known by its number.
    guard let event = entry.event, let number = event.target.flatMap({ page.index(of: $0) })
    else { return entry.title }
    return event.sentence(target: "light \(number + 1)")
  }

  func mark(_ entry: LightEntry, _ glyphs: Glyphs) -> Span {
    if page.isHidden(entry) { return Span("?", .strong) }
    guard let light = entry.light else { return Span(glyphs.bullet, .dim) }
    return Span(light.colour.mark(glyphs), light.colour.role)
  }

  /// Lines added and removed since the entry before.
  static func lines(_ changes: ChangeCount) -> String {
    changes.files == 0 ? "" : "+\(changes.linesAdded) -\(changes.linesRemoved)"
  }

  /// What is known about an entry, wrapped to a width.
  func details(_ entry: LightEntry, width: Int, _ glyphs: Glyphs) -> [StyledLine] {
    var texts: [(String, Role)] = [(title(entry), .strong)]
    texts.append((facts(entry).joined(separator: " \(glyphs.dot) "), .plain))
    if let note = entry.note {
      let words = note.split(whereSeparator: \.isNewline).joined(separator: " / ")
      texts.append(("Your note: \(words)", .notice))
    }
    if !page.isHidden(entry) { texts += failing(entry) + standing(entry) + told(entry) }
    if !entry.notKept.isEmpty {
      texts.append(("Not kept: \(entry.notKept.joined(separator: ", "))", .dim))
    }
    return texts.filter { !$0.0.isEmpty }
      .flatMap { Lines.text($0.0, $0.1, width: width) }
  }

  private func facts(_ entry: LightEntry) -> [String] {
    var facts: [String] = []
    if let start = page.entry(0)?.time {
      facts.append("minute \(Int(max(0, min(entry.time - start, 1e9)) / 60))")
    }
    if let step = entry.light?.step { facts.append("step \(step)") }
    if let light = entry.light, !page.isHidden(entry) {
      if let phase = light.phase { facts.append("phase \(phase)") }
      facts.append(ClockText.seconds(light.seconds))
      facts.append("\(light.inner.passed) of \(light.inner.total) pass")
    }
    if let driver = entry.light?.driver { facts.append("\(driver) typed") }
    let files = entry.changes.files
    if files > 0 {
      facts.append(
        "\(files) \(files == 1 ? "file" : "files"), \(Self.lines(entry.changes)) lines")
    }
    return facts
  }

  /// The tests that failed, in the order of the run.
  private func failing(_ entry: LightEntry) -> [(String, Role)] {
    let names = (entry.light?.failed ?? []).map { Sanitizer.harmless(FirstRed.name(of: $0)) }
    return names.isEmpty ? [] : [("Fails: \(names.joined(separator: ", "))", .red)]
  }

  private func standing(_ entry: LightEntry) -> [(String, Role)] {
    if let old = entry.light?.corrects.flatMap({ page.index(of: $0) }) {
      return [("The judge set light \(old + 1) right with this one.", .notice)]
    }
    switch entry.standing {
    case .confirmed: return []
    case .open:
      return entry.light == nil ? [] : [("The judge has not confirmed it.", .dim)]
    case .corrected(let id):
      let by = page.index(of: id).map { ": see light \($0 + 1)" } ?? ""
      return [("The judge corrected it\(by).", .notice)]
    }
  }

  private func told(_ entry: LightEntry) -> [(String, Role)] {
    guard let light = entry.light else { return [] }
    let remarks = light.remarks.map { Observation.Kind(rawValue: $0)?.title ?? $0 }
    return [
      (light.prediction.map { "Predicted: \($0)." } ?? "", .plain),
      (remarks.isEmpty ? "" : "The coach noticed: \(remarks.joined(separator: ", ")).", .plain),
    ]
  }
}
