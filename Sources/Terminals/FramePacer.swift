/// Decides when a changed model is drawn: at once after a key, else at most once per interval.
struct FramePacer<Now: InstantProtocol> where Now.Duration == Duration {
  /// The shortest time between two frames that no key asked for: about sixty a second.
  let interval = Duration.milliseconds(16)
  private var isChanged = false
  private var isUrgent = false
  private var lastFrame: Now?

  /// Something is to be drawn; `urgent` means that a person waits for it.
  mutating func changed(urgent: Bool) {
    isChanged = true
    isUrgent = isUrgent || urgent
  }

  /// How long to wait before drawing: zero for now; nil if there is nothing to draw.
  func wait(at now: Now) -> Duration? {
    guard isChanged else { return nil }
    guard !isUrgent, let lastFrame else { return .zero }
    return max(.zero, interval - lastFrame.duration(to: now))
  }

  /// A frame was drawn.
  mutating func drew(at now: Now) {
    isChanged = false
    isUrgent = false
    lastFrame = now
  }
}
