import Screen
import Verdicts

extension Model {
  /// Looks a key up in the table and does what it says, or tells why not.
  mutating func press(_ key: KeyPress) -> [Effect] {
    notice = nil
    let context = context
    if Keymap.typing.contains(context), type(key) { return [] }
    guard let binding = Keymap.binding(for: key, in: context) else {
      notice = Keymap.elsewhere(key, in: context)
      return []
    }
    if let reason = binding.refusal(self) {
      notice = reason
      return []
    }
    return perform(binding.command)
  }

  private mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .lineUp, .lineDown, .pageUp, .pageDown, .toTop, .toBottom:
      move(command)
      return []
    case .otherPane:
      if let focus = sitting?.focus {
        sitting?.focus = focus == .story ? .light : .story
      } else {
        catalogue.showsDetails.toggle()
      }
      return []
    case .open: return openChosen()
    case .search:
      catalogue.isSearching = true
      return []
    case .back: return goBack()
    case .help:
      overlay = context == .help ? overlay?.below.first : Overlay(.help(context), over: overlay)
      return []
    case .confirm: return confirm()
    case .leave: return [.quit]
    case .interrupt: return sitting?.run.map { stop($0) } ?? [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    default: return practise(command)
    }
  }

  /// What only makes sense with a kata at hand.
  private mutating func practise(_ command: Command) -> [Effect] {
    guard let sitting else { return [] }
    switch command {
    case .run: return [.run]
    case .stop: return sitting.run.map { stop($0) } ?? []
    case .edit:
      let place = sitting.editorPlace
      return [.openEditor(path: place.path, line: place.line)]
    case .hint:
      overlay = Overlay(.hints)
      let hasMore = sitting.status.hintsShown < sitting.step.card.hints.count
      return hasMore ? [.revealHint] : []
    case .next:
      let open = sitting.openSentences
      if open.isEmpty { return [.next(anyway: false)] }
      overlay = Overlay(.confirm(.nextAnyway(leaving: open)))
      return []
    case .restore:
      overlay = Overlay(.confirm(.restore(sitting.status.changedAcceptance)))
      return []
    case .failingOnly:
      self.sitting?.failingOnly.toggle()
      self.sitting?.lightScroll = Scroll()
      return []
    case .rawOutput:
      overlay = Overlay(.output)
      return []
    default: return keepRhythm(command)
    }
  }

  private mutating func stop(_ run: RunID) -> [Effect] {
    sitting?.isStopping = true
    return [.cancelRun(run)]
  }

  private mutating func confirm() -> [Effect] {
    guard case .confirm(let confirmation)? = overlay?.content else { return [] }
    overlay = nil
    return [confirmation.effect]
  }

  private mutating func openChosen() -> [Effect] {
    guard let slug = catalogue.chosen?.slug else { return [] }
    catalogue.choice = slug
    catalogue.isSearching = false
    catalogue.opening = slug
    failure = nil
    return dismissWelcome() + [.open(slug: slug)]
  }

  mutating func dismissWelcome() -> [Effect] {
    guard showsWelcome else { return [] }
    showsWelcome = false
    return [.saveWelcomeSeen]
  }
}
