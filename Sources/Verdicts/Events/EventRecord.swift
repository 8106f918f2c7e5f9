import FoundationEssentials

/// One line of Swift Testing's event stream, version 6.3, as far as a verdict needs it.
struct EventRecord: Decodable {
  /// The two kinds of lines that count; others are ignored.
  enum Kind: String {
    /// Declares a suite or a function.
    case test
    /// Something that happened.
    case event
  }

  struct Location: Decodable {
    var filePath: String?
    // The older name; both are written today.
    var _filePath: String?
    var line: Int?
    var column: Int?

    var path: String? { filePath ?? _filePath }
  }

  struct Instant: Decodable {
    /// Seconds on a clock that never goes back.
    var absolute: Double?
  }

  struct Issue: Decodable {
    var isKnown: Bool?
    var isFailure: Bool?
    var severity: String?
    var sourceLocation: Location?

    var isWarning: Bool { isFailure.map { !$0 && isKnown != true } ?? (severity == "warning") }
  }

  struct Message: Decodable {
    var symbol: String?
    var text: String?
  }

  struct Payload: Decodable {
    var kind: String?
    // Of a declaration.
    var id: String?
    var name: String?
    var displayName: String?
    var sourceLocation: Location?
    // Of an event.
    var testID: String?
    var instant: Instant?
    var issue: Issue?
    var messages: [Message]?

    /// The mark before the first message: "pass", "fail", "skip", "passWithKnownIssue" ….
    var symbol: String? { messages?.first?.symbol }
  }

  /// Nil for a kind of line that we do not know.
  var kind: Kind?
  var payload: Payload

  private enum CodingKeys: String, CodingKey { case kind, payload }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = Kind(rawValue: try container.decode(String.self, forKey: .kind))
    // The payload of an unknown kind may have any shape.
    payload = kind == nil ? Payload() : try container.decode(Payload.self, forKey: .payload)
  }

  /// Reads one line; nil for garbage.
  init?(line: String) {
    guard let record = try? JSONDecoder().decode(EventRecord.self, from: Data(line.utf8)) else {
      return nil
    }
    self = record
  }
}
