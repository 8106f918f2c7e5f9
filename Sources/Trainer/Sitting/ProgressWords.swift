import Verdicts

/// What a run is doing, in words, for the progress line.
enum ProgressWords {
  /// The words for an activity; nil stands for a run of which nothing is known yet.
  static func of(_ activity: Activity?) -> String {
    switch activity {
    case nil: "starting"
    case .preparing(let words)?: words
    case .compiling(let loop, let done, let total)?:
      words("compiling", whose: loop, done: done, total: total)
    case .testing(let loop, let ended, let total)?:
      words(loop == .inner ? "tests" : "examples", whose: .inner, done: ended, total: total)
    }
  }

  private static func words(_ verb: String, whose loop: Loop, done: Int, total: Int) -> String {
    let count = total > 0 ? " \(done) of \(total)" : ""
    return verb + (loop == .outer ? " the customer's examples" : "") + count
  }
}
