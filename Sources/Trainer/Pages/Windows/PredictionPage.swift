import Practice
import Screen
import Verdicts

/// What the next light may be: three colours, or the name of the test that will fail.
struct PredictionPage: Window, TypingPage {
  var scroll = Scroll()
  /// The name of the test; nil while a colour is chosen.
  var typed: TypedText?

  static let context = Context.prediction
  static let isSmall = true
  static let needsText = false

  static let bindings: [Binding] = [
    key(
      .character("r"), bar: .left("red"), help: help(.red),
      do: changing { page, _ in page.typed = TypedText() }),
    key(
      .character("a"), bar: .left("amber"), help: help(.amber),
      do: { predict(.amber, in: &$1) }),
    key(
      .character("g"), bar: .left("green"), help: help(.green),
      do: { predict(.green, in: &$1) }),
    acceptKey,
  ]

  static func help(_ colour: Colour) -> String { "say that the light is \(colour.rawValue)" }

  mutating func accept(_ text: String, in model: inout Model) -> [Effect] {
    Self.predict(.red, test: text.isEmpty ? nil : text, in: &model)
  }

  private static func predict(
    _ colour: Colour, test: String? = nil, in model: inout Model
  ) -> [Effect] {
    model.pages.close()
    return [.session(.predict(Prediction(colour, test: test)))]
  }

  func title(_ model: Model) -> String { "What will the light be?" }

  func lines(_ model: Model, width: Int, look: Look) -> [StyledLine] {
    if let typed {
      return Lines.text("Which test will fail? Enter alone names none.", width: width)
        + [[], typed.line("Red, by: ", width: width, glyphs: look.glyphs.marks)]
    }
    return [
      ("r", Colour.red, "a test fails"), ("a", .amber, "it does not build, or nothing runs"),
      ("g", .green, "every test passes"),
    ].map { key, colour, meaning in
      [
        Span(TextWidth.pad(key, to: 4), .key),
        Span(TextWidth.pad(colour.rawValue, to: 8), colour.role), Span(meaning),
      ].clipped(to: width, ellipsis: look.glyphs.marks.ellipsis)
    }
  }
}
