import ArgumentParser

struct Tandem: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tandem",
    abstract: "A pair-programming partner for test-driven development in the terminal.",
    discussion: """
      Without a command, the catalogue opens: choose a kata, keep your own editor, save, and see \
      the light. `tandem help catalogue` lists the flags that go with it.

      Exit codes: 0 green or ok, 1 red or refused by the rules, 2 amber, 64 wrong use, 65 broken \
      kata or file, 69 something needed is missing, 70 our bug, 74 disk or state could not be \
      read or written, 75 held by another trainer, 130 interrupted.
      """,
    version: "tandem 0.1.0",
    subcommands: [
      Catalogue.self, PracticeKata.self, Start.self, Run.self, Watch.self, Status.self, Next.self,
      Hint.self, Predict.self, Swap.self, Tests.self, Done.self, Lights.self, Diff.self, Back.self,
      Note.self, RetroCommand.self, Restore.self, KataCommands.self, Doctor.self, Keys.self,
      RhythmCommand.self,
    ],
    defaultSubcommand: Catalogue.self)
}
