import Practice
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
    /// What the light may be; with something typed, the test that will fail.
    case prediction
    /// The tests that somebody wants to write.
    case testList
    /// The tests of the chosen light.
    case lightTests
    /// The team's own lines of the Definition of Done.
    case promises
    /// The rhythms to choose from.
    case rhythms
    /// A question that names what is lost.
    case confirm(Confirmation)
  }

  /// What it shows.
  public var content: Content
  /// How far it is scrolled.
  var scroll = Scroll()

  /// The place of the chosen row, in a list of choices.
  public internal(set) var choice = 0
  /// What it was opened over and goes back to; empty for the screen itself.
  private(set) var below: [Overlay] = []
  /// What is being typed; nil while keys are keys.
  public internal(set) var typed: TypedText?

  /// Makes an overlay, scrolled to its top.
  init(_ content: Content, over below: Overlay? = nil) {
    self.content = content
    self.below = below.map { [$0] } ?? []
  }

  /// Where its keys are looked up.
  var context: Context {
    if typed != nil { return .typing }
    switch content {
    case .help: return .help
    case .hints: return .hints
    case .output: return .output
    case .prediction: return .prediction
    case .testList: return .tests
    case .lightTests: return .lightTests
    case .promises: return .promises
    case .rhythms: return .rhythms
    case .confirm: return .confirm
    }
  }

  /// Whether it stands in a window of its own size; what is read gets all the room.
  var isSmall: Bool {
    switch content {
    case .confirm, .prediction, .promises, .rhythms: true
    case .help, .hints, .output, .testList, .lightTests: false
    }
  }

  /// Whether it asks whether to do this.
  func asks(for effect: Effect) -> Bool {
    if case .confirm(let question) = content { question.effect == effect } else { false }
  }

  /// The number of rows to choose from; nil where nothing is chosen.
  func choices(in sitting: Sitting?) -> Int? {
    switch content {
    case .testList: sitting?.testList?.items.count ?? 0
    case .lightTests: sitting?.timeline?.tests?.tests?.count ?? 0
    case .promises: sitting?.status.done?.promises.count ?? 0
    case .rhythms: Rhythm.all.count
    default: nil
    }
  }

  /// Keeps the choice within a list that has become another one.
  mutating func keepChoice(below count: Int) {
    if content == .testList { choice = max(0, min(choice, count - 1)) }
  }
}
