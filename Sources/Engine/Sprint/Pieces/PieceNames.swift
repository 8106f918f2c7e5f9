import Files

/// The way from the names and lines of pieces back to those of the files that were cut.
///
/// A compiler wants another name for each file, and repeats names and lines everywhere: in its messages
/// and through its macros in the identifiers and places of tests, and in the report of a crash.
struct PieceNames: Sendable {
  private let pieces: [String: SprintSource.Part]
  /// What names a file, and what puts the name right: with the folder, with it in JSON, or alone.
  private let folders: [(own: [UInt8], real: [UInt8])]

  /// Knows the pieces among some sources; folders are as the sandbox shows them.
  init(of sources: some Sequence<SprintSource>, folder: String, root: String) {
    let parts = sources.compactMap(\.part).map { (Self.name(of: $0.place), $0) }
    pieces = Dictionary(parts, uniquingKeysWith: { first, _ in first })
    let own = "\(folder)/\(Self.folder)/"
    folders = [(own, root + "/"), (Self.escaped(own), Self.escaped(root + "/"))]
      .map { (Array($0.0.utf8), Array($0.1.utf8)) }
  }

  /// Where a piece is kept, below the lane's folder.
  static func path(of path: String) -> String {
    "\(folder)/\(prefix)\(Fingerprint(of: Array(path.utf8)).hex)\(ending)"
  }

  /// The stems by which the compiler knows a file: its own, and those of its pieces.
  func stems(of stem: String) -> [String] {
    [stem]
      + pieces.filter { Regressions.stem(of: $0.value.file) == stem }
      .compactMap { Regressions.stem(of: $0.key) }
  }

  /// Puts names and lines of the whole files into a text that came out of the sandbox: what a program
  /// wrote, or an event stream.
  func restored(in text: String) -> String {
    let bytes = Array(text.utf8)
    var changes = lines(inLocationsOf: bytes)
    var position = 0
    while let found = nextPiece(in: bytes[position...]) {
      position = found.name.upperBound
      let before = bytes[..<found.name.lowerBound]
      let file = found.part.file
      if let folder = folders.first(where: { before.suffix($0.own.count) == $0.own[...] }) {
        let path = folder.own == folders[0].own ? file : Self.escaped(file)
        changes.append(
          ((found.name.lowerBound - folder.own.count)..<position, folder.real + Array(path.utf8)))
      } else {
        changes.append((found.name, Array(Self.name(of: file).utf8)))
      }
      if position < bytes.count, bytes[position] == UInt8(ascii: ":") {
        changes += line(at: position + 1, of: bytes, in: found.part)
      }
    }
    guard !changes.isEmpty else { return text }
    changes.sort { $0.0.lowerBound < $1.0.lowerBound }
    var result: [UInt8] = []
    position = 0
    for (range, replacement) in changes {
      result += bytes[position..<range.lowerBound] + replacement
      position = range.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }

  private typealias Change = (Range<Int>, [UInt8])

  /// The lines of an event stream's places, which are separate from the names of their files.
  ///
  /// The quotes cannot appear like this within a text of JSON.
  private func lines(inLocationsOf bytes: [UInt8]) -> [Change] {
    var changes: [Change] = []
    var position = 0
    while let key = Self.find(Self.locationKey, in: bytes[position...]) {
      position = Self.end(ofObjectFrom: key.upperBound, in: bytes)
      let location = bytes[key.upperBound..<position]
      guard let found = nextPiece(in: location), let line = Self.find(Self.lineKey, in: location)
      else { continue }
      changes += self.line(at: line.upperBound, of: bytes, in: found.part)
    }
    return changes
  }

  /// The change of a number that is a line of a piece; none if there is no number.
  private func line(at start: Int, of bytes: [UInt8], in part: SprintSource.Part) -> [Change] {
    let digits = bytes[start...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let line = Int(String(decoding: digits, as: UTF8.self)), line > 0, !part.lines.isEmpty
    else { return [] }
    // The end of a file is behind its last line.
    let real = part.lines[min(line, part.lines.count) - 1]
    return [(digits.startIndex..<digits.endIndex, Array(String(real).utf8))]
  }

  private func nextPiece(
    in bytes: ArraySlice<UInt8>
  ) -> (name: Range<Int>, part: SprintSource.Part)? {
    var rest = bytes
    while let found = Self.find(Self.start, in: rest) {
      let name = rest[found.lowerBound...].prefix(Self.length)
      if let part = pieces[String(decoding: name, as: UTF8.self)] {
        return (name.startIndex..<name.endIndex, part)
      }
      rest = rest[found.upperBound...]
    }
    return nil
  }

  // MARK: Texts

  private static func find(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var rest = bytes
    while let start = rest.firstIndex(of: pattern[0]) {
      rest = rest[start...]
      if rest.starts(with: pattern) { return start..<(start + pattern.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Where an object of JSON without others in it ends.
  private static func end(ofObjectFrom start: Int, in bytes: [UInt8]) -> Int {
    var isText = false
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "}") where !isText: return position
      default: break
      }
      position += 1
    }
    return bytes.count
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func escaped(_ path: String) -> String { path.replacing("/", with: "\\/") }

  private static let folder = "pieces"
  private static let prefix = "tandem-piece-"
  private static let start = Array(prefix.utf8)
  private static let ending = ".swift"
  private static let length = name(of: path(of: "")).utf8.count
  private static let locationKey = Array(#""sourceLocation":{"#.utf8)
  private static let lineKey = Array(#""line":"#.utf8)
}
