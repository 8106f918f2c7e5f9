import Testing

/// A law of the architecture: what it forbids, shown by examples, and how a breach is found.
struct Law: Sendable, CustomTestStringConvertible {
  /// The law as a sentence.
  var sentence: String
  /// Houses that break it, most of them by a single file.
  var broken: [Project]
  /// Houses that look like breaking it and do not.
  var kept: [Project]
  /// The breaches in a project, one line each; empty if the law is kept.
  var breaches: @Sendable (Project) -> [String]

  /// The name in the test report.
  var testDescription: String { sentence }

  /// A law that whole houses break or keep.
  init(
    sentence: String, brokenProjects: [Project], keptProjects: [Project],
    breaches: @escaping @Sendable (Project) -> [String]
  ) {
    self.sentence = sentence
    broken = brokenProjects
    kept = keptProjects
    self.breaches = breaches
  }

  /// A law that single files break or keep, each alone in its project.
  init(
    sentence: String, broken: [ProjectFile], kept: [ProjectFile],
    breaches: @escaping @Sendable (Project) -> [String]
  ) {
    self.init(
      sentence: sentence, brokenProjects: broken.map { Project(files: [$0]) },
      keptProjects: kept.map { Project(files: [$0]) }, breaches: breaches)
  }

  /// A law about each source file by itself.
  static func each(
    _ sentence: String, of files: any KeyPath<Project, [ProjectFile]> & Sendable = \.sources,
    broken: [ProjectFile], kept: [ProjectFile] = [],
    breaches: @escaping @Sendable (ProjectFile) -> [String]
  ) -> Law {
    Law(sentence: sentence, broken: broken, kept: kept) { $0[keyPath: files].flatMap(breaches) }
  }
}
