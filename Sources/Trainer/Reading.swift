import Practice

/// What was read for a screen that asked for it; for a screen that is gone it comes too late.
extension Model {
  /// Takes in what was read.
  mutating func read(_ message: Message) -> [Effect] {
    switch message {
    case .lightsLoaded(let entries):
      sitting?.timeline?.load(entries)
    case .diffLoaded(let from, let to, let files, let text):
      sitting?.timeline?.diff?.load(from: from, to: to, files: files, text: text)
    case .testsLoaded(let entry, let tests):
      sitting?.timeline?.tests?.load(tests, of: entry)
    case .testListLoaded(let list):
      sitting?.testList = list
      overlay?.keepChoice(below: list.items.count)
    case .retroLoaded(let retro):
      if sitting?.retro != nil { sitting?.retro?.retro = retro }
    case .wayBackFound(let way):
      // Whoever went elsewhere meanwhile is not asked.
      guard context == .practice else { return [] }
      if let way {
        overlay = Overlay(.confirm(.backToGreen(way)))
      } else {
        notice = "Your files are those of the only green light already."
      }
    case .wentBack(let files):
      guard let sitting, let first = files.first else { return [] }
      self.sitting?.light.undo()
      notice =
        files.count == 1
        ? "\(Paths.name(of: first)) was put back: reload your buffer."
        : "\(files.count) files were put back: reload your buffers."
      // What the learner took back is judged at once, and the buffers are as old as before.
      isNoticeForNextLight = sitting.practice.rhythm.keeping == .everything
      return sitting.timeline == nil ? [] : [.loadLights]
    default: break
    }
    return []
  }
}
