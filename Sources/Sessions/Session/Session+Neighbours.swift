import Practice

/// Commands in other shells work on the same state: what they change takes effect here at once.
extension Session {
  /// Looks once a second what others changed, until the task is cancelled.
  func heedNeighbours() async {
    while (try? await Task.sleep(for: .seconds(1))) != nil { lookForNews() }
  }

  /// Tells what another command changed since the last look.
  func lookForNews() {
    // Between a light's record and its event a look would tell the light before its time.
    guard !isTelling else { return }
    let stamp = memory.file.stamp
    guard stamp != seenStamp, let state = try? memory.read() else { return }
    seenStamp = stamp
    guard memory.known.looked(at: state) else { return }
    tell.yield(.statusChanged(memory.status(of: state)))
    tell.yield(.practiceChanged(memory.view(of: state)))
    beginTicking()
  }
}
