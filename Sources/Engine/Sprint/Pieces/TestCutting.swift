import Files
import Foundation
import SwiftTokens

/// Whether, and how, the lane compiles tests apart from their files: all that it knows of this.
struct TestCutting: Sendable {
  /// Files are cut where that makes no difference.
  static let on = TestCutting(isOn: true)
  /// Every file stays whole.
  static let off = TestCutting(isOn: false)

  private let isOn: Bool

  /// What the compiler gets for the files of a test module.
  ///
  /// - Parameter libraries: All that it can import of the package.
  func sources(
    for sources: [SprintSource], using libraries: [SprintModule]
  ) -> [SprintSource] {
    guard isOn,
      !(sources + libraries.flatMap(\.sources)).contains(where: { Self.canSeePlaces($0.text) }),
      // Two files of one name are an error.
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
    let present = Self.presentModules.union(libraries.map(\.name))
    return zip(sources, pieces).flatMap { source, pieces in
      guard let pieces, pieces.areUnmentioned(in: words),
        // Of two that are missing, the compiler names the first, and pieces have an order of their own.
        pieces.modules.subtracting(present).count < 2
      else { return [source] }
      return [SprintSource(of: source, test: nil, pieces.rest)]
        + pieces.tests.map { SprintSource(of: source, test: $0.name, $0.piece) }
    }
  }

  /// The way back from the names and lines of pieces to those of their files.
  func names(of modules: some Sequence<SprintModule>, in sandbox: Sandbox) -> TestFileNames {
    let names = PieceNames(
      of: modules.flatMap(\.sources), folder: SprintFolders(sandbox: sandbox).inside,
      root: sandbox.root)
    return TestFileNames(restored: names.restored, stems: names.stems)
  }

  /// Whether code may be able to find out in which file or line a test is.
  ///
  /// It asks where it is called or where a test is, or runs tests one after the other, which is in the
  /// order of their files and lines. A place that it only hands on to the testing library is told by
  /// that alone, which is where it is put right.
  private static func canSeePlaces(_ text: String) -> Bool {
    placeWords.contains(where: text.contains)
      || text.contains("ourceLocation") && text.contains(".line")
  }

  /// Modules of every toolchain.
  private static let presentModules: Set<String> = [
    "Testing", "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
    "RegexBuilder",
  ]

  private static let placeWords = [
    "#file", "#line", "serialized", "Test.current", "fileID", "fileName", "filePath", "Trait",
    "TestScoping",
  ]
}

extension SprintSource {
  /// A piece of a source: a test, or the rest of the file if none is named.
  init(of source: SprintSource, test: String?, _ piece: PieceText) {
    path = source.path + (test.map { "#\($0)" } ?? "")
    text = piece.text
    fingerprint = Fingerprint(of: Array(text.utf8)).hex
    part = Part(
      file: source.path, place: PieceNames.path(of: path), lines: piece.lines,
      isUnreferenced: test != nil)
  }
}
