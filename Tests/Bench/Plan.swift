/// What is measured, and what issue and documents ask of it.
enum Plan {
  /// A measure against plain `swift test`.
  struct Paired: Sendable {
    /// Its name for `--only`.
    var name: String
    /// What it says in the table.
    var title: String
    /// The most that the ratio of the medians may be.
    var limit: Double
    /// Whether the judge's word counts and not the first light.
    var countsConfirmed = false
    /// How its package is prepared and edited.
    var kind: Kind

    /// How many pairs it gets where two releases are compared: fewer if one takes long.
    func comparedPairs(of pairs: Int) -> Int {
      switch kind {
      case .saves: pairs
      case .fresh(let withTemplate): max(1, pairs / (withTemplate ? 2 : 4))
      }
    }

    /// The files of the package that it saves in; nil for a fresh kata.
    var files: [String: String]? {
      guard case .saves(let plan) = kind else { return nil }
      return plan.package().files
    }

    enum Kind: Sendable {
      case saves(SavePlan)
      case fresh(withTemplate: Bool)
    }
  }

  /// A package, and the edits that are timed in it.
  struct SavePlan: Sendable {
    var package: @Sendable () -> SamplePackage
    /// The edit that is timed.
    var edit: @Sendable (_ edition: Int) -> Edit
    /// The edit that fixes it again, untimed; nil if nothing is broken.
    var repair: (@Sendable (_ edition: Int) -> Edit)?

    /// The light that the timed edit must get.
    var light: String { repair == nil ? "green" : "amber" }
  }

  /// The paired measures, in the order of the table.
  static let paired: [Paired] = [
    Paired(
      name: "library", title: "save → light: library, ten tests", limit: 0.22,
      kind: .saves(
        SavePlan(
          package: { .ordinary(testFiles: 1) }, edit: { SamplePackage.library(edition: $0) }))),
    Paired(
      name: "tests", title: "save → light: all of ten tests", limit: 0.35,
      kind: .saves(
        SavePlan(
          package: { .ordinary(testFiles: 1) },
          edit: { SamplePackage.tests(file: 1, edition: $0) }))),
    Paired(
      name: "one-test", title: "save → light: one of ten tests", limit: 0.35,
      kind: .saves(
        SavePlan(
          package: { .ordinary(testFiles: 1) },
          edit: { SamplePackage.oneTest(file: 1, edition: $0) }))),
    Paired(
      name: "one-of-fifty", title: "save → light: one test in one of five files", limit: 0.25,
      kind: .saves(
        SavePlan(
          package: { .ordinary(testFiles: 5) },
          edit: { SamplePackage.oneTest(file: 3, edition: $0) }))),
    Paired(
      name: "five-files", title: "save → light: all ten in one of five files", limit: 0.25,
      kind: .saves(
        SavePlan(
          package: { .ordinary(testFiles: 5) },
          edit: { SamplePackage.tests(file: 3, edition: $0) }))),
    Paired(
      name: "head-words", title: "save → light: a comment above the imports, other words",
      limit: 0.35,
      kind: .saves(
        SavePlan(
          package: { .ordinary(testFiles: 1) }, edit: { SamplePackage.headWords(edition: $0) }))),
    Paired(
      name: "head-lines", title: "save → light: a comment above the imports, more or fewer lines",
      limit: 0.35,
      kind: .saves(
        SavePlan(
          package: { .ordinary(testFiles: 1) }, edit: { SamplePackage.headLines(edition: $0) }))),
    Paired(
      name: "head-import", title: "save → light: another extra import", limit: 0.35,
      kind: .saves(
        SavePlan(
          package: { .ordinary(testFiles: 1) }, edit: { SamplePackage.headImport(edition: $0) }))),
    Paired(
      name: "error-library", title: "save → compile error: library", limit: 0.25,
      kind: .saves(
        SavePlan(
          package: { .ordinary(testFiles: 1) },
          edit: { SamplePackage.brokenLibrary(edition: $0) },
          repair: { SamplePackage.library(edition: $0) }))),
    Paired(
      name: "error-tests", title: "save → compile error: one of ten changed tests", limit: 0.25,
      kind: .saves(
        SavePlan(
          package: { .ordinary(testFiles: 1) }, edit: { SamplePackage.brokenTests(edition: $0) },
          repair: { SamplePackage.tests(file: 1, edition: $0) }))),
    Paired(
      name: "error-one-test", title: "save → compile error: one of ten tests", limit: 0.25,
      kind: .saves(
        SavePlan(
          package: { .ordinary(testFiles: 1) },
          edit: { SamplePackage.oneBrokenTest(edition: $0) },
          repair: { SamplePackage.oneTest(file: 1, edition: $0) }))),
    Paired(
      name: "template", title: "fresh kata, template: confirmed light", limit: 0.12,
      countsConfirmed: true, kind: .fresh(withTemplate: true)),
    Paired(
      name: "modules", title: "fresh kata, no template: first light", limit: 0.15,
      kind: .fresh(withTemplate: false)),
    Paired(
      name: "judge-xctest", title: "judge alone: library, ten XCTest tests", limit: 1.3,
      kind: .saves(
        SavePlan(package: { .oldFashioned }, edit: { SamplePackage.library(edition: $0) }))),
    Paired(
      name: "judge-resource", title: "judge alone: library with a resource", limit: 1.3,
      kind: .saves(
        SavePlan(package: { .withResource }, edit: { SamplePackage.library(edition: $0) }))),
  ]

  /// The paired measures that are wanted, in groups that one package serves: its first build takes
  /// longer than the pairs.
  static func compared(_ isWanted: (String) -> Bool) -> [[Paired]] {
    var groups: [[Paired]] = []
    for plan in paired where isWanted(plan.name) {
      if let files = plan.files,
        let index = groups.firstIndex(where: { $0.first?.files == files })
      {
        groups[index].append(plan)
      } else {
        groups.append([plan])
      }
    }
    return groups
  }

  /// All names for `--only`.
  static let names = paired.map(\.name) + ["endurance", "kill"]
}
