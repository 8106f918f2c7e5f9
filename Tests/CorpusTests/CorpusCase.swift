import Testing

/// A small package with the verdict that it must get: one Markdown file of `Tests/Corpus`.
struct CorpusCase: Sendable, CustomTestStringConvertible {
  /// What happens at once: files are saved, then judged.
  struct Stage: Sendable {
    /// What is said of it in the file; the case's own title for the first.
    let title: String
    /// The verdict that it must get.
    let expected: Expectation
    /// What is saved, over what lies there already.
    let files: [PackageFile]
  }

  /// The file's name without its ending, such as `a-failing-test`.
  let name: String
  /// One sentence that says what is true.
  let title: String
  /// Whether it means harm: it runs in the sandbox or not at all.
  let isHostile: Bool
  /// How it is judged.
  let settings: CaseSettings
  /// What happens, one after the other in the same folder; most cases have one stage.
  let stages: [Stage]

  var testDescription: String { "\(name): \(title)" }

  /// The files that lie in the package's folder at a stage.
  ///
  /// - Parameters:
  ///   - base: The files of the case's shape.
  ///   - stage: From 0.
  func files(over base: [PackageFile], at stage: Int) -> [PackageFile] {
    let layers = [base] + stages.prefix(through: stage).map(\.files)
    var files: [String: PackageFile] = [:]
    for file in layers.joined() { files[file.path] = file.isGone ? nil : file }
    return files.values.sorted { $0.path < $1.path }
  }
}
