/// Who types and who thinks ahead: names in the order of rotation, with a turn timer if wanted.
///
/// The timer knows no pause: overtime is shown and counted, never forgiven.
public struct Pairing: Hashable, Codable, Sendable {
  /// The names, in the order of rotation.
  public private(set) var people: [String]
  /// Seconds of a turn; nil without a timer.
  public private(set) var turnLength: Double?
  /// How often the keyboard changed hands.
  public private(set) var handovers = 0
  /// Seconds of overtime by name, over all turns that ended.
  public private(set) var overtime: [String: Double] = [:]
  private var place = 0
  private var turnBegan: Moment
  private var hasRung = false

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

  /// Hands the keyboard to the next in order; nil if there is nobody else.
  public mutating func handOver(at now: Moment) -> Handover? {
    guard let from = driver, let to = navigator else { return nil }
    let over = clock(at: now)?.overtime ?? 0
    if over > 0 { overtime[from, default: 0] += over }
    place = (place + 1) % people.count
    handovers += 1
    begin(at: now)
    return Handover(from: from, to: to, overtime: over)
  }

  /// Whether the turn became over just now: true once in a turn.
  public mutating func ring(at now: Moment) -> Bool {
    guard !hasRung, clock(at: now)?.isOver == true else { return false }
    hasRung = true
    return true
  }

  /// Sets the turn timer anew, or takes it away; the present turn begins again.
  public mutating func setTurn(_ seconds: Double?, at now: Moment) {
    turnLength = seconds.map { max(1, $0) }
    begin(at: now)
  }

  /// The session went on after it had been left: the present turn begins again.
  public mutating func resumed(at now: Moment) { begin(at: now) }

  private mutating func begin(at now: Moment) {
    turnBegan = now
    hasRung = false
  }

  private static func trimmed(_ name: String) -> String {
    let kept = name.drop(while: \.isWhitespace)
    return String(kept.reversed().drop(while: \.isWhitespace).reversed())
  }
}
