/// A Swift file taken apart, with the places of its parts.
///
/// Where the scanner is not sure what it sees, the tokens are its best guess: good enough to find
/// names, too little to build upon.
public struct SwiftText: Sendable {
  /// The tokens, in order.
  public let tokens: [SwiftToken]

  private let bytes: [UInt8]

  /// Takes a file apart.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    var scanner = SwiftScanner(text)
    var tokens: [SwiftToken] = []
    while let token = scanner.next() { tokens.append(token) }
    self.tokens = tokens
  }

  /// The line and column where a token begins, both from 1, columns in characters.
  public func location(of token: SwiftToken) -> (line: Int, column: Int) {
    let before = bytes[..<token.range.lowerBound]
    let newline = UInt8(ascii: "\n")
    let start = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    return (
      line: before.count { $0 == newline } + 1,
      column: String(decoding: before[start...], as: UTF8.self).count + 1
    )
  }

  /// What is between the quotes of a text, escapes untouched; nil for any other token.
  public func content(of token: SwiftToken?) -> String? {
    guard let token, token.kind == .text else { return nil }
    let whole = String(decoding: bytes[token.range], as: UTF8.self)
    let hashes = whole.prefix { $0 == "#" }.count
    let quotes = whole.dropFirst(hashes).hasPrefix("\"\"\"") ? 3 : 1
    return String(whole.dropFirst(hashes + quotes).dropLast(hashes + quotes))
  }

  /// The functions that the file declares, in order, wherever they are.
  public var functions: [SwiftFunction] {
    var functions: [SwiftFunction] = []
    var test: (isFound: Bool, displayName: String?) = (false, nil)
    for index in tokens.indices {
      if tokens[index].isSign("@"), word(at: index + 1) == "Test" {
        let hasArguments = token(at: index + 2)?.isSign("(") ?? false
        test = (true, hasArguments ? content(of: token(at: index + 3)) : nil)
      }
      guard tokens[index].word == "func", !isQuoted(index) else { continue }
      if let name = word(at: index + 1) {
        functions.append(
          SwiftFunction(
            name: name, labels: labels(ofFunctionAt: index), isTest: test.isFound,
            displayName: test.displayName, token: tokens[index + 1]))
      }
      test = (false, nil)
    }
    return functions
  }

  /// The first words of the parameters; none if the function is cut off.
  private func labels(ofFunctionAt index: Int) -> [String] {
    let depth = tokens[index].depth
    let rest = tokens.indices[(index + 2)...]
    guard let open = rest.first(where: { tokens[$0].depth <= depth && isBracket(tokens[$0]) }),
      tokens[open].isSign("("),
      let close = rest.first(where: { $0 > open && tokens[$0].depth <= depth })
    else { return [] }
    return ((open + 1)..<close).filter { inner in
      inner == open + 1 || (tokens[inner - 1].isSign(",") && tokens[inner].depth == depth + 1)
    }.compactMap(word)
  }

  private func isBracket(_ token: SwiftToken) -> Bool {
    switch token.kind {
    case .open, .close: true
    default: false
    }
  }

  private func isQuoted(_ index: Int) -> Bool {
    bytes[tokens[index].range.lowerBound] == UInt8(ascii: "`")
  }

  private func token(at index: Int) -> SwiftToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  private func word(at index: Int) -> String? { token(at: index)?.word }
}

/// A function that a Swift file declares.
public struct SwiftFunction: Hashable, Sendable {
  /// Its name, without backticks.
  public let name: String
  /// The labels of its parameters, `_` included.
  public let labels: [String]
  /// Whether it bears `@Test`.
  public let isTest: Bool
  /// What `@Test` calls it; nil if that names nothing.
  public let displayName: String?
  /// The token that is its name.
  public let token: SwiftToken

  /// The name that people read.
  public var readName: String { displayName ?? name }
  /// The name with its labels, such as `many(_:of:)`.
  public var fullName: String { "\(name)(\(labels.map { "\($0):" }.joined()))" }
}
