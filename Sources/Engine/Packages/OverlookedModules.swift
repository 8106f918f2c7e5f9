import Files
import Foundation

/// The modules that SwiftPM leaves as they were though one that they use has changed.
///
/// - It compiles a target again when a module changed that its manifest names as a dependency. A type
///   that holds one of a third module changes its layout with that one, and the module between stays
///   the same to the byte: code that uses the type is not compiled again and reads the wrong bytes.
/// - The compiler's driver compares whole seconds: a module that was written in the second in which
///   its user was last compiled is an old one to it.
/// - Stopped while it compiled, the driver does not know of the objects that it wrote, and takes its
///   older notes for theirs: by what these record, nothing has changed.
///
/// Seen with Swift 6.3.1; plain `swift test` shows the wrong light, too.
struct OverlookedModules: Sendable {
  /// The products of the loop's build.
  private let products: String
  /// Where it is remembered which modules everything was built with.
  private let note: CacheNote<[String: String]>
  /// The fingerprints of the modules with which everything was built; empty for a module with which
  /// not everything was.
  private let known: [String: String]
  /// When each module was compiled last.
  private let compiled: [String: FileTime]

  /// Looks at what was built before a build.
  ///
  /// - Parameter note: Where the modules are remembered, beyond a build that is stopped midway.
  init(in products: String, note: BytePath) {
    self.products = products
    self.note = CacheNote(note)
    let present = Self.fingerprints(in: products)
    // Of what was thrown away, or was never there, nothing can hold on to the old.
    let noted = present.isEmpty ? [:] : self.note.content ?? present
    // A build that was stopped midway left some compiled with the one and some with the other.
    known = noted.merging(present) { old, new in old == new ? old : "" }
    if known != noted { self.note.keep(known) }
    compiled = Dictionary(
      uniqueKeysWithValues: present.keys.compactMap { name in
        FileStamp(at: BytePath(Self.notes(of: name, in: products))).map { (name, $0.modified) }
      })
  }

  /// Forgets, before a build, what an earlier one was compiling when it was stopped.
  func forgetHalfCompiled() {
    for (name, noted) in compiled {
      let isNewer = objects(of: name).contains { object in
        !object.hasSuffix(".swiftmodule.o")
          && FileStamp(at: BytePath(object)).map { $0.modified > noted } == true
      }
      if isNewer { forgetProducts(of: name) }
    }
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
    if present == note.content { return false }
    note.keep(present)
    return !overlooked.isEmpty
  }

  /// Removes the objects of a module and what the driver noted of them, and with these it compiles
  /// all again; what SwiftPM writes when it plans a build stays, for it need not do that again.
  private func forgetProducts(of module: String) {
    for path in objects(of: module) + [Self.notes(of: module, in: products)] {
      Disk.remove(BytePath(path))
    }
  }

  private func objects(of module: String) -> [String] {
    let folder = "\(products)/\(module).build"
    return ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".o") }.map { "\(folder)/\($0)" }
  }

  /// The modules that use one of those given without SwiftPM's notice.
  private func dependents(on changed: Set<String>) -> [String] {
    guard let data = FileManager.default.contents(atPath: "\(products)/description.json"),
      let description = try? JSONDecoder().decode(BuildDescription.self, from: data)
    else { return [] }
    return description.swiftCommands.values.compactMap { command in
      let name = command.moduleName
      // SwiftPM's own modules start the tests and hold nothing of theirs.
      if BuildDescription.belongsToSwiftPM(name) { return nil }
      let imported = Set(command.importedModules)
      let reached = Set(description.targetDependencyMap[name] ?? []).subtracting(imported)
      let isOverlooked =
        !reached.isDisjoint(with: changed)
        || imported.intersection(changed).contains { wasWrittenTooSoon($0, for: name) }
      return isOverlooked ? name : nil
    }
  }

  /// Whether a module was written in the second in which its user had been compiled, or before it.
  private func wasWrittenTooSoon(_ module: String, for user: String) -> Bool {
    guard let compiled = compiled[user],
      let written = FileStamp(at: BytePath("\(products)/Modules/\(module).swiftmodule"))?.modified
    else { return false }
    return written.seconds <= compiled.seconds
  }

  /// What the compiler's driver noted when it last compiled a module.
  private static func notes(of module: String, in products: String) -> String {
    "\(products)/\(module).build/primary.priors"
  }

  /// What the modules hold, by name; it is the same after changes that no other module can notice.
  private static func fingerprints(in products: String) -> [String: String] {
    let folder = BytePath(products + "/Modules")
    let ending = ".swiftmodule"
    var found: [String: String] = [:]
    for name in Disk.names(in: folder) where name.text.hasSuffix(ending) {
      guard let bytes = Disk.read(folder.appending(name)) else { continue }
      found[String(name.text.dropLast(ending.count))] = Fingerprint(of: bytes).hex
    }
    return found
  }
}
