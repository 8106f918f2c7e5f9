public import Screen

/// The whole trainer as a value: it reads no clock, no disk and no terminal.
public struct Model: Equatable, Sendable {
  /// The size of the terminal as last told.
  public internal(set) var size: Size
  /// The screen on which a kata is chosen.
  public internal(set) var catalogue = Catalogue()
  /// The kata that is being practised; nil while the catalogue is shown.
  public internal(set) var sitting: Sitting?
  /// What lies above the screen.
  public internal(set) var overlay: Overlay?
  /// A message that passes with the next key or light.
  public internal(set) var notice: String? { didSet { isNoticeForNextLight = false } }
  /// Whether the message still holds at the next light.
  var isNoticeForNextLight = false
  /// An error that stays until it is dismissed.
  public internal(set) var failure: Failure?
  /// Whether the three lines for a newcomer are shown.
  public internal(set) var showsWelcome: Bool

  /// Makes the model as the program starts.
  ///
  /// - Parameters:
  ///   - size: The size of the terminal.
  ///   - isFirstRun: Whether this person has never started Tandem before.
  public init(size: Size, isFirstRun: Bool = false) {
    self.size = size
    self.showsWelcome = isFirstRun
  }

  /// Where the next key press is looked up first.
  public var context: Context {
    if let overlay { return overlay.context }
    if let sitting { return sitting.context }
    return catalogue.isSearching ? .search : .catalogue
  }

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
