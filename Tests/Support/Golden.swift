import Foundation
public import Testing

/// A file that holds a format as it is: what outlives a process or is read by other programs.
///
/// It lies in the folder `Golden` next to the test and is compared byte for byte. To change a
/// format, record it again with `TANDEM_RECORD_GOLDEN=1` and read what git shows of it.
public struct Golden: Sendable {
  private let url: URL

  /// Names a file in the folder `Golden` next to a test.
  public init(_ name: String, nextTo test: String = #filePath) {
    url = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden/\(name)")
  }

  /// The content.
  public var text: String {
    get throws { try String(contentsOf: url, encoding: .utf8) }
  }

  /// A value as the file holds it.
  public func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// Expects that a program writes exactly what the file holds.
  public func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["TANDEM_RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      return try Data(text.utf8).write(to: url)
    }
    let golden = (try? self.text) ?? ""
    guard golden != text else { return }
    let (old, new) = (Self.lines(golden), Self.lines(text))
    let place =
      zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    Issue.record(
      """
      A format has changed: line \(place + 1) of \(url.lastPathComponent) is
        \(old.indices.contains(place) ? old[place] : "(not there)")
      and the program writes
        \(new.indices.contains(place) ? new[place] : "(nothing more)")
      Files of earlier versions must stay readable, and scripts read what is printed. If you only \
      renamed something in Swift, give its key the old text. If you mean the change, raise the \
      format's number, keep a test that reads the old file, and record this one again:
        TANDEM_RECORD_GOLDEN=1 swift test --filter Golden
      """, sourceLocation: sourceLocation)
  }

  /// Expects that a file is read, and written again as it is, with every property filled.
  public func expectRoundTrip<Value: Codable>(
    of type: Value.Type, allowing gaps: Set<String> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let value = try decoded(type)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try expect(
      String(decoding: encoder.encode(value), as: UTF8.self), sourceLocation: sourceLocation)
    #expect(Self.gaps(in: value).subtracting(gaps) == [], sourceLocation: sourceLocation)
  }

  /// The properties that are nil or empty, of which a file says too little to keep their keys.
  public static func gaps(in value: Any, at path: String = "") -> Set<String> {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      guard let some = mirror.children.first else { return [path] }
      return gaps(in: some.value, at: path)
    case .collection, .set, .dictionary:
      if mirror.children.isEmpty { return [path] }
      return mirror.children.reduce(into: []) { $0.formUnion(gaps(in: $1.value, at: path)) }
    default:
      return mirror.children.reduce(into: []) { found, child in
        let name = child.label.map { path.isEmpty ? $0 : "\(path).\($0)" } ?? path
        found.formUnion(gaps(in: child.value, at: name))
      }
    }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
