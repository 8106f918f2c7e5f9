extension KataProblem {
  /// Puts in words why a file of a kata gave no text.
  ///
  /// - Parameter purpose: What the file is for, as a sentence; for the author who forgot it.
  init(file: String, purpose: String, _ problem: ReadableFolder.TextProblem) {
    switch problem {
    case .missing:
      self.init(file: file, message: "The file is missing. \(purpose)")
    case .unreadable:
      self.init(file: file, message: "The file could not be read. Check who may read it.")
    case .notUTF8(let line):
      self.init(
        file: file, line: line, column: 1,
        message: "The text is not UTF-8. Save the file in that encoding.")
    }
  }
}
