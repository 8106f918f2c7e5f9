import Screen

/// What lies above the screen.
public struct Overlay: Equatable, Sendable {
  /// What an overlay shows.
  public enum Content: Equatable, Sendable {
    /// The keys of the screen below.
    case help(Context)
    /// The hints asked for so far.
    case hints
    /// What the build and the tests wrote.
    case output
    /// A question that names what is lost.
    case confirm(Confirmation)
  }

  /// What it shows.
  public var content: Content
  /// How far it is scrolled.
  var scroll = Scroll()

  /// Makes an overlay, scrolled to its top.
  init(_ content: Content) { self.content = content }

  /// Where its keys are looked up.
  var context: Context {
    switch content {
    case .help: .help
    case .hints: .hints
    case .output: .output
    case .confirm: .confirm
    }
  }
}
