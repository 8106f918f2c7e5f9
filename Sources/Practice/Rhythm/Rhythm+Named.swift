extension Rhythm {
  /// Test, code, refactor, repeated.
  public static let classic = Rhythm(
    name: "classic", rule: "A failing test, the code that makes it pass, a tidy-up; repeat.")

  /// Boxes of two minutes, each for a test and its code.
  public static let babySteps = Rhythm(
    name: "baby-steps", rule: "Green before the bell, or everything goes back to the last green.",
    box: 120)

  /// Test and commit, or revert the code.
  public static let tcr = Rhythm(
    name: "tcr", rule: "Green is kept, red undoes the code; tests are spared.",
    keeping: .greenOnly(undoing: .codeOnly))

  /// Test and commit, or revert tests and code.
  public static let strictTCR = Rhythm(
    name: "tcr", rule: "Green is kept, red undoes everything, tests and all.",
    keeping: .greenOnly(undoing: .everything))

  /// A failing test hands the keyboard over.
  public static let pingPong = Rhythm(
    name: "ping-pong",
    rule: "A failing test hands the keyboard over; the partner makes it pass and writes the next.",
    handingOver: .byFailingTest)

  /// Green to green with frozen tests.
  public static let refactor = Rhythm(
    name: "refactor", rule: "From green to green, with the tests as they are.",
    phases: [.refactor], freezesTests: true)

  /// Every rhythm that can be chosen by name, in the order in which they are offered.
  public static let all = [classic, babySteps, tcr, pingPong, refactor]
  /// The strict forms of rhythms; each has the name of the other form.
  public static let strict = [strictTCR]
  /// The rhythms that have a box.
  public static let boxed = all.filter { $0.box != nil }

  /// The rhythm of a name; nil if there is none.
  ///
  /// - Parameters:
  ///   - name: The name, in any case.
  ///   - box: Seconds of a box, for rhythms that have one; nil for the usual.
  ///   - isStrict: Whether its strict form is wanted, if it has one.
  public static func named(_ name: String, box: Double? = nil, isStrict: Bool = false) -> Rhythm? {
    let offered = isStrict ? strict + all : all
    guard var rhythm = offered.first(where: { $0.name == name.lowercased() }) else { return nil }
    if let box, rhythm.box != nil { rhythm.box = max(1, box) }
    return rhythm
  }
}
