extension Model {
  /// The line that stays in the shell when the person leaves: kata, step, last light, how to resume.
  ///
  /// Nil if no kata was practised.
  public var farewell: String? {
    guard let sitting else { return nil }
    let kata = sitting.kata
    let step = "step \(sitting.status.step + 1) of \(kata.steps.count)"
    let light =
      sitting.isCovered
      ? ", last light covered"
      : sitting.status.light.map { ", last light \($0.colour.rawValue)" } ?? ", no light yet"
    return "\(kata.title), \(step)\(light). Go on with: tandem practice \(kata.slug)"
      + " --in \(ShellWord.quoted(sitting.place))"
  }
}
