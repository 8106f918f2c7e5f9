import Practice

extension Sitting {
  /// Where the editor opens: the first failure, else the first test, else the first source.
  var editorPlace: (path: String, line: Int?) {
    if let failure = verdict.flatMap(FirstFailure.init(in:)), let file = failure.file {
      return (file, failure.line)
    }
    let files = kata.starter.map(\.path)
    let first = files.first { $0.hasPrefix("Tests/") } ?? files.first
    return (first ?? "Tests", nil)
  }

  /// What the open lines of the Definition of Done miss, one sentence each; empty when done.
  var openSentences: [String] {
    guard let done = status.done else { return [] }
    return done.missing
  }
}
