import Glibc
import Screen

/// The loop on the main thread that joins keys, signals and messages, and draws.
///
/// It waits in `poll` and uses no processor time while nothing happens. `update` and `view` are pure;
/// `perform` starts what takes long in tasks, whose results come back through the mailbox.
public struct EventLoop<Model, Message: Sendable, Effect> {
  private let terminal: Terminal
  private let mailbox: Mailbox<Message>

  /// Makes a loop over a terminal and the mailbox that tasks post to.
  public init(terminal: Terminal, mailbox: Mailbox<Message>) {
    self.terminal = terminal
    self.mailbox = mailbox
  }

  /// Claims the terminal, runs until an effect stops it or the terminal is gone, and releases it.
  ///
  /// The first event is the size. A key is drawn at once; messages are drawn together, at most about
  /// sixty times a second. While an effect has released the terminal, messages are still handled,
  /// but no key is read and nothing is drawn.
  ///
  /// - Parameters:
  ///   - model: the state; the caller finds it as it was at the end.
  ///   - input: the message that an event of the terminal stands for; nil if it means nothing now.
  ///   - update: changes the model by a message and returns what is to be done.
  ///   - view: what a model looks like at a size.
  ///   - perform: does one effect; it may use the terminal (suspend, release, claim, redraw).
  public func run(
    model: inout Model,
    input: (Model, TerminalEvent) -> Message?,
    update: (inout Model, Message) -> [Effect],
    view: (Model, Size) -> Frame,
    perform: (Effect, Terminal) -> LoopSignal
  ) -> LoopEnding {
    var pacer = FramePacer<ContinuousClock.Instant>()
    var claims = terminal.claims
    var size = terminal.size

    /// Handles one message; answers whether the loop ends with it.
    func deliver(_ message: Message, urgent: Bool) -> LoopEnding? {
      pacer.changed(urgent: urgent)
      for effect in update(&model, message) where perform(effect, terminal) == .stop {
        return .stopped
      }
      return nil
    }

    func deliver(_ event: TerminalEvent) -> LoopEnding? {
      input(model, event).flatMap { deliver($0, urgent: true) }
    }

    func deliverSignals() -> LoopEnding? {
      while let signal = terminal.nextSignal() {
        switch signal {
        case .hungUp: return .hungUp
        case .terminate: return .terminated
        case .interrupt: if let ending = deliver(.key(.control("c"))) { return ending }
        case .handled: break
        }
      }
      return nil
    }

    func deliverKeys() -> LoopEnding? {
      for press in terminal.readKeys() {
        // An effect of an earlier key may have given the terminal away; the rest is still ours.
        if let ending = deliver(.key(press)) { return ending }
      }
      return nil
    }

    func deliverMessages() -> LoopEnding? {
      for message in mailbox.drain() {
        if let ending = deliver(message, urgent: false) { return ending }
      }
      return nil
    }

    /// After each claim and each change of size everything is drawn again, at once.
    func noticeTerminal() -> LoopEnding? {
      if terminal.claims != claims { pacer.changed(urgent: true) }
      claims = terminal.claims
      while terminal.size != size {
        size = terminal.size
        pacer.changed(urgent: true)
        if let ending = deliver(.resized(size)) { return ending }
      }
      return nil
    }

    func draw() {
      guard terminal.isClaimed, pacer.wait(at: .now) == .zero else { return }
      terminal.present(view(model, terminal.size))
      pacer.drew(at: .now)
    }

    terminal.claim()
    defer { terminal.release() }
    if let ending = deliver(.resized(terminal.size)) { return ending }
    size = terminal.size
    var ready = Readiness(keys: true)
    while true {
      if let ending = deliverSignals() { return ending }
      if ready.keys, let ending = deliverKeys() { return ending }
      if let ending = deliverMessages() { return ending }
      if let ending = noticeTerminal() { return ending }
      draw()
      ready = Readiness.wait(
        tty: terminal.isClaimed ? terminal.input : -1, bells: [mailbox.bell, terminal.signals],
        atMost: terminal.isClaimed ? pacer.wait(at: .now) : nil)
      if ready.hungUp { return .hungUp }
    }
  }
}

/// What the terminal reports to the program.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed. An interrupt sent from outside arrives as Control and C.
  case key(KeyPress)
  /// The terminal has another size now.
  case resized(Size)
}

/// What an effect reports to the event loop when it was performed.
public enum LoopSignal: Hashable, Sendable {
  /// Go on.
  case goOn
  /// End the loop; nothing more is drawn.
  case stop
}

/// Why the event loop ended.
public enum LoopEnding: Hashable, Sendable {
  /// An effect asked for it.
  case stopped
  /// The process was asked to end (SIGTERM).
  case terminated
  /// The terminal is gone: its window was closed or the connection was lost.
  case hungUp
}

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

  mutating func drew(at now: Now) {
    isChanged = false
    isUrgent = false
    lastFrame = now
  }
}

/// What `poll` found: who has something for the loop.
struct Readiness: Hashable {
  var keys = false
  /// The terminal is gone.
  var hungUp = false

  /// Waits until the terminal, a bell or the time limit is due.
  ///
  /// Descriptors below zero are skipped. A signal ends the wait early, which does no harm.
  static func wait(tty: Int32, bells: [Int32], atMost limit: Duration?) -> Readiness {
    var entries = ([tty] + bells).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&entries, nfds_t(entries.count), limit?.pollMilliseconds ?? -1) > 0 else {
      return Readiness()
    }
    let found = Int32(entries[0].revents)
    return Readiness(
      keys: found & POLLIN != 0, hungUp: found & (POLLHUP | POLLERR | POLLNVAL) != 0)
  }
}

extension Duration {
  /// Rounded up: a wait that ends a moment too early would be followed by a busy round.
  var pollMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, milliseconds))
  }
}
