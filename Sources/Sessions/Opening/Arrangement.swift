public import Practice

/// How a session is practised; nil leaves it as it was when the session was left.
public struct Arrangement: Sendable, Hashable {
  /// What becomes of the turn timer.
  public enum Turn: Sendable, Hashable {
    /// There is none.
    case off
    /// A turn lasts so many seconds.
    case lasts(Double)
  }

  /// The rhythm.
  public var rhythm: Rhythm?
  /// Whether every light is hidden until it was predicted.
  public var predicts: Bool?
  /// Who sits at the keyboard, in the order of rotation.
  public var people: [String]?
  /// The turn timer.
  public var turn: Turn?
  /// What the coach counts and does not mention; nil leaves it as it was.
  public var silenced: Set<Observation.Kind>?
  /// Whether a save starts a run; otherwise only a key does.
  public var runsOnSave: Bool

  /// Makes an arrangement.
  public init(
    rhythm: Rhythm? = nil, predicts: Bool? = nil, people: [String]? = nil, turn: Turn? = nil,
    silenced: Set<Observation.Kind>? = nil, runsOnSave: Bool = true
  ) {
    self.rhythm = rhythm
    self.predicts = predicts
    self.people = people
    self.turn = turn
    self.silenced = silenced
    self.runsOnSave = runsOnSave
  }

  /// The events for the rhythm when a session begins or goes on.
  var events: [PracticeEvent] {
    var events: [PracticeEvent] = [.resumed]
    if let rhythm { events.append(.chose(rhythm)) }
    if let people { events.append(.people(people)) }
    switch turn {
    case .off?: events.append(.turn(nil))
    case .lasts(let seconds)?: events.append(.turn(seconds))
    case nil: break
    }
    if let predicts { events.append(.coversAll(predicts)) }
    if let silenced {
      events += Observation.Kind.allCases.map { .silenced($0, silenced.contains($0)) }
    }
    return events
  }
}
