import ArgumentParser
import Practice

/// Options of some rhythms.
struct RhythmOptions: ParsableArguments {
  @Flag(help: "With \(Rhythm.strict.names(joinedBy: "or")): red undoes the tests too.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "With \(Rhythm.boxed.names(joinedBy: "or")): the length of a box.", valueName: "2m"),
    transform: TimeSpan.seconds)
  var box: Double?

  /// The rhythm of a name with these options; nil without a name.
  ///
  /// - Throws: `ValidationError` if there is no such rhythm, or an option belongs to another.
  func rhythm(named name: String?) throws -> Rhythm? {
    let name = name?.lowercased()
    for (isGiven, flag, rhythms) in [
      (strict, "--strict", Rhythm.strict), (box != nil, "--box", Rhythm.boxed),
    ] where isGiven && !rhythms.contains(where: { $0.name == name }) {
      throw ValidationError("\(flag) goes with the rhythm \(rhythms.names(joinedBy: "or")).")
    }
    guard let name else { return nil }
    guard let rhythm = Rhythm.named(name, box: box, isStrict: strict) else {
      let names = Rhythm.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no rhythm `\(name)`. Choose one of: \(names).")
    }
    return rhythm
  }
}

extension [Rhythm] {
  /// The names as part of a sentence, such as "classic, tcr or refactor".
  func names(joinedBy word: String) -> String {
    let names = map(\.name)
    let first = names.dropLast().joined(separator: ", ")
    return (first.isEmpty ? "" : "\(first) \(word) ") + (names.last ?? "")
  }
}
