import Foundation

/// Every case and every shape, read once from `Tests/Corpus`.
struct Corpus: Sendable {
  /// The cases in the order in which they are judged: shape by shape, so that each is built once.
  let cases: [CorpusCase]
  /// The files of each shape by its name.
  let shapes: [String: [PackageFile]]
  /// What could not be read: `file: why`.
  let problems: [String]

  /// The corpus of the checkout that these tests were built from.
  static let standing = Corpus(
    at: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus"))

  /// The cases of this run: the representative ones, `TANDEM_CORPUS=all` for all of them,
  /// `TANDEM_CORPUS_ONLY=name,name` for these.
  static let chosen = standing.chosen(by: ProcessInfo.processInfo.environment)

  /// Those of them about which plain `swift test` is asked; of the representative ones only those of
  /// the shape that is built anyway, since each shape costs plain `swift test` a cold build.
  static let chosenForPlain = chosen.filter { subject in
    let isQuick = chosen.allSatisfy { $0.settings.representative == true } && chosen.count > 9
    return subject.hasPlainRun && (!isQuick || subject.settings.shape == "plain")
  }

  /// Reads the folders `Shapes`, `Ordinary` and `Hostile`.
  init(at folder: URL) {
    var problems: [String] = []
    func read<Value>(_ kind: String, _ body: (String, CaseReader) throws -> Value) -> [Value] {
      let place = folder.appending(path: kind)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return names.sorted().filter { $0.hasSuffix(".md") }.compactMap { name in
        do {
          let text = try String(contentsOf: place.appending(path: name), encoding: .utf8)
          return try body(String(name.dropLast(3)), CaseReader(text))
        } catch {
          problems.append("\(kind)/\(name): \(error)")
          return nil
        }
      }
    }
    let shapes = read("Shapes") { name, reader in (name, try reader.shape()) }
    let ordinary = read("Ordinary") { try $1.corpusCase(name: $0, isHostile: false) }
    let hostile = read("Hostile") { try $1.corpusCase(name: $0, isHostile: true) }
    self.shapes = Dictionary(shapes, uniquingKeysWith: { first, _ in first })
    // The sort is stable: within a shape the ordinary ones come first, each kind by name.
    cases = (ordinary + hostile).sorted { $0.settings.shape < $1.settings.shape }
    self.problems = problems
  }

  /// The cases that an environment asks for.
  func chosen(by environment: [String: String]) -> [CorpusCase] {
    if let only = environment["TANDEM_CORPUS_ONLY"] {
      let names = Set(only.split(separator: ",").map(String.init))
      return cases.filter { names.contains($0.name) }
    }
    if environment["TANDEM_CORPUS"] == "all" { return cases }
    return cases.filter { $0.settings.representative == true }
  }
}
