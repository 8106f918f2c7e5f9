/// Something that keeps a kata from being used: where it is, what is wrong, what to do.
public struct KataProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, relative to the kata's folder.
  public var file: String
  /// The line, from 1; nil if the whole file is meant.
  public var line: Int?
  /// The column, from 1.
  public var column: Int?
  /// What is wrong and what to do, as a sentence.
  public var message: String

  /// `file:line:column: error: message`, so that any editor can jump there.
  public var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }
    return place.joined(separator: ":") + ": error: " + message
  }
}

extension KataProblem {
  /// Puts in words why a file of a kata gave no text.
  ///
  /// - Parameter purpose: What the file is for, as a sentence; for the author who forgot it.
  init(file: String, purpose: String, _ problem: ReadableFolder.TextProblem) {
    switch problem {
    case .missing: self.init(file: file, message: "The file is missing. \(purpose)")
    case .unreadable:
      self.init(file: file, message: "The file could not be read. Check who may read it.")
    case .notUTF8(let line):
      self.init(
        file: file, line: line, column: 1,
        message: "The text is not UTF-8. Save the file in that encoding.")
    }
  }
}
