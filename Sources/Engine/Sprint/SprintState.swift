import Files
import SwiftTokens

/// What the lane's products were made of: decides on what has to be made again.
struct SprintState: Codable, Hashable, Sendable {
  /// One compiled source file.
  struct File: Codable, Hashable, Sendable {
    /// Its content when it was compiled; empty if its object is no longer of use.
    var fingerprint: String
    /// What it brought into its module then; nil if it was not closed.
    var outline: SwiftOutline?
    /// What it declared to others then, see ``SprintSource/essence``.
    var essence: String?

    private enum CodingKeys: String, CodingKey {
      case fingerprint = "fingerprint", outline = "outline", essence = "essence"
    }
  }

  /// One compiled module.
  struct Product: Codable, Hashable, Sendable {
    /// Its name and options.
    var setup: String
    /// The interfaces of the libraries that it was compiled against, by library.
    var imports: [String: String]
    var files: [String: File]
    /// The interface that every file was compiled against, or that a library offers.
    var interface: String?

    private enum CodingKeys: String, CodingKey {
      case setup = "setup", imports = "imports", files = "files", interface = "interface"
    }
  }

  /// A module that did not compile, and what the compiler reported.
  struct Failure: Codable, Hashable, Sendable {
    /// Everything that the compiler was given.
    var key: String
    var console: String

    private enum CodingKeys: String, CodingKey { case key = "key", console = "console" }
  }

  /// The toolchain and the version of this format.
  var key: String
  /// The modules that are compiled, by identifier.
  var products: [String: Product] = [:]
  /// The modules that are not, by identifier.
  var failures: [String: Failure] = [:]
  /// The objects of which the tests of each loop were linked.
  var linked: [String: [String]] = [:]
  /// What the last build compiled, for tests and logs: modules, and files of test modules.
  var made: [String] = []

  private enum CodingKeys: String, CodingKey {
    case key = "key", products = "products", failures = "failures", linked = "linked", made = "made"
  }
}

extension SprintState {
  /// Nothing is made yet.
  init(toolchain: Toolchain) { self.init(key: Self.key(for: toolchain)) }

  /// Reads what an earlier run left; nothing if another toolchain or another Tandem left it.
  static func read(_ path: String, for toolchain: Toolchain) -> SprintState? {
    let state = CacheNote<SprintState>(BytePath(path)).content
    return state?.key == key(for: toolchain) ? state : nil
  }

  /// Leaves the state to the next run, or nothing if it cannot be written.
  func write(_ path: String) throws(EngineError) {
    do throws(DiskError) {
      try CacheNote(BytePath(path)).write(self)
    } catch {
      Disk.remove(BytePath(path))
      throw .disk(error)
    }
  }

  private static func key(for toolchain: Toolchain) -> String { "3 \(toolchain.identity)" }

  /// The interfaces of the libraries that a module imports; nil if one is not compiled.
  func imports(of module: SprintModule) -> [String: String]? {
    var interfaces: [String: String] = [:]
    for library in module.imports {
      guard let interface = products[library]?.interface else { return nil }
      interfaces[library] = interface
    }
    return interfaces
  }

  /// Everything that decides on what the compiler reports about a module; nil if it cannot start yet.
  func key(of module: SprintModule) -> String? {
    guard let imports = imports(of: module) else { return nil }
    let parts =
      [module.setup] + imports.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      + module.sources.map { "\($0.path) \($0.fingerprint)" }
    return Fingerprint(of: Array(parts.joined(separator: "\n").utf8)).hex
  }

  /// How a module fails as it is now; nil as far as is known that it does not.
  func failure(of module: SprintModule) -> Failure? {
    failures[module.id].flatMap { $0.key == key(of: module) ? $0 : nil }
  }

  /// What has to be compiled of a module.
  func work(for module: SprintModule) -> SprintWork {
    guard let product = products[module.id], product.setup == module.setup,
      product.imports == imports(of: module)
    else { return .whole }
    let changed = module.sources.filter { product.files[$0.path]?.fingerprint != $0.fingerprint }
    let removed = product.files.filter { old in
      !module.sources.contains { $0.path == old.key }
    }
    if changed.isEmpty && removed.isEmpty { return .nothing }
    guard module.loop != nil, module.sources.count > 1 else { return .whole }
    if areUnreferenced(changed, removed.mapValues(\.outline), in: module, product) {
      return .files(Set(changed.map(\.path)), checkingInterface: false)
    }
    let isSameSet = removed.isEmpty && changed.allSatisfy { product.files[$0.path] != nil }
    guard isSameSet, product.interface != nil, changed.count < module.sources.count else {
      return .whole
    }
    return .files(Set(changed.map(\.path)), checkingInterface: true)
  }

  /// Notes that a group is under way: until it is recorded, what it makes is of no use.
  mutating func begin(_ group: SprintGroup) {
    for module in group.modules {
      failures[module.id] = nil
      switch work(for: module) {
      case .nothing: continue
      case .whole:
        products[module.id] = nil
        made.append(module.id)
      case .files(let paths, _):
        made += paths.sorted()
        for path in paths { products[module.id]?.files[path]?.fingerprint = "" }
      }
    }
    if let loop = group.loop { linked[loop.rawValue] = nil }
  }

  /// Notes that the work on a module is done.
  ///
  /// - Parameter interface: The fingerprint of the module that was written; nil if none was.
  /// - Returns: Whether the module is complete; if not, the rest of it has to be compiled as well.
  mutating func record(_ module: SprintModule, interface: String?) -> Bool {
    if let known = products[module.id] {
      if let interface, interface != known.interface {
        products[module.id] = nil
        return false
      }
    } else {
      products[module.id] = Product(
        setup: module.setup, imports: imports(of: module) ?? [:], files: [:], interface: interface)
    }
    // What is compiled alone without a look at the interface may have changed it unnoticed.
    if interface == nil { products[module.id]?.interface = nil }
    let known = products[module.id]?.files ?? [:]
    let files = module.sources.map { source in
      if let file = known[source.path], file.fingerprint == source.fingerprint {
        return (source.path, file)
      }
      let file = File(
        fingerprint: source.fingerprint, outline: source.outline, essence: source.essence)
      return (source.path, file)
    }
    products[module.id]?.files = Dictionary(files, uniquingKeysWith: { first, _ in first })
    return true
  }

  private func areUnreferenced(
    _ changed: [SprintSource], _ removed: [String: SwiftOutline?], in module: SprintModule,
    _ product: Product
  ) -> Bool {
    func others(than path: String) -> [String] {
      // Parts of one file that change together are compiled together.
      let file = module.sources.first { $0.path == path }?.file
      let siblings = Set(changed.filter { $0.file == file }.map(\.path))
      return module.sources.filter { $0.path != path && !siblings.contains($0.path) }.map(\.text)
    }
    // A file that comes or goes must not bring or take an import that others may live on.
    func isShared(_ outline: SwiftOutline, _ path: String) -> Bool {
      let others = others(than: path).map { text in
        SwiftScanner.tokens(of: text).flatMap { SwiftImport.all(in: text, $0) } ?? []
      }
      let imports = Set(others.joined().map(\.statement))
      return imports.isSuperset(of: outline.imports)
    }
    let comeAndStay = changed.allSatisfy { source in
      if let known = product.files[source.path]?.essence, known == source.essence { return true }
      guard let outline = source.outline else { return false }
      if let known = product.files[source.path] {
        return outline.isUnreferenced(after: known.outline, by: others(than: source.path))
      }
      return isShared(outline, source.path)
        && outline.isUnreferenced(after: outline, by: others(than: source.path))
    }
    return comeAndStay
      && removed.allSatisfy { path, outline in
        guard let outline else { return false }
        return isShared(outline, path)
          && outline.isUnreferenced(after: outline, by: others(than: path))
      }
  }
}

/// What has to be compiled of a module.
enum SprintWork: Hashable, Sendable {
  /// All of it is up to date.
  case nothing
  /// These files.
  ///
  /// If the interface is to be checked, the others stay only if it comes out as it was.
  case files(Set<String>, checkingInterface: Bool)
  /// Every file.
  case whole
}
