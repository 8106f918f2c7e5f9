import ArgumentParser
import Practice
import Screen
import Support
import Testing

@testable import tandem

/// What is chosen by name can be chosen, and is listed, wherever a person may name it.
@Suite struct ChoiceTests {
  private func complaint<Options: ParsableArguments>(
    of options: Options.Type, _ words: String...
  ) -> String {
    do {
      _ = try options.parse(words)
      return ""
    } catch {
      return options.message(for: error)
    }
  }

  @Test(arguments: Look.Theme.allCases)
  func `every theme can be chosen by its flag`(theme: Look.Theme) throws {
    let name = theme.rawValue
    #expect(try ScreenOptions.parse(["--theme", name]).theme == theme)
    #expect(ScreenOptions.helpMessage(columns: 200).contains(name))
    #expect(complaint(of: ScreenOptions.self, "--theme", "plaid").contains(name))
    #expect(Tandem.completionScript(for: .bash).contains("'\(name)'"))
  }

  @Test(arguments: Rhythm.all)
  func `every rhythm can be chosen by its flag`(rhythm: Rhythm) throws {
    let name = rhythm.name
    #expect(try ArrangementOptions.parse(["--rhythm", name]).arrangement.rhythm == rhythm)
    #expect(ArrangementOptions.helpMessage(columns: 200).contains(Rhythm.all.names(joinedBy: "or")))
    #expect(complaint(of: ArrangementOptions.self, "--rhythm", "waltz").contains(name))
  }

  @Test(arguments: Rhythm.all)
  func `every rhythm can be chosen by its command`(rhythm: Rhythm) throws {
    #expect(try RhythmCommand.parse([rhythm.name]).meaning.name == rhythm.name)
    #expect(RhythmCommand.helpMessage(columns: 200).contains(Rhythm.all.names(joinedBy: "and")))
    #expect(complaint(of: RhythmCommand.self, "there", "waltz").contains(rhythm.name))
  }

  @Test func `the help of rhythms reads as a sentence`() {
    let rhythms = [Rhythm.classic, .babySteps, .tcr]
    #expect(rhythms.names(joinedBy: "or") == "classic, baby-steps or tcr")
    #expect([Rhythm.classic, .tcr].names(joinedBy: "and") == "classic and tcr")
    #expect([Rhythm.tcr].names(joinedBy: "or") == "tcr")
  }

  @Test func `an option of a few rhythms belongs to every one of them and to no other`() {
    for rhythm in Rhythm.all {
      let name = rhythm.name
      let strict = complaint(of: RhythmCommand.self, name, "--strict")
      #expect(strict.isEmpty == Rhythm.strict.contains(where: { $0.name == name }))
      let box = complaint(of: RhythmCommand.self, name, "--box", "90s")
      #expect(box.isEmpty == (rhythm.box != nil))
    }
    let help = RhythmCommand.helpMessage(columns: 200)
    #expect(help.contains("With tcr: red undoes the tests too."))
    #expect(help.contains("With baby-steps: the length of a box."))
    #expect(
      complaint(of: RhythmCommand.self, "--strict").contains(
        "--strict goes with the rhythm tcr."))
    #expect(
      complaint(of: RhythmCommand.self, "tcr", "--box", "90s").contains(
        "--box goes with the rhythm baby-steps."))
  }

  @Test(arguments: Look.Theme.allCases)
  func `every theme can be chosen in the settings`(theme: Look.Theme) throws {
    let home = try TemporaryFolder()
    func context(theme name: String) throws -> ProgramContext {
      try home.write("theme: \(name)\n", to: ".config/tandem/config.yml")
      return try ProgramContext(environment: ["HOME": home.url.path])
    }
    #expect(try context(theme: theme.rawValue).configuration.theme == theme.rawValue)
    #expect {
      try context(theme: "plaid")
    } throws: { "\($0)".contains(theme.rawValue) }
  }
}
