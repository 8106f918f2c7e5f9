import Practice
import Screen

/// The tests of the light that is chosen on the page below.
struct LightTestsPage: ListWindow {
  var scroll = Scroll()
  var choice = 0

  static let context = Context.lightTests
  static let bindings: [Binding] = [
    key(
      .enter, .character("r"), bar: .left("first red"),
      help: "go to the light in which the chosen test was first red",
      unless: { page, model in
        guard let tests = page.tests(model) else { return "The tests are being read." }
        return tests.isEmpty ? "This light has no test." : nil
      },
      do: { page, model in
        guard let tests = page.tests(model), tests.indices.contains(page.choice) else { return [] }
        model.pages.close()
        model.notice = model.pages[LightsPage.self]?
          .chooseFirstRed(of: tests[page.choice].identity)
        return []
      })
  ]

  private func tests(_ model: Model) -> [RecordedTest]? {
    model.pages[LightsPage.self]?.tests?.tests
  }

  func count(_ model: Model) -> Int { tests(model)?.count ?? 0 }

  func title(_ model: Model) -> String {
    let lights = model.pages[LightsPage.self]
    let number = (lights?.tests?.entry).flatMap { lights?.index(of: $0) }
    return "Tests of light \((number ?? 0) + 1)"
  }

  func lines(_ model: Model, width: Int, look: Look) -> [StyledLine] {
    let glyphs = look.glyphs.marks
    guard let tests = tests(model) else { return [[Span("Reading the tests.", .dim)]] }
    if tests.isEmpty { return [[Span("No test ran.", .dim)]] }
    return tests.enumerated().map { index, test in
      let left: StyledLine = [
        test.status.mark(glyphs), Span(" "),
        Span(Sanitizer.harmless(FirstRed.name(of: test.identity))),
      ]
      let right: StyledLine = [Span(test.loop == .outer ? " the customer's" : "", .dim)]
      return row(
        .spread(left, right, columns: width - 2, glyphs: glyphs), isChosen: index == choice,
        width: width, glyphs)
    }
  }
}
