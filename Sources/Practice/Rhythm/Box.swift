/// The box of baby steps as a state machine on a virtual clock.
///
/// A save opens a box. Green before the bell restarts it; at the bell a red or amber light goes
/// back to the last green, and there is no clock until the next save. A save that is still being
/// judged when the bell rings was in time: its light decides.
struct Box: Hashable, Codable, Sendable {
  /// What the bell leads to.
  enum Bell: Hashable {
    /// It is not time yet, or there is no clock.
    case silent
    /// The last light is green: the box ends.
    case inTime
    /// The last light is not green: back.
    case tooLate
    /// A save made in time is still being judged.
    case undecided
  }

  /// When the present box was opened; nil between boxes.
  private(set) var opened: Moment?
  /// Whether the bell rang while a save was being judged.
  private(set) var isOverdue = false
  private var isJudging = false

  private enum CodingKeys: String, CodingKey {
    case opened = "opened", isOverdue = "isOverdue", isJudging = "isJudging"
  }

  /// The clock; nil between boxes.
  func clock(length: Double, at now: Moment) -> BoxClock? {
    guard let opened, !isOverdue else { return nil }
    let remaining = max(0, length - now.seconds(since: opened))
    return BoxClock(length: length, remaining: remaining)
  }

  /// Takes a save in and returns whether it opened a box.
  mutating func saved(at now: Moment) -> Bool {
    isJudging = true
    guard opened == nil else { return false }
    opened = now
    return true
  }

  /// Takes a light in and returns whether it came after the bell and is not green.
  mutating func answered(isGreen: Bool, at now: Moment) -> Bool {
    isJudging = false
    if isGreen {
      let wasOpen = opened != nil
      close()
      if wasOpen { opened = now }
      return false
    }
    if isOverdue {
      close()
      return true
    }
    if opened == nil { opened = now }
    return false
  }

  /// The run of a save ended without a light: nothing is waited for any more.
  ///
  /// If the bell rang meanwhile it rings again with the next tick, by the light before.
  mutating func stopped() {
    isJudging = false
    isOverdue = false
  }

  mutating func ticked(length: Double, isGreen: Bool, at now: Moment) -> Bell {
    guard let opened, !isOverdue, now.seconds(since: opened) >= length else { return .silent }
    if isJudging {
      isOverdue = true
      return .undecided
    }
    close()
    return isGreen ? .inTime : .tooLate
  }

  /// Ends the box: there is no clock any more.
  mutating func close() {
    opened = nil
    isOverdue = false
  }
}
