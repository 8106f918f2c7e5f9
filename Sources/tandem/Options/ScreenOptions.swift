import ArgumentParser
import Screen

/// What the commands with a screen have in common: how it looks, and how the session goes.
struct ScreenOptions: ParsableArguments {
  @Option(help: "The colours of the screen.")
  var theme: Look.Theme?

  @Option(help: "The marks and lines of the screen.")
  var glyphs: Look.GlyphSet?

  @OptionGroup var arrangement: ArrangementOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var katas: LibraryOptions
}

extension Look.Theme: ExpressibleByArgument {}
extension Look.GlyphSet: ExpressibleByArgument {}
