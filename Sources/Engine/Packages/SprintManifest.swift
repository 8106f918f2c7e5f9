/// What the sprint lane has to know of a package's manifest, and whether it can serve it at all.
struct SprintManifest: Codable, Hashable, Sendable {
  /// A target that the sprint lane can compile.
  struct Target: Codable, Hashable, Sendable {
    var name: String
    var isTest: Bool
    /// Its folder relative to the package; nil if it lies where SwiftPM looks by itself.
    var path: String?

    private enum CodingKeys: String, CodingKey {
      case name = "name", isTest = "isTest", path = "path"
    }
  }

  var targets: [Target] = []
  /// Why the package is not simple enough, as a clause that follows "because"; nil if it is.
  var refusal: String?

  private enum CodingKeys: String, CodingKey { case targets = "targets", refusal = "refusal" }
}

extension SprintManifest {
  /// Takes what counts out of `swift package dump-package`.
  ///
  /// Everything that is not known to be harmless is refused: the lane has to be right, the judge
  /// serves the rest.
  init(_ dump: Manifest.Dump) {
    targets = dump.targets.map {
      Target(name: $0.name, isTest: $0.type == "test", path: $0.path)
    }
    refusal = Self.refusal(of: dump)
  }

  private static func refusal(of dump: Manifest.Dump) -> String? {
    if dump.dependencies.contains(where: { $0.fileSystem == nil }) {
      return "the package depends on packages that have to be fetched"
    }
    for target in dump.targets {
      if let reason = refusal(of: target) { return "the target \(target.name) \(reason)" }
    }
    return dump.targets.contains { $0.type == "test" } ? nil : "the package has no test target"
  }

  private static func refusal(of target: Manifest.Dump.Target) -> String? {
    switch target.type {
    case "regular", "test": break
    case "executable", "snippet":
      return "is a program, and the lane builds libraries and tests only"
    case "plugin", "macro": return "is a \(target.type)"
    default: return "is not written in Swift"
    }
    if target.resources?.isEmpty == false { return "has resources" }
    if target.pluginUsages?.isEmpty == false { return "uses a plugin" }
    if target.exclude?.isEmpty == false || target.sources != nil {
      return "chooses its source files one by one"
    }
    if target.publicHeadersPath != nil { return "has C headers" }
    for dependency in target.dependencies ?? [] where dependency.hasCondition {
      return "has a dependency under a condition"
    }
    for setting in target.settings ?? [] {
      guard setting.tool == "swift", let kind = setting.kind.first?.key else {
        return "has settings for the \(setting.tool == "swift" ? "compiler" : setting.tool)"
      }
      // A setting under a condition is either in the judge's build description or it is not.
      if !harmlessSettings.contains(kind) { return "has the setting \(kind)" }
    }
    return nil
  }

  /// Settings that do not reach beyond the compiler's own front end.
  private static let harmlessSettings: Set<String> = [
    "define", "enableUpcomingFeature", "enableExperimentalFeature", "swiftLanguageMode",
    "swiftLanguageVersion", "defaultIsolation", "strictMemorySafety", "treatAllWarnings",
    "treatWarning",
  ]
}
