/// Finds the words at the top level of a Swift file, outside of braces, brackets, texts and comments.
struct SwiftScanner {
  /// Whether all that was read so far made sense.
  private(set) var isSound = true

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// Starts at the beginning of a text.
  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Whether a word is a name, as opposed to an operator.
  static func isName(_ word: String) -> Bool {
    word.utf8.first.map { isNameByte($0) } ?? false
  }

  /// The next word outside of everything; `#` for whatever begins with one.
  ///
  /// Raw identifiers come without their backticks. Nil at the end.
  mutating func nextTopLevelWord() -> String? {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "/") where next == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: "\""): skipText(hashes: 0)
      case UInt8(ascii: "#"):
        let hashes = countHashes()
        if at(position + hashes) == UInt8(ascii: "\"") {
          position += hashes
          skipText(hashes: hashes)
        } else {
          position += hashes
          if depth == 0 { return "#" }
        }
      case UInt8(ascii: "`"):
        let name = rawIdentifier()
        if depth == 0 { return name }
      case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        depth -= 1
        if depth < 0 { isSound = false }
        position += 1
      case _ where Self.isNameByte(byte):
        let start = position
        while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
        if depth == 0 { return String(decoding: bytes[start..<position], as: UTF8.self) }
      default:
        position += 1
        // What "func" declares if not a name: an operator.
        if depth == 0, Self.isOperatorByte(byte) { return String(UnicodeScalar(byte)) }
      }
    }
    if depth != 0 { isSound = false }
    return nil
  }

  /// What is left of the present line, without blanks at its ends.
  mutating func restOfLine() -> String {
    let start = position
    while position < bytes.count, bytes[position] != Self.newline { position += 1 }
    let line = String(decoding: bytes[start..<position], as: UTF8.self)
    // The line is read again for what it opens: a value may be a closure.
    position = start
    return line.split(separator: " ").joined(separator: " ")
  }

  private var next: UInt8? { at(position + 1) }

  private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func countHashes() -> Int {
    var count = 0
    while at(position + count) == UInt8(ascii: "#") { count += 1 }
    return count
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != Self.newline { position += 1 }
  }

  private mutating func skipComment() {
    var level = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        level += 1
        position += 2
      } else if bytes[position] == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        level -= 1
        position += 2
        if level == 0 { return }
      } else {
        position += 1
      }
    }
    isSound = false
  }

  private mutating func rawIdentifier() -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "`") { position += 1 }
    defer { position += 1 }
    if position >= bytes.count { isSound = false }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Skips a text from its opening quote to behind its closing one, with what is interpolated.
  private mutating func skipText(hashes: Int) {
    let quote = UInt8(ascii: "\"")
    let isLong = next == quote && at(position + 2) == quote
    let close =
      Array(repeating: quote, count: isLong ? 3 : 1)
      + Array(repeating: UInt8(ascii: "#"), count: hashes)
    let escape = [UInt8(ascii: "\\")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
    position += isLong ? 3 : 1
    while position < bytes.count {
      if bytes[position...].starts(with: close) {
        position += close.count
        return
      }
      if bytes[position...].starts(with: escape) {
        position += escape.count
        if at(position) == UInt8(ascii: "(") { skipInterpolation() } else { position += 1 }
      } else if bytes[position] == Self.newline, !isLong {
        break
      } else {
        position += 1
      }
    }
    isSound = false
  }

  private mutating func skipInterpolation() {
    let outside = depth
    // Deeper than the top level whatever it holds, so that no word in it counts.
    depth += 1
    position += 1
    while position < bytes.count, depth > outside {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        skipText(hashes: 0)
      } else {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        position += 1
      }
    }
  }

  private static let newline = UInt8(ascii: "\n")

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isOperatorByte(_ byte: UInt8) -> Bool {
    "+-*/=<>!&|^~%?".utf8.contains(byte)
  }
}
