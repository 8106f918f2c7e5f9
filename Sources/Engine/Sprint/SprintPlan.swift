import Foundation
import Verdicts

/// Everything that the sprint lane has to compile for a package as it is now.
struct SprintPlan: Sendable {
  /// A package of a plan: its manifest, where it is, and how the judge built it.
  struct Package: Sendable {
    var loop: Loop
    /// Its folder relative to the copy; empty for the copy itself.
    var folder: String
    var manifest: Manifest
    /// How the judge built it; nil if it has not yet.
    var blueprint: SprintBlueprint?
    /// The present key of manifests and toolchain.
    var key: String
  }

  /// The libraries, each after those that it imports.
  private(set) var libraries: [SprintModule] = []
  private(set) var tests: [Loop: [SprintModule]] = [:]

  /// A plan for nothing.
  init() {}

  /// Plans.
  ///
  /// - Throws: ``EngineError/notServed(because:)`` if the lane does not serve the packages as they are now.
  /// - Parameters:
  ///   - packages: The learner's package, and the acceptance package if there is one.
  ///   - copy: The private copy.
  ///   - root: The copy as the sandbox shows it.
  ///   - package: The learner's folder.
  ///   - cutting: Whether tests are compiled apart from their files.
  init(
    _ packages: [Package], copy: String, root: String, package: String,
    cutting: TestCutting = .off
  ) throws(EngineError) {
    for one in packages {
      if let reason = one.manifest.sprint.refusal { throw .notServed(because: reason) }
      guard one.manifest.localPackages.allSatisfy({ one.loop == .outer && $0 == package }) else {
        throw .notServed(because: "the package depends on other packages")
      }
      if one.loop == .outer, let target = one.manifest.sprint.targets.first(where: { !$0.isTest }) {
        throw .notServed(because: "the acceptance package has a library, \(target.name)")
      }
    }
    for one in packages {
      guard let blueprint = one.blueprint, blueprint.key == one.key else {
        throw .notServed(because: "it has to build the package once first")
      }
      if let reason = blueprint.refusal { throw .notServed(because: reason) }
      for target in one.manifest.sprint.targets {
        try add(target, of: one, blueprint, copy: copy, root: root)
      }
    }
    for (loop, modules) in tests {
      tests[loop] = modules.map { module in
        var module = module
        module.sources = cutting.sources(for: module.sources, using: libraries)
        return module
      }
    }
    try checkFlags(packages)
    // A module that imports another knows more modules than that one does.
    libraries.sort { ($0.imports.count, $0.name) < ($1.imports.count, $1.name) }
  }

  private mutating func add(
    _ target: SprintManifest.Target, of package: Package, _ blueprint: SprintBlueprint,
    copy: String, root: String
  ) throws(EngineError) {
    let name = target.name
    let below = package.folder.isEmpty ? "" : package.folder + "/"
    guard let module = blueprint.modules[name] else {
      throw .notServed(because: "the judge's build does not have the target \(name) under its name")
    }
    guard let folder = Self.folder(of: target, below: below, copy: copy),
      module.sources.allSatisfy({ $0.hasPrefix("\(root)/\(folder)/") })
    else { throw .notServed(because: "the files of the target \(name) lie in an unusual place") }
    let sources: [SprintSource]
    do throws(SprintSources.Refusal) {
      sources = try SprintSources(in: folder, of: copy).files
    } catch {
      throw .notServed(because: "the target \(name) \(error.reason)")
    }
    if sources.contains(where: { $0.text.contains("XCTest") }) {
      throw .notServed(because: "the target \(name) uses XCTest")
    }
    let own = SprintModule(
      name: name, loop: target.isTest ? package.loop : nil, flags: module.flags,
      imports: module.imports, sources: sources)
    if target.isTest {
      tests[package.loop, default: []].append(own)
    } else {
      libraries.append(own)
    }
  }

  /// The libraries are compiled once for both loops, so the judge must compile them alike.
  private func checkFlags(_ packages: [Package]) throws(EngineError) {
    let names = Set(libraries.map(\.name))
    for module in libraries + tests.values.flatMap({ $0 })
    where !names.isSuperset(of: module.imports) {
      throw .notServed(because: "the tests of \(module.name) build upon more than libraries")
    }
    for library in libraries {
      for one in packages {
        guard let other = one.blueprint?.modules[library.name] else { continue }
        if other.flags != library.flags || other.imports != library.imports {
          throw .notServed(because: "both loops build the target \(library.name) in different ways")
        }
      }
    }
  }

  /// A target's folder relative to the copy; nil if it is not where SwiftPM looks first.
  private static func folder(
    of target: SprintManifest.Target, below: String, copy: String
  ) -> String? {
    let places =
      target.isTest
      ? ["Tests", "Sources", "Source", "src", "srcs"]
      : ["Sources", "Source", "src", "srcs"]
    let candidates = target.path.map { [$0] } ?? places.map { "\($0)/\(target.name)" }
    // A path such as "." or "../Shared" would need SwiftPM's own rules on what belongs to whom.
    guard candidates.allSatisfy({ !$0.contains("..") && !$0.hasPrefix(".") && !$0.hasSuffix("/") })
    else { return nil }
    return candidates.map { below + $0 }
      .first { FileManager.default.fileExists(atPath: "\(copy)/\($0)") }
  }

  /// The plan for the acceptance tests of earlier steps alone; nil if there are none.
  func earlier(without file: String) -> SprintPlan? {
    var plan = self
    plan.tests[.inner] = nil
    plan.tests[.outer] = tests[.outer]?.compactMap { module in
      var module = module
      let count = module.sources.count
      module.sources.removeAll { $0.file == file }
      if module.sources.count < count { module.variant = ".earlier" }
      return module.sources.isEmpty ? nil : module
    }
    return plan.tests[.outer]?.isEmpty == false ? plan : nil
  }
}
