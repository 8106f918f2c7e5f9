import Screen

/// What the build and the tests wrote, made harmless.
struct OutputPage: Window {
  var scroll = Scroll()

  static let context = Context.output
  static let bindings: [Binding] = []

  func title(_ model: Model) -> String { "Raw output" }

  func lines(_ model: Model, width: Int, look: Look) -> [StyledLine] {
    guard let verdict = model.kata?.verdict else { return [] }
    let loops =
      [("Your own tests", verdict.inner.output)]
      + (verdict.outer.map { [("The customer's examples", $0.output)] } ?? [])
    let parts = loops.map { title, output -> [StyledLine] in
      var lines = Sanitizer.harmless(output)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      while lines.last?.isEmpty == true { lines.removeLast() }
      let cut = lines.flatMap { StyledLine(String($0)).cut(to: width) }
      return [[Span(title, .heading)]] + (cut.isEmpty ? [[Span("(nothing)", .dim)]] : cut)
    }
    return Array(parts.joined(separator: [StyledLine()]))
  }
}
