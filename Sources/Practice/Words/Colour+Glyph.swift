public import Verdicts

extension Colour {
  /// One glyph for each light, in lines, histories and retros.
  public var glyph: String {
    switch self {
    case .green: "✔"
    case .red: "✘"
    case .amber: "▲"
    }
  }
}
