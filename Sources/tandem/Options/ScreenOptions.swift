import ArgumentParser
import Screen

/// What the commands with a screen have in common: how it looks, and how the session goes.
struct ScreenOptions: ParsableArguments {
  @Option(help: "classic, colour-blind or mono.")
  var theme: Look.Theme?

  @Option(help: "unicode or ascii.")
  var glyphs: Look.GlyphSet?

  @OptionGroup var arrangement: ArrangementOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var katas: LibraryOptions
}

extension Look.Theme: ExpressibleByArgument {}
extension Look.GlyphSet: ExpressibleByArgument {}
