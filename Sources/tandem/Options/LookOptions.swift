import ArgumentParser

/// How the screen looks.
struct LookOptions: ParsableArguments {
  @Option(help: "classic, colour-blind or mono.")
  var theme: ThemeChoice?

  @Option(help: "unicode or ascii.")
  var glyphs: GlyphChoice?

  /// The themes that a person can ask for.
  enum ThemeChoice: String, ExpressibleByArgument, CaseIterable {
    case classic
    case colourBlind = "colour-blind"
    case mono
  }

  /// The sets of marks that a person can ask for.
  enum GlyphChoice: String, ExpressibleByArgument, CaseIterable {
    case unicode
    case ascii
  }
}
