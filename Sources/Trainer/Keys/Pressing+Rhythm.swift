import Practice
import Screen
import Verdicts

/// Prediction, test list, rhythms and handing over.
extension Model {
  /// Carries out what belongs to the rhythm; the rest belongs to the history.
  mutating func keepRhythm(_ command: Command) -> [Effect] {
    switch command {
    case .predict:
      overlay = Overlay(.prediction)
      return []
    case .sayRed where overlay?.content == .prediction:
      overlay?.typed = TypedText()
      return []
    case .sayRed: return predict(.red)
    case .sayAmber: return predict(.amber)
    case .sayGreen: return predict(.green)
    case .accept: return accept()
    case .testList:
      overlay = Overlay(.testList)
      return [.loadTestList]
    case .addItem:
      overlay?.typed = TypedText()
      revealTyping()
      return []
    case .tick: return mark(.ticked)
    case .crossOut: return mark(.crossedOut)
    case .promises:
      let promises = sitting?.status.done?.promises ?? []
      if promises.count == 1 { return tick(promises[0]) }
      overlay = Overlay(.promises)
      return []
    case .tickPromise: return chosenPromise.map(tick) ?? []
    case .handOver: return [.handOver]
    case .turnTimer: return [.toggleTurn]
    case .rhythms:
      let name = sitting?.practice.rhythm.name
      overlay = Overlay(.rhythms)
      overlay?.choice = Rhythm.all.firstIndex { $0.name == name } ?? 0
      return []
    case .chooseRhythm: return chooseRhythm()
    case .backToGreen: return [.findWayBack]
    default: return look(command)
    }
  }

  /// The chosen item of the test list; nil if there is none.
  var chosenItem: TestListItem? {
    guard let choice = overlay?.choice, let items = sitting?.testList?.items,
      items.indices.contains(choice)
    else { return nil }
    return items[choice]
  }

  private var chosenPromise: Promise? {
    guard let choice = overlay?.choice, let promises = sitting?.status.done?.promises,
      promises.indices.contains(choice)
    else { return nil }
    return promises[choice]
  }

  private func tick(_ promise: Promise) -> [Effect] {
    [.tickPromise(promise.text, isTicked: !promise.isTicked)]
  }

  private mutating func predict(_ colour: Colour, test: String? = nil) -> [Effect] {
    if overlay?.content == .prediction { overlay = nil }
    return [.predict(Prediction(colour, test: test))]
  }

  /// Takes what was typed: a test's name, an item of the list, or a note.
  private mutating func accept() -> [Effect] {
    guard let text = typed?.trimmed else { return [] }
    switch overlay?.content {
    case .prediction?: return predict(.red, test: text.isEmpty ? nil : text)
    case .testList?:
      overlay?.typed = nil
      // The new item is the last one, as soon as it is there.
      overlay?.choice = sitting?.testList?.items.count ?? 0
      return [.editTestList(.add(text))]
    default:
      guard let id = sitting?.timeline?.noteTarget else { return [] }
      typed = nil
      return [.note(text, on: id)]
    }
  }

  /// Marks the chosen item, or opens it again if it is marked so already.
  private func mark(_ state: TestListItem.State) -> [Effect] {
    guard let item = chosenItem else { return [] }
    return [.editTestList(.mark(item, item.state == state ? .open : state))]
  }

  private mutating func chooseRhythm() -> [Effect] {
    let choice = overlay?.choice ?? 0
    overlay = nil
    guard Rhythm.all.indices.contains(choice) else { return [] }
    let name = Rhythm.all[choice].name
    return name == sitting?.practice.rhythm.name ? [] : [.chooseRhythm(name)]
  }
}
