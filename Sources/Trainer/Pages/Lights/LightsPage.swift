import Practice
import Verdicts

/// The lights of the attempt, the newest first.
struct LightsPage: TypingPage {
  /// Everything that was recorded, the oldest first; nil until it was read.
  private(set) var entries: [LightEntry]?
  /// The only colour that is shown; nil shows everything.
  private(set) var filter: Colour?
  /// The entry that Enter compares with; nil for the light before the chosen one.
  private(set) var otherSide: EntryID?
  /// The note that is being typed, at ``noteTarget``; nil while keys are keys.
  var typed: TypedText?
  /// The entry that the note belongs to, wherever the choice is by now.
  private(set) var noteTarget: EntryID?
  /// The tests of a light that are looked at, or were last.
  var tests: LightTests?
  /// The indices in `entries` of those that are shown, the newest first.
  ///
  /// It is kept, because drawing thousands of lights must not look at each of them.
  private(set) var shown: [Int] = []
  /// The index in `shown` of the chosen one.
  private(set) var position = 0
  /// The run whose light is hidden; nil if none is.
  private(set) var hiddenRun: RunID?

  /// The index in `entries` of the chosen one; nil if there is none.
  var chosenIndex: Int? { shown.indices.contains(position) ? shown[position] : nil }

  var chosen: LightEntry? { chosenIndex.flatMap(entry) }

  /// The entry at an index of `entries`.
  func entry(_ index: Int) -> LightEntry? {
    guard let entries, entries.indices.contains(index) else { return nil }
    return entries[index]
  }

  func index(of id: EntryID) -> Int? { entries?.firstIndex { $0.id == id } }

  /// Whether the entry is the light that is hidden, of which nothing may be shown.
  func isHidden(_ entry: LightEntry) -> Bool {
    hiddenRun != nil && entry.light?.run == hiddenRun
  }

  /// Takes in what was read; the choice stays where it was, and on the newest if it was there.
  mutating func load(_ entries: [LightEntry]) {
    let before = position == 0 ? nil : chosen?.id
    self.entries = entries
    arrange(choosing: before.flatMap { index(of: $0) })
    if let otherSide, index(of: otherSide) == nil { self.otherSide = nil }
  }

  /// Hides the light of a run, or none.
  mutating func hide(_ run: RunID?) {
    guard run != hiddenRun else { return }
    let before = chosenIndex
    hiddenRun = run
    arrange(choosing: before)
  }

  /// Shows the next colour only: all, red, green, amber and all again.
  mutating func cycleFilter() {
    let order: [Colour?] = [nil, .red, .green, .amber]
    let next = (order.firstIndex(of: filter) ?? 0) + 1
    let before = chosenIndex
    filter = order[next % order.count]
    arrange(choosing: before)
  }

  /// Chooses a row, as near as there is one.
  mutating func choose(_ position: Int) {
    self.position = max(0, min(position, shown.count - 1))
  }

  /// The tests that failed in the chosen light, by `TestResult.identity`; none of a hidden one.
  var failed: [String] {
    guard let chosen, !isHidden(chosen) else { return [] }
    return chosen.light?.failed ?? []
  }

  /// The first light in which a test was red, by its index in `entries`; nil if it never was.
  func firstRed(of test: String) -> FirstRed? {
    FirstRed(of: test, in: entries ?? [], hiding: hiddenRun)
  }

  /// Chooses the entry at an index of `entries`; a filter that hides it is taken away.
  mutating func choose(entry index: Int) {
    if !shown.contains(index) {
      filter = nil
      arrange(choosing: index)
    }
    if let position = shown.firstIndex(of: index) { self.position = position }
  }

  /// The two sides of the difference that Enter asks for, the older one first.
  ///
  /// Without another side it is the light before; the first one is compared with what was there
  /// before any light.
  var sides: (from: Int?, to: Int)? {
    guard let to = chosenIndex, let entries else { return nil }
    if let other = otherSide.flatMap({ index(of: $0) }), other != to {
      return (min(other, to), max(other, to))
    }
    return (entries.base(of: to), to)
  }

  mutating func beginNote() {
    noteTarget = chosen?.id
    typed = TypedText()
  }

  /// Marks the chosen entry as the other side, or takes the mark away.
  mutating func markOtherSide() { otherSide = otherSide == chosen?.id ? nil : chosen?.id }

  private mutating func arrange(choosing index: Int?) {
    let entries = entries ?? []
    shown = entries.indices.reversed().filter { index in
      filter == nil || (entries[index].light?.colour == filter && !isHidden(entries[index]))
    }
    // What is hidden now is replaced by the next older one.
    let new = index.flatMap { index in shown.firstIndex { $0 <= index } ?? shown.indices.last }
    position = new ?? 0
  }
}

/// The tests of one light: what failed first.
struct LightTests: Equatable, Sendable {
  let entry: EntryID
  /// How each test ended; nil until it was read.
  private(set) var tests: [RecordedTest]?

  /// Takes in what was read; the tests of any other light come too late.
  mutating func load(_ tests: [RecordedTest], of entry: EntryID) {
    guard entry == self.entry else { return }
    self.tests =
      tests.filter { $0.status.isRed } + tests.filter { !$0.status.isRed }
  }
}
