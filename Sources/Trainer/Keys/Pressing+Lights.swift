import Practice
import Screen

/// The lights of the attempt, their differences, and the retro.
extension Model {
  /// Carries out what belongs to the history.
  mutating func look(_ command: Command) -> [Effect] {
    guard let sitting else { return [] }
    switch command {
    case .lights:
      self.sitting?.timeline = Timeline(coveredRun: sitting.coveredRun)
      return [.loadLights]
    case .retro: return openRetro()
    default:
      return sitting.timeline.map { look(command, in: $0) } ?? []
    }
  }

  mutating func openRetro() -> [Effect] {
    sitting?.retro = RetroPage()
    return [.loadRetro]
  }

  private mutating func look(_ command: Command, in timeline: Timeline) -> [Effect] {
    switch command {
    case .difference: return compare(timeline)
    case .otherSide:
      let id = timeline.chosen?.id
      sitting?.timeline?.otherSide = timeline.otherSide == id ? nil : id
    case .filter: sitting?.timeline?.cycleFilter()
    case .firstRed:
      guard let first = timeline.firstRed else { return [] }
      let isHere = first.index == timeline.chosenIndex
      sitting?.timeline?.choose(entry: first.index)
      notice = "“\(first.name)” was first red " + (isHere ? "in this very light." : "here.")
    case .bringBack:
      guard let (id, index) = timeline.target, let entry = timeline.entry(index) else { return [] }
      overlay = Overlay(
        .confirm(.bringBack(id, title: EntryWords(timeline).title(entry), number: index + 1)))
    case .note:
      guard let chosen = timeline.chosen else { return [] }
      sitting?.timeline?.beginNote(on: chosen)
    default: break
    }
    return []
  }

  private mutating func compare(_ timeline: Timeline) -> [Effect] {
    guard let (from, to) = timeline.sides, let entry = timeline.entry(to) else { return [] }
    let old = from.flatMap { timeline.entry($0)?.id }
    let words = from.map { "Light \($0 + 1) to light \(to + 1)" } ?? "Up to light \(to + 1)"
    sitting?.timeline?.diff = DiffPage(from: old, to: entry.id, title: words)
    return [.loadDiff(from: old, to: entry.id)]
  }
}
