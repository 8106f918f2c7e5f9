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
}
