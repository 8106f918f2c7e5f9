import Files
import Katas

/// Keeps a session's state in its file, and notices what other commands write there.
struct StateStore: Sendable {
  private let file: StateFile
  private let kata: Kata?
  /// The state to begin from where there is none.
  private let fallback: SessionState
  private var known = KnownState()

  /// Names the file; the kata is the one that is practised, if it is one.
  init(_ file: StateFile, kata: Kata?, fallback: SessionState) {
    self.file = file
    self.kata = kata
    self.fallback = fallback
  }

  mutating func read() throws(SessionError) -> SessionState {
    if let state = found { return state }
    return try update { _ in }.state
  }

  /// Changes the state as one step that no other command can interrupt.
  ///
  /// - Returns: what the change answers, and the state after it.
  @discardableResult
  mutating func update<Answer>(
    _ change: (inout SessionState) -> Answer
  ) throws(SessionError) -> (answer: Answer, state: SessionState) {
    var before = fallback
    // If somebody deletes the file under an open session, nothing is lost.
    let written = try file.update(orElse: known.state ?? fallback) { state in
      before = state
      state.upgrade(for: kata)
      return change(&state)
    }
    known.wrote(written.state, over: before)
    return written
  }

  /// The state as it would be after a change that cannot be written.
  func unwritten(_ change: (inout SessionState) -> Void) -> SessionState {
    var state = found ?? known.state ?? fallback
    change(&state)
    return state
  }

  /// The state, if another command changed it since the last look.
  mutating func news() -> SessionState? {
    let stamp = file.stamp
    guard known.isWorthReading(stamp), let state = try? read() else { return nil }
    return known.read(state, stamp: stamp) ? state : nil
  }

  /// A light is recorded and not shown yet, or it is shown.
  mutating func setLightPending(_ isPending: Bool) { known.isLightPending = isPending }

  private var found: SessionState? {
    guard case .sound(var state) = file.read() else { return nil }
    state.upgrade(for: kata)
    return state
  }
}

/// The state as this session last wrote or read it, so that what other commands write is noticed.
struct KnownState: Hashable {
  /// The state at the last look; nil before the first.
  private(set) var state: SessionState?
  private var stamp: FileStamp?
  private var isOvertaken = false
  /// Whether a light is recorded and not shown yet: a look would show it too early.
  var isLightPending = false

  /// Whether a file with a stamp may hold something new.
  func isWorthReading(_ stamp: FileStamp?) -> Bool { !isLightPending && stamp != self.stamp }

  /// This session wrote a state in the place of the one that it found.
  mutating func wrote(_ state: SessionState, over found: SessionState) {
    if let known = self.state, known != found { isOvertaken = true }
    self.state = state
  }

  /// This session read a state from a file with a stamp.
  ///
  /// - Returns: Whether another command changed it since the last look.
  mutating func read(_ state: SessionState, stamp: FileStamp?) -> Bool {
    let isNews = isOvertaken || (self.state.map { $0 != state } ?? false)
    (self.state, self.stamp, isOvertaken) = (state, stamp, false)
    return isNews
  }
}
