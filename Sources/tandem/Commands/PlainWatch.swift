import Foundation
import Practice
import Sessions
import Verdicts

/// Watches a place without a screen: one answer for each save, as lines or as JSON.
struct PlainWatch {
  let context: ProgramContext
  let katas: LibraryOptions
  let options: SessionOptions
  var json = false
  /// Whether what build and tests wrote is printed too.
  var isRaw = false

  /// Whether Enter starts a run instead of a save.
  private var runsOnEnter: Bool { !options.arrangement.runsOnSave }

  /// Runs until the folder is gone or the process is interrupted.
  ///
  /// - Throws: ``SessionError/gone(path:)``, or that the session could not be opened.
  func run(in folder: URL) async throws(SessionError) {
    let (session, notices) = try await context.open(folder, katas: katas, options: options)
    let hold = try TrainerHold(session.place, folders: context.folders)
    defer { hold.release() }
    notices.forEach(Console.notice)
    let watching = Task { await session.watch(startingNow: true) }
    let reading = Task { if runsOnEnter { await runOnEnter(session) } }
    defer {
      watching.cancel()
      reading.cancel()
    }
    let what = runsOnEnter ? "Press Enter" : "Save a file"
    Console.notice("Watching \(session.place.root.path). \(what) to see a light; Ctrl-C leaves.")
    var watchLines = WatchLines(isRaw: isRaw)
    var answers = WatchAnswers(kata: session.place.kata)
    for await event in session.events {
      if case .activity(_, let activity) = event {
        Console.progress("… " + activity.words)
        continue
      }
      let lines = watchLines.lines(after: event)
      // A clock ticks each second and mostly changes nothing: what the run does may stay.
      if lines.isEmpty, case .practiceChanged = event { continue }
      Console.progress("")
      if json, let answer = answers.object(after: event) { Console.json(answer, pretty: false) }
      for line in lines {
        switch line {
        case .data(let text): if !json { Console.line(text) }
        case .notice(let text): Console.notice(text)
        }
      }
      if case .gone = event { throw .gone(path: session.place.root.path) }
    }
  }

  private func runOnEnter(_ session: Session) async {
    for await _ in Console.enters { await session.startRun() }
    guard !Task.isCancelled else { return }
    Console.notice("The standard input has ended, so nothing starts a run any more.")
  }
}
