import ArgumentParser
import Sessions

struct PracticeKata: ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Practise a kata: make or resume its workspace and answer each save with a light.")

  @Argument(help: "The kata's name, as `tandem kata list` shows it.")
  var kata: String

  @Option(name: .customLong("in"), help: "The folder of the workspace.")
  var folder: String?

  @OptionGroup var screen: ScreenOptions

  func runOnMainThread() throws {
    let sitting = try orFail { () throws(SessionError) in try ScreenSitting(screen) }
    let (context, katas) = (sitting.context, screen.katas)
    // An unknown kata is reported in the shell, where the command was typed.
    let found = try orFail { () throws(SessionError) in try katas.kata(kata, context) }
    let choice = WorkspaceChoice(context: context, kata: found, folder: folder)
    if sitting.wantsPlainLines {
      return try Interruptible.run {
        try await awaitOrFail { () async throws(SessionError) in
          let (workspace, _) = try choice.resumeOrMake()
          try await PlainWatch(context: context, katas: katas, options: sitting.options)
            .run(in: workspace.root)
        }
      }
    }
    // Anything that is wrong is reported in the shell too, before the screen takes the terminal.
    try orFail { () throws(SessionError) in try choice.check() }
    try sitting.run(slug: found.slug, folder: folder)
  }
}
