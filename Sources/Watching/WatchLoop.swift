import Files

/// The work of the watching thread: waits, gathers, reports.
struct WatchLoop: Sendable {
  /// The folder, as an absolute path without links.
  var root: BytePath
  /// Ends the loop when raised.
  var stop: StopSignal
  /// How long nothing must change before a save is reported.
  var quiet: Duration
  /// How often the folder is looked at where the kernel does not report changes.
  var interval: Duration
  /// Where events go.
  var report: @Sendable (WatchEvent) -> Void

  /// Reports what the kernel reports until the loop is stopped or the folder is gone.
  ///
  /// Goes over to polling if a new folder cannot be watched.
  func follow(_ tree: WatchedTree) {
    let clock = ContinuousClock()
    var tree = tree
    var debouncer = Debouncer<ContinuousClock.Instant>(
      quiet: quiet, longest: max(.milliseconds(500), quiet))
    var gathered = WatchedTree.Outcome()
    var timeout: Duration?
    while stop.wait(for: tree.descriptor, atMost: timeout) {
      let news: WatchedTree.Outcome
      do throws(WatchFailure) {
        news = try tree.readEvents()
      } catch {
        return poll(because: error.description, missedSome: true)
      }
      if news.isGone { return report(.gone) }
      gathered.changed.formUnion(news.changed)
      gathered.missedSome = gathered.missedSome || news.missedSome
      let isNews = news.missedSome || !news.changed.isEmpty
      switch isNews ? debouncer.changed(at: clock.now) : debouncer.woke(at: clock.now) {
      case .wait(let time): timeout = clock.now.duration(to: time)
      case .nothing: timeout = nil
      case .fire:
        timeout = nil
        report(gathered.missedSome ? .rescan : .saved(gathered.changed.sorted().map(\.text)))
        gathered = WatchedTree.Outcome()
      }
    }
  }

  /// Looks at the folder from time to time until the loop is stopped or the folder is gone.
  func poll(because reason: String, missedSome: Bool = false) {
    guard let tree = PolledTree(root: root) else { return report(.gone) }
    report(.polling(reason: reason))
    if missedSome { report(.rescan) }
    poll(tree)
  }

  /// Looks at the folder from time to time until the loop is stopped or the folder is gone.
  func poll(_ tree: PolledTree) {
    var tree = tree
    while stop.wait(atMost: interval) {
      guard let event = tree.look() else { continue }
      report(event)
      if event == .gone { return }
    }
  }
}
