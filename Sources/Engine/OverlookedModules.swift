import Foundation

/// The modules that SwiftPM leaves as they were though one that they reach through others has changed.
///
/// It compiles a target anew when a module changed that its manifest names as a dependency. A type
/// that holds one of a third module changes its layout with that one, and the module between stays the
/// same to the byte: whoever uses the type is not compiled again and reads the wrong bytes. Seen with
/// Swift 6.3.1; plain `swift test` shows the wrong light, too.
struct OverlookedModules: Sendable {
  /// The products of the loop's build.
  private let products: String
  /// Where it is remembered which modules everything was built with.
  private let note: URL
  /// The fingerprints of the modules with which everything was built.
  private let known: [String: String]

  /// Looks at what was built before a build.
  ///
  /// - Parameters:
  ///   - products: The folder of the build's products.
  ///   - note: Where the modules are remembered, beyond a build that is stopped midway.
  init(in products: String, note: URL) {
    self.products = products
    self.note = note
    let present = Self.fingerprints(in: products)
    // Of what was thrown away, or was never there, nobody can hold on to the old.
    known = present.isEmpty ? [:] : Self.noted(note) ?? present
  }

  /// Forgets, after a build, what was compiled from modules that have changed without its notice.
  ///
  /// - Returns: Whether there was something, so that it has to be built again.
  func forget() -> Bool {
    let present = Self.fingerprints(in: products)
    let changed = Set(known.filter { present[$0.key] != $0.value }.keys)
    let overlooked = changed.isEmpty ? [] : dependents(on: changed)
    for name in overlooked { forgetProducts(of: name) }
    // Only now: who is stopped before this finds the change again.
    if present == Self.noted(note) { return false }
    try? JSONEncoder().encode(present).write(to: note, options: .atomic)
    return !overlooked.isEmpty
  }

  /// Leaves the lists that SwiftPM writes when it plans a build, which it need not do again.
  private func forgetProducts(of module: String) {
    let folder = "\(products)/\(module).build"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where !["output-file-map.json", "sources"].contains(name) {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }

  /// The modules that reach one of those given, and not by a dependency that their manifest names.
  private func dependents(on changed: Set<String>) -> [String] {
    guard let data = FileManager.default.contents(atPath: "\(products)/description.json"),
      let description = try? JSONDecoder().decode(BuildDescription.self, from: data)
    else { return [] }
    return description.swiftCommands.values.compactMap { command in
      let name = command.moduleName
      // SwiftPM's own modules start the tests and hold nothing of theirs.
      if BuildDescription.isOfSwiftPM(name) { return nil }
      let overlooked = Set(description.targetDependencyMap[name] ?? [])
        .subtracting(command.importedModules)
      return overlooked.isDisjoint(with: changed) ? nil : name
    }
  }

  private static func noted(_ note: URL) -> [String: String]? {
    (try? Data(contentsOf: note)).flatMap {
      try? JSONDecoder().decode([String: String].self, from: $0)
    }
  }

  /// What the modules hold, by name; it is the same after changes that no other module can notice.
  private static func fingerprints(in products: String) -> [String: String] {
    let folder = products + "/Modules"
    let ending = ".swiftmodule"
    var found: [String: String] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where name.hasSuffix(ending) {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      found[String(name.dropLast(ending.count))] = Fingerprint(of: Array(data)).hex
    }
    return found
  }
}
