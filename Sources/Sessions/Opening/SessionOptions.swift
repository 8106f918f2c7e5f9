public import Engine
public import Practice
public import Verdicts

/// How a session runs the learner's code.
public struct SessionOptions: Sendable, Hashable {
  /// Limits chosen for this session.
  public var limits: Limits
  /// Whether the sandbox is wanted.
  public var isolation: IsolationMode
  /// Runs only tests whose identifier matches this regular expression.
  public var filter: String?
  /// The test target that counts as the outer loop in a package that is not a kata workspace.
  public var outerTarget: String?
  /// Variables that the learner's code sees.
  public var environment: [String: String]
  /// The team's own lines of the Definition of Done.
  public var checklist: [String]

  /// Which lanes answer.
  public var lane: LaneChoice
  /// How the session is practised, where it is to differ from before.
  public var arrangement: Arrangement

  /// Makes options.
  public init(
    limits: Limits = Limits(), isolation: IsolationMode = .auto, filter: String? = nil,
    outerTarget: String? = nil, environment: [String: String] = [:], checklist: [String] = [],
    lane: LaneChoice = .auto, arrangement: Arrangement = Arrangement()
  ) {
    self.limits = limits
    self.isolation = isolation
    self.filter = filter
    self.outerTarget = outerTarget
    self.environment = environment
    self.checklist = checklist
    self.lane = lane
    self.arrangement = arrangement
  }
}

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
    if let predicts { events.append(.hidesAll(predicts)) }
    if let silenced {
      events += Observation.Kind.allCases.map { .silenced($0, silenced.contains($0)) }
    }
    return events
  }
}
