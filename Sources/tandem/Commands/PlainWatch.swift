import Foundation
import Sessions

/// Watches a place without a screen: one answer for each save, as lines or as JSON.
struct PlainWatch {
  let session: Session
  let json: Bool

  /// Runs until the folder is gone or the process is interrupted.
  func run() async throws(SessionError) {
    let watching = Task { await session.watch(startingNow: true) }
    defer { watching.cancel() }
    Console.note("Watching \(session.place.root.path). Save a file to see a light; Ctrl-C leaves.")
    for await event in session.events {
      switch event {
      case .activity(_, let activity): Console.progress(activity.line)
      case .answered(let verdict, let status):
        Console.progress("")
        if json {
          let report = RunReport(verdict, status: status, kata: session.place.kata)
          Console.line(report.json.text(pretty: false))
        } else {
          VerdictLines(verdict: verdict, status: status).lines.forEach(Console.line)
        }
      case .runFailed(_, let error): Console.note("tandem: \(error)")
      case .noticed(let sentence): Console.note(sentence)
      case .gone(let sentence): throw .wrongUse(sentence)
      case .runStarted, .runCancelled, .statusChanged: Console.progress("")
      }
    }
  }
}
