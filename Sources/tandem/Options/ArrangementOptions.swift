import ArgumentParser
import Practice
import Sessions

/// How a session is practised.
struct ArrangementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "classic, baby-steps, tcr, ping-pong or refactor; as before if left out.",
      valueName: "name"))
  var rhythm: String?

  @Flag(help: "With tcr: red undoes the tests too.")
  var strict = false

  @Option(help: ArgumentHelp("With baby-steps: the length of a box.", valueName: "2m"))
  var box: TimeSpan?

  @Flag(inversion: .prefixedNo, help: "Cover every light until it was predicted.")
  var predict: Bool?

  @Option(name: .customLong("run"), help: "save: each save starts a run. key: only `r` does.")
  var trigger: Trigger = .save

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("Who sits at the keyboard, in order.", valueName: "Ana,Ben"))
  var people: String?

  @Option(help: ArgumentHelp("How long a turn lasts, or off for no timer.", valueName: "5m"))
  var turn: TurnOption?

  /// What starts a run.
  enum Trigger: String, ExpressibleByArgument, CaseIterable {
    case save
    case key
  }

  func validate() throws {
    guard let rhythm else {
      if strict { throw ValidationError("--strict goes with --rhythm tcr.") }
      if box != nil { throw ValidationError("--box goes with --rhythm baby-steps.") }
      return
    }
    if strict, rhythm != "tcr" { throw ValidationError("--strict goes with --rhythm tcr.") }
    if box != nil, rhythm != "baby-steps" {
      throw ValidationError("--box goes with --rhythm baby-steps.")
    }
    guard Rhythm.named(rhythm) != nil else {
      let names = Rhythm.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no rhythm `\(rhythm)`. Choose one of: \(names).")
    }
  }

  /// What the session is told.
  var arrangement: Arrangement {
    Arrangement(
      rhythm: rhythm.flatMap { Rhythm.named($0, box: box?.seconds, isStrict: strict) },
      predicts: predict,
      people: people.map { $0.split(separator: ",").map(String.init) },
      turn: turn?.turn, runsOnSave: trigger == .save)
  }
}
