import ArgumentParser
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
    #expect(complaint(of: ScreenOptions.self, "--theme", "plaid").contains("'\(name)'"))
    #expect(Tandem.completionScript(for: .bash).contains("'\(name)'"))
  }

  @Test(arguments: Look.Theme.allCases)
  func `every theme can be chosen in the settings`(theme: Look.Theme) throws {
    let home = try TemporaryFolder()
    func house(theme name: String) throws -> House {
      try home.write("theme: \(name)\n", to: ".config/tandem/config.yml")
      return try House(environment: ["HOME": home.url.path])
    }
    #expect(try house(theme: theme.rawValue).configuration.theme == theme.rawValue)
    #expect {
      try house(theme: "plaid")
    } throws: { "\($0)".contains(theme.rawValue) }
  }
}
