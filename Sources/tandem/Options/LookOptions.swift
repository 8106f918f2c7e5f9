import ArgumentParser
import Screen

/// How the screen looks.
struct LookOptions: ParsableArguments {
  @Option(help: "classic, colour-blind or mono.")
  var theme: Look.Theme?

  @Option(help: "unicode or ascii.")
  var glyphs: Look.GlyphSet?
}

extension Look.Theme: ExpressibleByArgument {}
extension Look.GlyphSet: ExpressibleByArgument {}
