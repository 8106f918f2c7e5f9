/// The rule set of a session: a value that decides what a green, a red and a bell lead to.
///
/// A rhythm holds only rules; where the session is in them is kept by ``PracticeFlow``. A
/// further rhythm joins as another value.
public struct Rhythm: Hashable, Codable, Sendable {
  /// How a red light ends.
  public enum Keeping: Hashable, Codable, Sendable {
    /// Nothing is undone by a light.
    case everything
    /// Green is kept, red is undone, within the given scope.
    case greenOnly(undoing: Reversal.Scope)

    private enum CodingKeys: String, CodingKey {
      case everything = "everything", greenOnly = "greenOnly"
    }
    private enum GreenOnlyCodingKeys: String, CodingKey { case undoing = "undoing" }
  }

  /// What changes the hands at the keyboard.
  public enum HandingOver: String, Codable, Sendable {
    /// The turn timer.
    case byClock = "byClock"
    /// The first red of a new test.
    case byFailingTest = "byFailingTest"
  }

  /// The name by which it is chosen, such as `baby-steps`.
  public var name: String
  /// Its rule in one sentence.
  public var rule: String
  /// The phases of the rhythm bar, in order.
  public var phases = Phase.allCases
  /// Seconds of a box that holds a test and its code; nil for a rhythm without a clock.
  public var box: Double?
  /// How a red light ends.
  public var keeping = Keeping.everything
  /// What changes the hands at the keyboard.
  public var handingOver = HandingOver.byClock
  /// Whether tests must stay as they are.
  public var freezesTests = false

  private enum CodingKeys: String, CodingKey {
    case name = "name", rule = "rule", phases = "phases", box = "box", keeping = "keeping"
    case handingOver = "handingOver", freezesTests = "freezesTests"
  }

  var beginsWithTest: Bool { phases.contains(.test) }
}

/// What the rhythm expects now.
public enum Phase: String, Codable, Sendable, CaseIterable {
  /// Write a failing test.
  case test = "test"
  /// Make it pass.
  case code = "code"
  /// Tidy up and stay green.
  case refactor = "refactor"
}
