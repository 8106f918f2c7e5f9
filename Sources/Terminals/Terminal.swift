import CTerminal
import Glibc
import Screen

/// The terminal: claimed, drawn to, read from and given back.
///
/// Not Sendable, so the compiler keeps it in the event loop. There is one per process at a time.
public final class Terminal {
  /// The size in cells, measured at the last claim or resize.
  public private(set) var size: Size
  /// The look that is drawn: mono if the terminal has no colours.
  public private(set) var look: Look
  /// Whether the screen is ours now.
  public private(set) var isClaimed = false

  /// How often the terminal was claimed: the loop notices by it that all must be drawn again.
  private(set) var claims = 0
  let input: Int32
  /// Readable when a signal came; for `poll` only.
  let signals: Int32

  private let log: StderrLog
  private let hasTitle: Bool
  private var shown: Frame?
  private var shownTitle: String?
  private var isOpen = true

  /// Opens the terminal of this process without touching the screen yet.
  ///
  /// The type and the theme come from a `LookChooser`. Installs the signal handlers and the crash
  /// guard; `close()` takes the handlers away again.
  public init(
    look: Look, type: String, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO,
    log: StderrLog = StderrLog()
  ) throws(TerminalError) {
    guard terminal_is_terminal(input), terminal_is_terminal(output) else { throw .notATerminal }
    guard !type.isEmpty else { throw .typeMissing }
    _ = terminal_use_locale()
    // Before ncurses, which puts its own handlers wherever it finds the default ones.
    signals = terminal_signals_install()
    terminal_guard_install()
    hasTitle = WindowTitle.isKnown(to: type)
    switch terminal_open(type, input, output, hasTitle ? WindowTitle.restore : "") {
    case .done: break
    case .type_unknown: throw .typeUnknown(type)
    case .type_unfit: throw .typeUnfit(type)
    case .failed: throw .unavailable
    }
    terminal_signals_lend(true)
    let palette = Palette(look.theme, depth: .init(colours: Int(terminal_colour_count())))
    palette.define()
    self.look = Look(theme: palette.theme, glyphs: look.glyphs)
    self.input = input
    self.log = log
    size = Size(measured: terminal_measure())
  }

  deinit {
    close()
  }

  /// Gives the terminal back for good: signals do again what they did before.
  public func close() {
    guard isOpen else { return }
    release()
    isOpen = false
    terminal_close()
    terminal_signals_uninstall()
  }

  // MARK: - The three verbs

  /// Takes the screen: measures it, and draws every cell at the next `present(_:)`.
  public func claim() {
    guard isOpen, !isClaimed else { return }
    if terminal_is_terminal(log.descriptor) { log.begin() }
    if hasTitle { send(WindowTitle.save) }
    terminal_claim()
    terminal_signals_lend(false)
    isClaimed = true
    claims += 1
    size = Size(measured: terminal_measure())
    redraw()
  }

  /// Gives the screen back as it was found, for another program or the shell.
  public func release() {
    guard isClaimed else { return }
    isClaimed = false
    terminal_signals_lend(true)
    terminal_release()
    if hasTitle { send(WindowTitle.restore) }
    log.end()
  }

  /// Shows a frame; only what differs from the frame before is sent.
  ///
  /// Does nothing while released. A frame of another size is cut, or leaves the rest empty.
  public func present(_ frame: Frame) {
    guard isClaimed else { return }
    if shown?.size != frame.size {
      shown = nil
      terminal_erase()
    }
    frame.put(over: shown)
    let cursor = frame.cursor
    terminal_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1))
    shown = frame
    if hasTitle, frame.title != shownTitle {
      send(WindowTitle.set(frame.title))
      shownTitle = frame.title
    }
  }

  // MARK: - Around them

  /// Lets the next `present(_:)` draw every cell, whatever is on the screen.
  public func redraw() {
    shown = nil
    shownTitle = nil
    terminal_forget_screen()
  }

  /// Rings the bell (BEL); whether that is heard or seen is the terminal's own setting.
  public func ring() { if isClaimed { send("\u{7}") } }

  /// Asks for the present size; returns whether it has changed.
  @discardableResult
  public func measure() -> Bool {
    let measured = Size(measured: terminal_measure())
    guard measured != size else { return false }
    size = measured
    redraw()
    return true
  }

  /// Reads the keys that are waiting, without waiting for one; none while released.
  public func readKeys() -> [KeyPress] {
    var keys: [RawKey] = []
    while let key = RawKey(terminal_read_key()) { keys.append(key) }
    return KeyDecoder.decode(keys)
  }

  /// The next signal that came, after the terminal's own part of it was done; nil if there is none.
  func nextSignal() -> ExternalSignal? {
    switch terminal_signals_next() {
    case .none: return nil
    case .hangup: return .hungUp
    case .terminate: return .terminate
    case .interrupt: return .interrupt
    case .resize: measure()
    case .stop: suspend()
    // Somebody stopped us without asking, and a shell has changed the terminal's modes since.
    case .continued: withTerminalReleased {}
    }
    return .handled
  }

  /// Goes to the background as after Ctrl-Z, and comes back when the shell continues us.
  ///
  /// Returns false, without leaving the screen, where no shell could continue us.
  @discardableResult
  public func suspend() -> Bool {
    guard terminal_can_stop() else { return false }
    withTerminalReleased { terminal_stop_group() }
    return true
  }

  /// Runs `body` while the terminal belongs to somebody else, such as an editor.
  ///
  /// For programs that are waited for; a program that is started in a task brackets itself with
  /// `release()` and `claim()`, and the loop goes on meanwhile.
  public func withTerminalReleased<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let wasClaimed = isClaimed
    release()
    defer { if wasClaimed { claim() } }
    return try body()
  }

  private func send(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      if let start = bytes.baseAddress { terminal_send(start, bytes.count) }
    }
  }
}

extension Size {
  fileprivate init(measured size: terminal_size) {
    self.init(Int(size.column_count), Int(size.row_count))
  }
}

/// What a signal from outside asks of the loop.
enum ExternalSignal: Hashable {
  /// The terminal is gone.
  case hungUp
  /// Somebody asks the process to end.
  case terminate
  /// Somebody sent what Ctrl-C sends to other programs.
  case interrupt
  /// The terminal has seen to it: a change of size, a stop, a continuation.
  case handled
}

/// The title of the terminal's window, as bytes to send.
enum WindowTitle {
  /// The longest title in characters; a title bar has no room for more.
  static let limit = 120

  /// Asks the terminal to remember the title (XTWINOPS 22): `restore` brings it back.
  static let save = "\u{1B}[22;2t"
  /// Gives the remembered title back (XTWINOPS 23).
  static let restore = "\u{1B}[23;2t"

  /// Whether a terminal of this type has a title; others would print it into the screen.
  static func isKnown(to type: String) -> Bool {
    let families = [
      "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "konsole",
      "gnome", "vte", "st-", "ghostty",
    ]
    return families.contains { type.hasPrefix($0) }
  }

  /// Sets the title (OSC 2), without characters that would end the sequence early.
  static func set(_ title: String) -> String {
    "\u{1B}]2;\(harmless(title))\u{7}"
  }

  /// The title with control characters replaced and its length limited.
  static func harmless(_ title: String) -> String {
    let scalars = title.unicodeScalars.map { scalar -> Character in
      scalar.properties.generalCategory == .control ? " " : Character(scalar)
    }
    return String(scalars.prefix(limit))
  }
}
