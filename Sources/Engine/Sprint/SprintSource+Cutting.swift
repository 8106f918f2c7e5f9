import Files
import Foundation
import SwiftTokens

extension SprintSource {
  /// Words by which code can tell in which file a test stands: it asks where it is called or where a
  /// test is, or runs tests one after the other, which is in the order of their files and lines.
  private static let placeWords = [
    "#file", "serialized", "Test.current", "fileID", "fileName", "filePath",
  ]

  /// A piece of a source.
  ///
  /// - Parameter test: The test's name; nil for the rest of the file.
  init(of source: SprintSource, test: String?, text: String) {
    path = source.path + (test.map { "#\($0)" } ?? "")
    self.text = text
    fingerprint = Fingerprint(of: Array(text.utf8)).hex
    piece = PieceNames.name(of: path)
    whole = source.path
    isTest = test != nil
  }

  /// Cuts the files of a test module into tests, where that makes no difference.
  ///
  /// - Parameters:
  ///   - sources: The files of the module.
  ///   - libraries: The files of all that it imports.
  static func cut(
    _ sources: [SprintSource], using libraries: [SprintSource]
  ) -> [SprintSource] {
    // Two files of one name are an error.
    guard
      !(sources + libraries).contains(where: { source in
        placeWords.contains { source.text.contains($0) }
      }),
      Set(sources.map { URL(filePath: $0.path).lastPathComponent }).count == sources.count
    else { return sources }
    let pieces = sources.map { TestPieces(of: $0.text) }
    var words: Set<String> = []
    for (source, pieces) in zip(sources, pieces) {
      if let pieces {
        words.formUnion(pieces.allWords)
      } else if let tokens = SwiftScanner.tokens(of: source.text) {
        words.formUnion(tokens.compactMap(\.word))
      } else {
        // It may name anything.
        return sources
      }
    }
    return zip(sources, pieces).flatMap { source, pieces in
      guard let pieces, pieces.isApart(from: words) else { return [source] }
      return [SprintSource(of: source, test: nil, text: pieces.rest)]
        + pieces.tests.map { SprintSource(of: source, test: $0.name, text: $0.text) }
    }
  }
}
