import ArgumentParser
import Practice

/// What some rhythms can be told.
struct RhythmOptions: ParsableArguments {
  @Flag(help: "With tcr: red undoes the tests too.")
  var strict = false

  @Option(
    help: ArgumentHelp("With baby-steps: the length of a box.", valueName: "2m"),
    transform: TimeSpan.seconds)
  var box: Double?

  /// The rhythm of a name with these options; nil without a name.
  ///
  /// - Throws: `ValidationError` if there is no such rhythm, or an option belongs to another.
  func rhythm(named name: String?) throws -> Rhythm? {
    let name = name?.lowercased()
    if strict, name != "tcr" { throw ValidationError("--strict goes with the rhythm tcr.") }
    if box != nil, name != "baby-steps" {
      throw ValidationError("--box goes with the rhythm baby-steps.")
    }
    guard let name else { return nil }
    guard let rhythm = Rhythm.named(name, box: box, isStrict: strict) else {
      let names = Rhythm.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no rhythm `\(name)`. Choose one of: \(names).")
    }
    return rhythm
  }
}
