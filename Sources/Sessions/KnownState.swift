import Synchronization

/// The state as this session last wrote or looked at it, so that what others wrote is noticed.
final class KnownState: Sendable {
  private struct Known {
    var state: SessionState?
    var isOvertaken = false
  }

  private let known = Mutex(Known())

  /// The state at the last look; nil before the first.
  var state: SessionState? { known.withLock { $0.state } }

  /// Remembers a state that this session wrote over another one.
  func wrote(_ state: SessionState, over found: SessionState) {
    known.withLock {
      if let before = $0.state, before != found { $0.isOvertaken = true }
      $0.state = state
    }
  }

  /// Remembers a state that was looked at.
  ///
  /// - Returns: Whether somebody else changed it since the last look.
  func looked(at state: SessionState) -> Bool {
    known.withLock { known in
      let isNews = known.isOvertaken || (known.state.map { $0 != state } ?? false)
      known = Known(state: state)
      return isNews
    }
  }
}
