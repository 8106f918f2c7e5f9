import ArgumentParser
import Practice
import Sessions

/// How a session is practised.
struct ArrangementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "\(Rhythm.all.names(joinedBy: "or")); as before if left out.",
      valueName: "name"))
  var rhythm: String?

  @OptionGroup var details: RhythmOptions

  @Flag(inversion: .prefixedNo, help: "Hide every light until it is predicted.")
  var predict: Bool?

  @Option(
    name: .customLong("run"),
    help: "save: each save starts a run. key: only `r` does, or Enter in `watch`.")
  var trigger: Trigger = .save

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("Who sits at the keyboard, in order.", valueName: "Ana,Ben"))
  var people: String?

  @Option(
    help: ArgumentHelp("How long a turn lasts, or off for no timer.", valueName: "5m"),
    transform: Self.turn)
  var turn: Arrangement.Turn?

  /// What starts a run.
  enum Trigger: String, ExpressibleByArgument, CaseIterable {
    case save
    case key
  }

  private static func turn(_ argument: String) throws -> Arrangement.Turn {
    argument == "off" ? .off : .lasts(try TimeSpan.seconds(argument))
  }

  func validate() throws { _ = try details.rhythm(named: rhythm) }

  var arrangement: Arrangement {
    Arrangement(
      // What cannot be is refused by `validate` before anybody asks here.
      rhythm: try? details.rhythm(named: rhythm),
      predicts: predict,
      people: people.map { $0.split(separator: ",").map(String.init) },
      turn: turn, runsOnSave: trigger == .save)
  }
}
