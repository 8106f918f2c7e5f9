import Screen

/// The keys of the page below.
struct HelpPage: Window {
  /// Where those keys are looked up.
  let subject: Context
  var scroll = Scroll()

  static let context = Context.help
  static let bindings: [Binding] = []

  func title(_ model: Model) -> String { "Keys" }

  func lines(_ model: Model, width: Int, look: Look) -> [StyledLine] {
    let column = 14
    return Keymap.bindings(in: subject).flatMap { binding -> [StyledLine] in
      let keys = KeyName.of(binding.keys, glyphs: look.glyphs)
      let text = TextWidth.wrap(binding.help, to: max(1, width - column))
      return text.enumerated().map { index, line in
        [Span(TextWidth.pad(index == 0 ? keys : "", to: column), .key), Span(line)]
      }
    }
  }
}
