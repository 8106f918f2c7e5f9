/// Decides when a burst of changes is over; it receives the time and never asks for it.
///
/// Editors write twice, rename and touch: a run starts once it has been quiet for a moment. A run is
/// superseded by a newer save anyway, so the moment may be short.
struct Debouncer<Now: InstantProtocol> {
  enum Action: Equatable {
    /// Come back at this time.
    case wait(until: Now)
    /// The burst is over: act on it.
    case fire
    /// Nothing is pending.
    case nothing
  }

  private let quiet: Now.Duration
  private let longest: Now.Duration
  private var began: Now?
  private var due: Now?

  /// Makes a debouncer.
  ///
  /// - Parameters:
  ///   - quiet: How long nothing must change before it fires.
  ///   - longest: How long after a burst's first change it fires at the latest, so that something
  ///     that writes without end, such as a log, does not silence it.
  init(quiet: Now.Duration, longest: Now.Duration) {
    self.quiet = quiet
    self.longest = longest
  }

  mutating func changed(at now: Now) -> Action {
    let began = began ?? now
    self.began = began
    due = min(now.advanced(by: quiet), began.advanced(by: longest))
    return woke(at: now)
  }

  /// Looks whether the burst is over.
  mutating func woke(at now: Now) -> Action {
    guard let due else { return .nothing }
    guard due <= now else { return .wait(until: due) }
    began = nil
    self.due = nil
    return .fire
  }
}
