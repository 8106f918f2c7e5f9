public import Screen

/// The whole trainer as a value: it reads no clock, no disk and no terminal.
public struct Model: Equatable, Sendable {
  /// An error that the screen shows until it is dismissed.
  struct Failure: Equatable, Sendable {
    /// What happened and what to do, as a sentence.
    var sentence: String
    /// Whether a run failed, so that the next answer makes it pass by itself.
    var endsWithNextAnswer = false
  }

  /// The size of the terminal as last reported.
  public internal(set) var size: Size
  /// The kata that is being practised; nil before one is opened.
  var kata: OpenKata?
  var pages = PageStack()
  /// A message that passes with the next key or light.
  var notice: String? { didSet { keepsNoticeForNextLight = false } }
  /// Whether the message still holds at the next light.
  var keepsNoticeForNextLight = false
  var failure: Failure?
  /// Whether the three lines for a newcomer are shown.
  var showsWelcome: Bool

  /// Makes the model as the program starts.
  ///
  /// - Parameters:
  ///   - size: The size of the terminal.
  ///   - isFirstRun: Whether this person has never started Tandem before.
  public init(size: Size, isFirstRun: Bool = false) {
    self.size = size
    self.showsWelcome = isFirstRun
  }

  /// Where the next key press is looked up.
  var context: Context { pages.top.presentContext(self) }

  /// The list of katas, which is always there.
  var catalogue: CataloguePage { pages[CataloguePage.self] ?? CataloguePage() }

  /// Why a key that would give away something of a hidden light is refused; nil if none is hidden.
  var refusalWhileHidden: String? {
    kata?.isLightHidden == true
      ? "First say what the hidden light will be: r red, a amber, g green." : nil
  }

  /// Opens a page above all others, and passes on what it needs from outside.
  mutating func open(_ page: some Page, _ effects: [Effect] = []) -> [Effect] {
    pages.open(page)
    return effects
  }

  /// Lets a page act, the uppermost by default; it may close itself and open others.
  mutating func withPage<Result>(
    at index: Int? = nil, _ act: (inout any Page, inout Model) -> Result
  ) -> Result {
    let index = index ?? pages.topIndex
    var page = pages[index]
    let result = act(&page, &self)
    pages.update(page, at: index)
    return result
  }

  /// The line that stays in the shell when the person leaves: kata, step, last light, how to resume.
  ///
  /// Nil if no kata was practised.
  public var farewell: String? {
    guard let kata else { return nil }
    let step = "step \(kata.status.step + 1) of \(kata.definition.steps.count)"
    let light =
      kata.isLightHidden
      ? ", last light hidden"
      : kata.status.light.map { ", last light \($0.colour.rawValue)" } ?? ", no light yet"
    return "\(kata.definition.title), \(step)\(light). Go on with: tandem practice "
      + "\(kata.definition.slug) --in \(ShellWord.quoted(kata.folder))"
  }
}
