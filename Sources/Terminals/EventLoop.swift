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
