public import Verdicts

extension Activity {
  /// How far a run is, in the words of a progress line.
  public var words: String {
    switch self {
    case .preparing(let what): what
    case .compiling(let loop, let done, let total):
      "compiling" + (loop == .outer ? " the customer's examples" : "") + Self.count(done, of: total)
    case .testing(let loop, let ended, let total):
      (loop == .inner ? "tests" : "examples") + Self.count(ended, of: total)
    }
  }

  private static func count(_ done: Int, of total: Int) -> String {
    total > 0 ? " \(done) of \(total)" : ""
  }
}

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
