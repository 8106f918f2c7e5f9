import Files
import Foundation

/// The file that keeps a session's state; safe against a second process and across `kill -9`.
struct StateFile: Sendable {
  /// What was found when the state was read.
  enum Found: Sendable {
    /// A sound state.
    case sound(SessionState)
    /// No file yet.
    case missing
    /// A file that cannot be read as a state, and why.
    case damaged(String)
  }

  let url: URL

  init(_ url: URL) { self.url = url }

  /// Differs after each writing of the file; nil without a file.
  var stamp: FileStamp? { FileStamp(at: BytePath(url)) }

  func read() -> Found {
    guard let data = try? Data(contentsOf: url) else {
      return FileManager.default.fileExists(atPath: url.path)
        ? .damaged("it cannot be read") : .missing
    }
    do {
      let state = try JSONDecoder().decode(SessionState.self, from: data)
      guard (2...SessionState.currentSchema).contains(state.schema) else {
        return .damaged("it was written by another version of Tandem (schema \(state.schema))")
      }
      return .sound(state)
    } catch {
      return .damaged("it is not a state that Tandem wrote")
    }
  }

  /// Changes the state as one step that no other process of Tandem can interrupt.
  ///
  /// - Parameters:
  ///   - fallback: what to begin from where there is no sound state.
  ///   - change: what to do with it.
  /// - Returns: what the change answers, and the state as written.
  @discardableResult
  func update<Answer>(
    orElse fallback: SessionState, _ change: (inout SessionState) -> Answer
  ) throws(SessionError) -> (answer: Answer, state: SessionState) {
    let lock = try FileLock.take(url.appendingPathExtension("lock"), waiting: true)
    defer { lock.release() }
    var state = fallback
    if case .sound(let found) = read() { state = found }
    let before = state
    let answer = change(&state)
    if state != before || !FileManager.default.fileExists(atPath: url.path) {
      try write(state)
    }
    return (answer, state)
  }

  /// Moves a damaged file aside, in the place of an earlier one.
  func moveAside() throws(SessionError) {
    let kept = url.appendingPathExtension("damaged")
    do {
      if FileManager.default.fileExists(atPath: kept.path) {
        try FileManager.default.removeItem(at: kept)
      }
      try FileManager.default.moveItem(at: url, to: kept)
    } catch {
      throw .state(path: url.path, detail: "the damaged state could not be moved aside")
    }
  }

  private func write(_ state: SessionState) throws(SessionError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let text: String
    do {
      text = String(decoding: try encoder.encode(state), as: UTF8.self)
    } catch {
      throw .state(
        path: url.path, detail: "the session's state could not be put in words: \(error)")
    }
    try SessionError.wrapping { () throws(DiskError) in
      // Written twice for every light; what a power cut takes, the history can give back.
      try AtomicFile.write(text.utf8, to: BytePath(url), isLasting: false)
    }
  }
}
