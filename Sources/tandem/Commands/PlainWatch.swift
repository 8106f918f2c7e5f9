import Foundation
import Practice
import Sessions
import Verdicts

/// Watches a place without a screen: one answer for each save, as lines or as JSON.
struct PlainWatch {
  let session: Session
  let json: Bool

  /// Runs until the folder is gone or the process is interrupted.
  func run() async throws(SessionError) {
    let watching = Task { await session.watch(startingNow: true) }
    defer { watching.cancel() }
    var first: Verdict?
    var covered: Verdict?
    Console.note("Watching \(session.place.root.path). Save a file to see a light; Ctrl-C leaves.")
    for await event in session.events {
      switch event {
      case .activity(_, let activity): Console.progress(activity.line)
      case .answered(let verdict, let status, let view):
        Console.progress("")
        if !json, view.curtain == .covered {
          Console.line("A light waits: `tandem predict red`, amber or green uncovers it.")
          covered = verdict
          continue
        }
        show(verdict, status)
        if !json { Console.note("\(view.phase.rawValue): \(view.sentence)") }
        first = verdict
      case .confirmed(let run):
        guard var verdict = first, verdict.run == run else { continue }
        verdict.confirmed = true
        if json {
          show(verdict, try await session.status())
        } else if covered?.run != run {
          Console.line("  ✓ confirmed")
        }
      case .corrected(let verdict, let status, _):
        if !json { Console.line("The judge corrects:") }
        show(verdict, status)
      case .bellRang(let bell, let view):
        Console.progress("")
        Console.note(bell.sentence(in: view))
      case .wentBack(let files):
        for file in files { Console.note("\(file) was put back; reload your buffer.") }
      case .runFailed(_, let error): Console.note("tandem: \(error)")
      case .noticed(let sentence): Console.note(sentence)
      case .gone(let sentence): throw .wrongUse(sentence)
      case .runStarted, .runCancelled, .statusChanged, .practiceChanged: Console.progress("")
      }
    }
  }

  private func show(_ verdict: Verdict, _ status: SessionStatus) {
    if json {
      let report = RunReport(verdict, status: status, kata: session.place.kata)
      Console.line(report.json.text(pretty: false))
    } else {
      VerdictLines(verdict: verdict, status: status).lines.forEach(Console.line)
    }
  }
}
