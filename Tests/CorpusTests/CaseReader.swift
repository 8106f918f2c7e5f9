import Foundation
import Markdown
import Yams

@testable import Katas

/// Reads a case: front matter, title, prose, and code blocks headed by their paths.
///
/// A second heading begins the next stage; what is expected of it stands in a block `yaml expect`.
struct CaseReader {
  private let front: FrontMatter
  private let blocks: [Block]

  /// Reads the text of a file.
  init(_ text: String) throws(CorpusError) {
    front = FrontMatter(text)
    if front.isUnclosed { throw CorpusError("the front matter is not closed") }
    blocks = MarkdownDocument(parsing: front.markdown).blocks
  }

  /// The files of a shape, which has no front matter.
  func shape() throws(CorpusError) -> [PackageFile] {
    try files(in: blocks[...], replacing: [:])
  }

  /// The case.
  ///
  /// - Throws: ``CorpusError`` if something is missing or unknown.
  func corpusCase(name: String, isHostile: Bool) throws(CorpusError) -> CorpusCase {
    guard let yaml = front.yaml else { throw CorpusError("there is no front matter") }
    let known = CaseSettings.CodingKeys.allCases.map(\.rawValue)
    let settings: CaseSettings = try decode(yaml, alsoKnown: Expectation.keys)
    let words = settings.stretched

    var heads: [(index: Int, title: String)] = []
    for (index, block) in blocks.enumerated() {
      if case .heading(let level, let title) = block.content, level <= 2 {
        guard heads.isEmpty == (level == 1) else {
          throw CorpusError("a case has one title, and a second heading for each later stage")
        }
        heads.append((index, title.plainText))
      }
    }
    guard let title = heads.first?.title, heads.first?.index == 0 else {
      throw CorpusError("there is no title")
    }
    guard blocks.count > 1, case .paragraph = blocks[1].content else {
      throw CorpusError("no word says why it is here")
    }
    let ends = heads.dropFirst().map(\.index) + [blocks.count]
    var stages: [CorpusCase.Stage] = []
    for (head, end) in zip(heads, ends) {
      let part = blocks[head.index..<end]
      var expected: Expectation =
        stages.isEmpty
        ? try decode(yaml, alsoKnown: known)
        : try decode(expectation(in: part, of: head.title), alsoKnown: [])
      expected.stretch(words)
      stages.append(
        CorpusCase.Stage(
          title: head.title, expected: expected, files: try files(in: part, replacing: words)))
    }
    return CorpusCase(
      name: name, title: title, isHostile: isHostile, settings: settings, stages: stages)
  }

  private func expectation(
    in blocks: ArraySlice<Block>, of title: String
  ) throws(CorpusError) -> String {
    for block in blocks {
      if case .codeBlock("yaml expect", let yaml) = block.content { return yaml }
    }
    throw CorpusError("the stage “\(title)” has no block ```yaml expect")
  }

  private func files(
    in blocks: ArraySlice<Block>, replacing words: [String: String]
  ) throws(CorpusError) -> [PackageFile] {
    var files: [PackageFile] = []
    for block in blocks {
      guard case .codeBlock(let info, let code) = block.content, info != "yaml expect" else {
        continue
      }
      files.append(try PackageFile(info: info, code: code).replacing(words))
    }
    return files
  }

  /// Decodes YAML and refuses keys that nobody reads: a misspelt expectation would expect nothing.
  private func decode<Value: Decodable & Keyed>(
    _ yaml: String, alsoKnown: [String]
  ) throws(CorpusError) -> Value {
    do {
      let mapping = try Yams.load(yaml: yaml) as? [String: Any] ?? [:]
      try refuseStrangers(in: mapping, known: Value.keys + alsoKnown)
      return try YAMLDecoder().decode(Value.self, from: yaml)
    } catch let error as CorpusError {
      throw error
    } catch {
      throw CorpusError("\(error)")
    }
  }

  private func refuseStrangers(in mapping: [String: Any], known: [String]) throws(CorpusError) {
    if let stranger = mapping.keys.sorted().first(where: { !known.contains($0) }) {
      throw CorpusError("nobody knows the key `\(stranger)`")
    }
    if let outer = mapping["outer"] as? [String: Any] {
      try refuseStrangers(in: outer, known: Expectation.keys.filter { $0 != "outer" })
    }
  }
}

/// A value that knows the keys it can be decoded from.
protocol Keyed {
  static var keys: [String] { get }
}

extension Expectation: Keyed {
  static var keys: [String] { CodingKeys.allCases.map(\.rawValue) }
}

extension CaseSettings: Keyed {
  static var keys: [String] { CodingKeys.allCases.map(\.rawValue) }
}
