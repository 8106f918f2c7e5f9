/// Takes a Swift file apart into tokens, without comments and without a look into texts.
///
/// It does not know the language: where it cannot be sure of what it sees, such as a regular
/// expression without quotes, it is not sound, and nothing is built upon it.
public struct SwiftScanner {
  /// Whether all that was read so far made sense.
  public private(set) var isSound = true

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  /// Whether the present line holds a `/` that begins no comment.
  private var hasSlash = false

  /// Starts at the beginning of a text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    // The mark that some editors put before everything is not part of the first word.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// All tokens of a file; nil if they cannot be determined.
  public static func tokens(of text: String) -> [SwiftToken]? {
    var scanner = SwiftScanner(text)
    var tokens: [SwiftToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return scanner.isSound ? tokens : nil
  }

  /// The next token; nil at the end.
  public mutating func next() -> SwiftToken? {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case Self.newline:
        hasSlash = false
        position += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: "/"): if let token = slash() { return token }
      default: return token(at: byte)
      }
    }
    if depth != 0 { isSound = false }
    return nil
  }

  private mutating func token(at byte: UInt8) -> SwiftToken {
    let start = position
    switch byte {
    case UInt8(ascii: "\""):
      skipText(hashes: 0)
      return token(.text, from: start)
    case UInt8(ascii: "#"):
      let hashes = countHashes()
      position += hashes
      if at(position) == UInt8(ascii: "\"") {
        skipText(hashes: hashes)
        return token(.text, from: start)
      }
      if at(position) == UInt8(ascii: "/") { isSound = false }
      return token(.hash, from: start)
    case UInt8(ascii: "`"):
      let name = rawIdentifier()
      return token(.word(name), from: start)
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["):
      position += 1
      defer { depth += 1 }
      return token(.open(byte), from: start)
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"):
      position += 1
      depth -= 1
      if depth < 0 { isSound = false }
      return token(.close(byte), from: start)
    case _ where Self.isNameByte(byte):
      while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
      return token(
        .word(String(decoding: bytes[start..<position], as: UTF8.self)), from: start)
    default:
      position += 1
      return token(.sign(byte), from: start)
    }
  }

  private func token(_ kind: SwiftToken.Kind, from start: Int) -> SwiftToken {
    SwiftToken(kind: kind, range: start..<position, depth: depth)
  }

  /// Skips a comment, or takes the sign.
  ///
  /// Two of them in a line, or one before a comment or a text, may be a regular expression.
  private mutating func slash() -> SwiftToken? {
    if hasSlash { isSound = false }
    switch at(position + 1) {
    case UInt8(ascii: "/"):
      while position < bytes.count, bytes[position] != Self.newline { position += 1 }
      return nil
    case UInt8(ascii: "*"):
      skipComment()
      return nil
    default:
      hasSlash = true
      position += 1
      return token(.sign(UInt8(ascii: "/")), from: position - 1)
    }
  }

  private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func countHashes() -> Int {
    var count = 0
    while at(position + count) == UInt8(ascii: "#") { count += 1 }
    return count
  }

  private mutating func skipComment() {
    var level = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "/"), at(position + 1) == UInt8(ascii: "*") {
        level += 1
        position += 2
      } else if bytes[position] == UInt8(ascii: "*"), at(position + 1) == UInt8(ascii: "/") {
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
    while let byte = at(position), byte != UInt8(ascii: "`"), byte != Self.newline { position += 1 }
    defer { position = min(position + 1, bytes.count) }
    if at(position) != UInt8(ascii: "`") { isSound = false }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Skips a text from its opening quote to behind its closing one, with what is interpolated.
  private mutating func skipText(hashes: Int) {
    if hasSlash { isSound = false }
    let quote = UInt8(ascii: "\"")
    let isLong = at(position + 1) == quote && at(position + 2) == quote
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
    var open = 0
    repeat {
      switch at(position) {
      case UInt8(ascii: "\""):
        skipText(hashes: 0)
        continue
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"): open -= 1
      case nil:
        isSound = false
        return
      default: break
      }
      position += 1
    } while open > 0
  }

  private static let newline = UInt8(ascii: "\n")

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
