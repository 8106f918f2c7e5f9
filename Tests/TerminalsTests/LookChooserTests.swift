import Screen
import Testing

@testable import Terminals

@Suite struct LookChooserTests {
  func chooser(_ environment: [String: String] = [:], codeset: String = "UTF-8") -> LookChooser {
    LookChooser(environment: environment, codeset: codeset)
  }

  @Test(
    arguments: [
      (nil, nil, nil, .classic),
      (nil, nil, .colourBlind, .colourBlind),
      (nil, "1", nil, .mono),
      (nil, "1", .colourBlind, .mono),
      (nil, "", .colourBlind, .colourBlind),
      (.classic, "1", .mono, .classic),
      (.mono, nil, .classic, .mono),
    ] as [(Look.Theme?, String?, Look.Theme?, Look.Theme)])
  func `the flag goes before NO_COLOR, and that before the config`(
    flag: Look.Theme?, noColour: String?, config: Look.Theme?, theme: Look.Theme
  ) {
    let environment = noColour.map { ["NO_COLOR": $0] } ?? [:]
    #expect(chooser(environment).look(flag: flag, config: config).theme == theme)
  }

  @Test(
    arguments: [
      ("UTF-8", .unicode), ("utf8", .unicode), ("ANSI_X3.4-1968", .ascii), ("ISO-8859-1", .ascii),
    ] as [(String, Look.GlyphSet)])
  func `marks are what the encoding can show`(codeset: String, glyphs: Look.GlyphSet) {
    #expect(chooser(codeset: codeset).look().glyphs == glyphs)
  }

  @Test(
    arguments: [
      ("xterm", "truecolor", "xterm-256color"), ("xterm", nil, "xterm"),
      ("xterm", "1", "xterm"), ("screen", "truecolor", "screen"), (nil, "24bit", ""),
    ] as [(String?, String?, String)])
  func `a plain xterm with true colours has 256`(type: String?, colours: String?, opened: String) {
    var environment: [String: String] = [:]
    environment["TERM"] = type
    environment["COLORTERM"] = colours
    #expect(chooser(environment).terminalType == opened)
  }

  @Test func `a dumb terminal wants plain lines`() {
    #expect(chooser(["TERM": "dumb"]).wantsPlainLines)
    #expect(!chooser(["TERM": "xterm"]).wantsPlainLines)
    #expect(!chooser().wantsPlainLines)
  }
}
