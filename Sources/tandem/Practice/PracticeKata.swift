import ArgumentParser
import Foundation
import Sessions

/// The command `tandem practice KATA`.
struct PracticeKata: ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Practise a kata: make or resume its workspace and answer each save with a light.")

  @Argument(help: "The kata's name, as `tandem kata list` shows it.")
  var kata: String

  @Option(name: .customLong("in"), help: "The folder of the workspace.")
  var folder: String?

  @OptionGroup var look: LookOptions
  @OptionGroup var arrangement: ArrangementOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var katas: LibraryOptions

  func runOnMainThread() throws {
    let house = try orFail { () throws(SessionError) in try House() }
    // An unknown kata is told in the shell, where the command was typed.
    let found = try orFail { () throws(SessionError) in try findKata(kata, katas, house) }
    let options = engine.sessionOptions(house.configuration, arrangement.arrangement)
    let sitting = ScreenSitting(house: house, look: look, katas: katas, options: options)
    if sitting.wantsPlainLines {
      return try Interruptible.run {
        try await awaitOrFail { () async throws(SessionError) in
          let choice = WorkspaceChoice(house: house, kata: found, folder: folder)
          let (workspace, _) = try choice.resumeOrMake()
          let (session, notices) = try house.open(workspace.root, katas: katas, options: options)
          await session.recollect()
          let hold = try Session.hold(session.place, folders: house.folders)
          defer { hold.release() }
          notices.forEach(Console.note)
          try await PlainWatch(
            session: session, json: false, runsOnEnter: arrangement.trigger == .key
          ).run()
        }
      }
    }
    // What is wrong is told in the shell too, before the screen takes the terminal.
    try orFail { () throws(SessionError) in
      try WorkspaceChoice(house: house, kata: found, folder: folder).check()
    }
    try sitting.run(slug: found.slug, folder: folder)
  }
}
