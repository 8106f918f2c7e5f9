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
    case .lightTests: return openTests(of: timeline)
    case .firstRed:
      if let test = chosenTest {
        overlay = nil
        goToFirstRed(of: test, in: timeline)
      } else if timeline.failed.count == 1 {
        goToFirstRed(of: timeline.failed[0], in: timeline)
      } else {
        // Which of them? The failing ones stand first.
        return openTests(of: timeline)
      }
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

  private mutating func openTests(of timeline: Timeline) -> [Effect] {
    guard let id = timeline.chosen?.id else { return [] }
    overlay = Overlay(.lightTests)
    guard timeline.tests?.entry != id || timeline.tests?.tests == nil else { return [] }
    sitting?.timeline?.tests = LightTests(of: id)
    return [.loadTests(of: id)]
  }

  /// The chosen test of a light, by its identity; nil where none is chosen.
  private var chosenTest: String? {
    guard overlay?.content == .lightTests, let choice = overlay?.choice,
      let tests = sitting?.timeline?.tests?.tests, tests.indices.contains(choice)
    else { return nil }
    return tests[choice].identity
  }

  private mutating func goToFirstRed(of test: String, in timeline: Timeline) {
    guard let first = timeline.firstRed(of: test) else {
      notice = "“\(FirstRed.name(of: test))” was never red in this attempt."
      return
    }
    let isHere = first.index == timeline.chosenIndex
    sitting?.timeline?.choose(entry: first.index)
    notice = "“\(first.name)” was first red " + (isHere ? "in this very light." : "here.")
  }

  private mutating func compare(_ timeline: Timeline) -> [Effect] {
    guard let (from, to) = timeline.sides, let entry = timeline.entry(to) else { return [] }
    let old = from.flatMap { timeline.entry($0)?.id }
    let words = from.map { "Light \($0 + 1) to light \(to + 1)" } ?? "Up to light \(to + 1)"
    sitting?.timeline?.diff = DiffPage(from: old, to: entry.id, title: words)
    return [.loadDiff(from: old, to: entry.id)]
  }
}
