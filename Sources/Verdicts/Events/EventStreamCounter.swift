/// Counts test functions while an event stream grows, for a live "12 of 40".
public struct EventStreamCounter: Sendable {
  /// How many test functions the run has.
  public var total: Int { functions.count }
  /// How many of them ended or were skipped.
  public var ended: Int { over.count }

  private var functions: Set<String> = []
  private var over: Set<String> = []
  private var buffer = LineBuffer()

  /// Starts at zero.
  public init() {}

  /// Takes the next chunk of the stream, which may begin and end in the middle of a line.
  public mutating func feed(_ text: String) {
    for line in buffer.feed(text) {
      guard let record = EventRecord(line: line) else { continue }
      count(record)
    }
  }

  private mutating func count(_ record: EventRecord) {
    let payload = record.payload
    if record.kind == .test, payload.kind == "function", let id = payload.id {
      functions.insert(id)
    }
    guard record.kind == .event, let id = payload.testID, functions.contains(id) else { return }
    switch payload.kind {
    case "testEnded", "testSkipped": over.insert(id)
    default: break
    }
  }
}
