import Foundation

/// A file of a case or a shape: a code block headed by its path.
struct PackageFile: Hashable, Sendable {
  /// What lies at the path.
  enum Content: Hashable, Sendable {
    /// Text, in which `@WORKSPACE@` and its like stand for folders of the fixture.
    case text(String)
    /// Bytes that need not be text.
    case bytes([UInt8])
    /// A symbolic link to this target.
    case link(String)
    /// Nothing: what the shape had there is taken away.
    case nothing
  }

  /// Where it lies, relative to the package; `../Local/a.swift` lies beside it.
  let path: String
  /// What lies there.
  let content: Content

  /// Whether it takes a file away.
  var isGone: Bool { content == .nothing }

  /// Reads a code block.
  ///
  /// - Parameters:
  ///   - info: The block's language and path, such as `swift Sources/Shape/Shape.swift`. The
  ///     languages `hex`, `link` and `delete` are ours.
  ///   - code: The text of the block.
  /// - Throws: ``CorpusError`` if one of them cannot be read.
  init(info: String, code: String) throws(CorpusError) {
    let words = info.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { throw CorpusError("the block ```\(info) names no path") }
    path = words[1]
    switch words[0] {
    case "hex":
      let digits = code.split(whereSeparator: \.isWhitespace)
      let bytes = digits.compactMap { UInt8($0, radix: 16) }
      guard bytes.count == digits.count else { throw CorpusError("\(path) is not all hex") }
      content = .bytes(bytes)
    case "link": content = .link(code.trimmingCharacters(in: .whitespacesAndNewlines))
    case "delete": content = .nothing
    // The parser of Markdown takes the last newline away, which source files have.
    default: content = .text(code.hasSuffix("\n") ? code : code + "\n")
    }
  }

  private init(path: String, content: Content) {
    self.path = path
    self.content = content
  }

  /// The file with words put in the place of others, in its text and its target.
  func replacing(_ words: [String: String]) -> PackageFile {
    func replaced(_ text: String) -> String {
      words.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }
    return switch content {
    case .text(let text): PackageFile(path: path, content: .text(replaced(text)))
    case .link(let target): PackageFile(path: path, content: .link(replaced(target)))
    case .bytes, .nothing: self
    }
  }
}
