import CTerminal
import Screen

/// One key as ncurses gave it, before sequences that it does not know are put together.
enum RawKey: Hashable {
  /// A character by its Unicode scalar, control characters included.
  case scalar(UInt32)
  /// A key with a name.
  case named(KeyPress)
  /// A key that Tandem does not use.
  case unused

  /// Translates a key of the shim; nil when none was waiting.
  init?(_ key: terminal_key) {
    switch key.kind {
    case .none: return nil
    case .character: self = .scalar(key.scalar)
    case .other: self = .unused
    case .up: self = .named(.up)
    case .down: self = .named(.down)
    case .left: self = .named(.left)
    case .right: self = .named(.right)
    case .page_up: self = .named(.pageUp)
    case .page_down: self = .named(.pageDown)
    case .home: self = .named(.home)
    case .end: self = .named(.end)
    case .enter: self = .named(.enter)
    case .backspace: self = .named(.backspace)
    case .delete: self = .named(.delete)
    case .back_tab: self = .named(.backTab)
    }
  }
}
