import Screen

/// Turns the raw keys that were waiting together into key presses.
enum KeyDecoder {
  /// Decodes one batch.
  ///
  /// Sequences of keys that neither we nor ncurses know (Shift with an arrow, answers of the
  /// terminal) are dropped whole: their letters would be taken for commands.
  static func decode(_ keys: [RawKey]) -> [KeyPress] {
    var presses: [KeyPress] = []
    var index = keys.startIndex
    while index < keys.endIndex {
      let key = keys[index]
      index += 1
      switch key {
      case .unused: continue
      case .named(let press): presses.append(press)
      case .scalar(27):
        if let end = endOfSequence(in: keys, from: index) {
          index = end
        } else {
          presses.append(.escape)
        }
      case .scalar(let scalar):
        if let press = press(of: scalar) { presses.append(press) }
      }
    }
    return presses
  }

  /// The key that types one scalar; nil for scalars that no key of ours types.
  static func press(of scalar: UInt32) -> KeyPress? {
    switch scalar {
    case 0, 28...31, 0x80...0x9F: return nil
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 1...26:
      // Control takes the letter's upper three bits away.
      return Unicode.Scalar(scalar | 0x60).map { .control(Character($0)) }
    default: return Unicode.Scalar(scalar).map { .character(Character($0)) }
    }
  }

  /// The place behind a control sequence whose Escape was just read; nil if there is none.
  ///
  /// `[`, parameters (0x20–0x3F), and a final byte (0x40–0x7E), after ECMA-48; or `O` and one byte.
  private static func endOfSequence(in keys: [RawKey], from start: Int) -> Int? {
    guard start + 1 < keys.endIndex else { return nil }
    switch keys[start] {
    case .scalar(0x4F): return start + 2
    case .scalar(0x5B):
      var index = start + 1
      while index < keys.endIndex, case .scalar(let scalar) = keys[index] {
        index += 1
        if !(0x20...0x3F).contains(scalar) { break }
      }
      return index
    default: return nil
    }
  }
}
