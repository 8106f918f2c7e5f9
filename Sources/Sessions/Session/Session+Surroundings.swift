import Files
import Foundation
import Practice
import Verdicts

/// What changes around the judged files: other commands, packages outside, the history's size.
extension Session {
  // MARK: Other commands

  /// Reports what another command changed since the last look, so that it takes effect here.
  func lookForNews() {
    guard let state = store.news() else { return }
    report(.statusChanged(status(of: state)))
    report(.practiceChanged(view(of: state)))
    beginTicking()
  }

  // MARK: Packages outside

  /// Answers saves in these folders as well, and in no others but the judged one.
  func watchPackages(_ folders: [URL]) {
    guard isWatching else { return }
    let (new, gone) = packages.depend(on: folders)
    for folder in gone { background.removeValue(forKey: .watching(folder))?.cancel() }
    for folder in new {
      // From now on: what is saved before the build reads it is noticed.
      let saves = changes(folder)
      background[.watching(folder)] = Task {
        for await event in saves
        where OutsidePackages.concerns(event, in: folder, outside: place.root) {
          await savedOutside(folder)
        }
      }
    }
    for folder in folders { packages.markJudged(folder, as: try? SourceTree.digest(of: folder)) }
  }

  /// Answers saves in the judged package alone.
  func watchNoPackages() {
    for folder in packages.depend(on: []).gone {
      background.removeValue(forKey: .watching(folder))?.cancel()
    }
  }

  /// Answers a save in a package outside: starts a run unless its content is the one that was judged.
  func savedOutside(_ folder: URL) async {
    guard options.arrangement.runsOnSave, !ownSaves.isRestoring,
      packages.needsRun(after: folder, holds: try? SourceTree.digest(of: folder))
    else { return }
    await startRun()
  }

  // MARK: Upkeep

  /// Packs the history every some hundred lights; no light waits for it.
  func packHistoryIfDue() {
    guard upkeep?.answered() == true else { return }
    background[.packing] = Task(priority: .background) { [history] in
      await history.compactIfDue()
      upkeep?.packed()
    }
  }
}

/// Decides when the history is looked at for packing: with the first light of a trainer, which sees
/// what earlier ones left, then every some hundred lights.
struct HistoryUpkeep: Hashable {
  /// How many lights come between two looks.
  static let interval = 200

  /// Lights since the last look.
  private(set) var lights = interval
  private var isPacking = false

  /// A run has answered.
  ///
  /// - Returns: whether it is time to look; call ``packed()`` when that is done.
  mutating func answered() -> Bool {
    lights += 1
    guard lights > Self.interval, !isPacking else { return false }
    lights = 0
    isPacking = true
    return true
  }

  /// The history was looked at, and packed if there was much.
  mutating func packed() { isPacking = false }
}
