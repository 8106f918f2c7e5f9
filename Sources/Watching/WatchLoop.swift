import Files

/// The work of the watching thread: waits, gathers, tells.
struct WatchLoop: Sendable {
  /// The folder, as an absolute path without links.
  var root: BytePath
  /// Ends the loop when raised.
  var stop: StopSignal
  /// How long nothing must change before a save is told.
  var quiet: Duration
  /// How often the folder is looked at where the kernel does not tell.
  var interval: Duration
  /// Where events go.
  var tell: @Sendable (WatchEvent) -> Void

  /// Tells what the kernel tells until the loop is stopped or the folder is gone.
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
        news = try tree.takeEvents()
      } catch {
        return poll(because: error.description, missedSome: true)
      }
      if news.isGone { return tell(.gone) }
      gathered.changed.formUnion(news.changed)
      gathered.missedSome = gathered.missedSome || news.missedSome
      let isNews = news.missedSome || !news.changed.isEmpty
      switch isNews ? debouncer.changed(at: clock.now) : debouncer.woke(at: clock.now) {
      case .wait(let time): timeout = clock.now.duration(to: time)
      case .nothing: timeout = nil
      case .fire:
        timeout = nil
        tell(gathered.missedSome ? .rescan : .saved(gathered.changed.sorted().map(\.text)))
        gathered = WatchedTree.Outcome()
      }
    }
  }

  /// Looks at the folder from time to time until the loop is stopped or the folder is gone.
  func poll(because reason: String, missedSome: Bool = false) {
    guard let tree = PolledTree(root: root) else { return tell(.gone) }
    tell(.polling(reason: reason))
    if missedSome { tell(.rescan) }
    poll(tree)
  }

  /// Looks at the folder from time to time until the loop is stopped or the folder is gone.
  func poll(_ tree: PolledTree) {
    var tree = tree
    while stop.wait(atMost: interval) {
      guard let event = tree.look() else { continue }
      tell(event)
      if event == .gone { return }
    }
  }
}
