import ArgumentParser
import Katas
import Practice
import Reports
import Sessions

struct Next: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go on to the next step, if this one is done.")

  @OptionGroup var location: WhereOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Go on although lines are open, and record them as left open.")
  var anyway = false

  @Flag(help: "Print the new status as one JSON object.")
  var json = false

  func run() async throws {
    if engine.filter != nil || engine.lane == .sprint {
      Console.notice(
        "A step is proven by all its tests and by the judge, so all of them are asked.")
    }
    let (change, report) = try await inSession(judgingBy: engine, isAlone: true) {
      session throws(SessionError) in
      let change = try await session.next(anyway: anyway)
      let report = StatusReport(
        try await session.status(), view: try await session.view(),
        folder: session.place.root.path, kata: session.place.kata)
      return (change, report)
    }
    if json { return Console.json(report.json) }
    switch change {
    case .finished:
      Console.line("\(Guidance.finished) `tandem retro` looks back.")
    case .advanced(let step):
      Console.line(
        "Next: \(step.card.title). Its examples are in Acceptance/; reload what is open there.")
    }
  }
}
