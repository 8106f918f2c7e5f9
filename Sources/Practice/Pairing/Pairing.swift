/// Who types and who thinks ahead: names in the order of rotation, with a turn timer if wanted.
///
/// The timer knows no pause: overtime is shown and counted, never forgiven.
public struct Pairing: Hashable, Codable, Sendable {
  /// Seconds of a turn where nobody chose another length.
  public static let usualTurn = 300.0

  /// The names, in the order of rotation.
  public private(set) var people: [String]
  /// Seconds of a turn; nil without a timer.
  public private(set) var turnLength: Double?
  /// How often the keyboard changed hands.
  public private(set) var handovers = 0
  /// Seconds of overtime by name, over all turns that ended.
  public private(set) var overtime: [String: Double] = [:]
  /// When the present turn was last seen to go on over its length; if it is left, it ended then.
  private var lookedAt: Moment?
  /// Seconds of the turn that the timer had when it was switched off.
  private var restingLength: Double?
  private var place = 0
  private var turnBegan: Moment
  private var hasRung = false

  private enum CodingKeys: String, CodingKey {
    case people = "people", turnLength = "turnLength", handovers = "handovers"
    case overtime = "overtime", lookedAt = "lookedAt", restingLength = "restingLength"
    case place = "place", turnBegan = "turnBegan", hasRung = "hasRung"
  }

  /// Makes a pairing.
  ///
  /// - Parameters:
  ///   - people: The names; spaces around them, empty ones and repeated ones are dropped.
  ///   - turn: Seconds of a turn; nil for none.
  ///   - now: When the first turn begins.
  public init(people: [String] = [], turn: Double? = nil, at now: Moment = .start) {
    var seen: Set<String> = []
    self.people = people.map(Self.trimmed).filter { !$0.isEmpty && seen.insert($0).inserted }
    turnLength = turn.map { max(1, $0) }
    turnBegan = now
  }

  /// Who types; nil if no names were given.
  public var driver: String? { people.isEmpty ? nil : people[place] }

  /// Who thinks ahead and types next; nil for somebody alone.
  public var navigator: String? { people.count > 1 ? people[(place + 1) % people.count] : nil }

  /// The clock of the present turn; nil without a timer or a partner.
  public func clock(at now: Moment) -> TurnClock? {
    guard let turnLength, people.count > 1 else { return nil }
    return TurnClock(length: turnLength, elapsed: now.seconds(since: turnBegan))
  }

  /// Overtime by name with that of the present turn, as far as it was seen to go on.
  public var overtimeSoFar: [String: Double] {
    var counted = self
    if let lookedAt { counted.countOvertime(at: lookedAt) }
    return counted.overtime
  }

  /// Hands the keyboard to the next in order; nil if there is nobody else.
  ///
  /// - Parameter isTimed: Whether the clock counts, so that there can be overtime.
  public mutating func handOver(at now: Moment, isTimed: Bool = true) -> Handover? {
    guard let from = driver, let to = navigator else { return nil }
    let over = isTimed ? countOvertime(at: now) : 0
    place = (place + 1) % people.count
    handovers += 1
    begin(at: now)
    return Handover(from: from, to: to, overtime: over)
  }

  /// Whether the turn became over just now: true once in a turn.
  public mutating func ring(at now: Moment) -> Bool {
    rememberLook(at: now)
    guard !hasRung, clock(at: now)?.isOver == true else { return false }
    hasRung = true
    return true
  }

  /// Sets the turn timer again, or takes it away; the present turn begins again.
  public mutating func setTurn(_ seconds: Double?, at now: Moment) {
    countOvertime(at: now)
    restingLength = turnLength ?? restingLength
    turnLength = seconds.map { max(1, $0) }
    begin(at: now)
  }

  /// Switches the turn timer off, or on with the length that it had before.
  public mutating func toggleTurn(at now: Moment) {
    setTurn(turnLength == nil ? restingLength ?? Self.usualTurn : nil, at: now)
  }

  /// The session went on after it had been left: the present turn begins again.
  public mutating func resumed(at now: Moment) {
    overtime = overtimeSoFar
    begin(at: now)
  }

  /// Other people sit down, in the order of rotation; what was counted stays.
  public mutating func seat(_ people: [String], at now: Moment) {
    overtime = overtimeSoFar
    self.people = Pairing(people: people).people
    place = 0
    begin(at: now)
  }

  /// Every ten seconds are enough: whatever changes here is written to the disk.
  private mutating func rememberLook(at now: Moment) {
    guard clock(at: now)?.isOver == true else { return }
    if let lookedAt, now.seconds(since: lookedAt) < 10 { return }
    lookedAt = now
  }

  /// Counts what the present turn went over its length, no matter who ends it.
  @discardableResult
  private mutating func countOvertime(at now: Moment) -> Double {
    let over = clock(at: now)?.overtime ?? 0
    if over > 0, let driver { overtime[driver, default: 0] += over }
    return over
  }

  private mutating func begin(at now: Moment) {
    turnBegan = now
    hasRung = false
    lookedAt = nil
  }

  private static func trimmed(_ name: String) -> String {
    let kept = name.drop(while: \.isWhitespace)
    return String(kept.reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// The keyboard changes hands.
public struct Handover: Hashable, Sendable {
  /// Who typed.
  public var from: String
  /// Who types now.
  public var to: String
  /// Seconds by which the turn had gone over its length; 0 without a turn timer.
  public var overtime = 0.0

  /// The handover as a sentence for the screen.
  public var sentence: String {
    overtime > 0 ? "Over to \(to), \(ClockText.text(overtime)) late." : "Over to \(to)."
  }
}
