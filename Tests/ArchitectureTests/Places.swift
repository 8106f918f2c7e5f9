import Foundation

/// The places where a word stands in a text.
struct Places: Sequence {
  /// One of them.
  struct Place {
    /// The line, from 1.
    var line: Int
    /// What stands before the word in its line.
    var before: String
    /// What stands after the word in its line.
    var after: String

    /// Whether a letter or digit goes on where the word begins or ends with one.
    func isInsideWord(_ word: String) -> Bool {
      func isOne(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
      }
      return isOne(before.last) && isOne(word.first) || isOne(word.last) && isOne(after.first)
    }
  }

  private var places: [Place] = []

  /// Finds the word, case and all, up to the first NUL.
  ///
  /// The C library searches: Swift's own search takes seconds over the whole project.
  init(of word: String, in text: String) {
    let newline = UInt8(ascii: "\n")
    text.withCString { start in
      var found = strstr(start, word)
      if found == nil { return }
      let bytes = Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
      while let match = found {
        let from = UnsafePointer(match) - start
        let to = from + word.utf8.count
        let lineStart = bytes[..<from].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let lineEnd = bytes[to...].firstIndex(of: newline) ?? bytes.count
        places.append(
          Place(
            line: bytes[..<from].count { $0 == newline } + 1,
            before: String(decoding: bytes[lineStart..<from], as: UTF8.self),
            after: String(decoding: bytes[to..<lineEnd], as: UTF8.self)))
        found = strstr(start + to, word)
      }
    }
  }

  /// The places in the order of the text.
  func makeIterator() -> IndexingIterator<[Place]> { places.makeIterator() }
}
