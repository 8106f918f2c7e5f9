import Practice

extension Session {
  /// Looks once a second for what other commands did beside this session, until it is cancelled.
  func lookOut() -> Task<Void, Never> {
    Task { [weak self] in
      while (try? await Task.sleep(for: .seconds(1))) != nil {
        guard let self else { return }
        await noticeOthers()
      }
    }
  }

  /// Tells what is different in the state since the last look, whoever changed it.
  ///
  /// What this session changed itself is told once more, which changes nothing on a screen.
  func noticeOthers() {
    let stamp = memory.file.stamp
    if let looked, looked.stamp == stamp { return }
    guard let state = try? memory.read() else { return }
    defer { looked = (stamp, state) }
    guard let looked, looked.state != state else { return }
    tell.yield(.statusChanged(memory.status(of: state)))
    tell.yield(.practiceChanged(memory.view(of: state)))
  }
}
