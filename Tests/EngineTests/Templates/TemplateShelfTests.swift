import Files
import Foundation
import Glibc
import Support
import Testing
import Verdicts

@testable import Engine

/// Keeping templates, modules and old runs in bounds: no compiler is started here.
@Suite struct `The cache` {
  private let folder: TemporaryFolder
  private var shelf: TemplateShelf

  init() throws {
    folder = try TemporaryFolder()
    shelf = TemplateShelf(cache: folder.url)
  }

  /// Puts a template of a few bytes on the shelf.
  private func put(
    _ shape: String, _ content: String = "c", tree: String = "", used: Int = 0
  ) throws {
    try folder.write("product", to: "draft/scratch/inner/product")
    try folder.write("source", to: "draft/copy/Package.swift")
    let draft = BytePath(folder["draft"])
    let stamp = TemplateStamp(
      tree: tree, inner: .init(LoopVerdict(reason: .passed)),
      outer: .init(LoopVerdict(reason: .notBuilt)), manifests: [:],
      copy: try TreeListing(of: TemplateShelf.copy(in: draft)),
      scratch: try TreeListing(of: TemplateShelf.scratch(in: draft)))
    let key = TemplateKey(shape: shape, content: content)
    try shelf.put(draft, stamp: stamp, as: key)
    folder.setModified("templates/\(key.name)/stamp.json", seconds: 1_000_000 + used)
  }

  private func isThere(_ shape: String, _ content: String = "c") -> Bool {
    shelf.template(for: TemplateKey(shape: shape, content: content)) != nil
  }

  @Test mutating func `keeps a number of templates, those used last`() throws {
    shelf.bounds.count = 2
    try put("a", used: 3)
    try put("b", used: 1)
    try put("c", used: 2)
    #expect(isThere("a") && !isThere("b") && isThere("c"))
    #expect(!folder.contents.contains { $0.contains(".gone") })
  }

  @Test mutating func `keeps a number of bytes, but always the newest`() throws {
    try put("a")
    let bytes = try #require(shelf.template(for: TemplateKey(shape: "a", content: "c"))).stamp.bytes
    #expect(bytes == "product".utf8.count + "source".utf8.count)
    shelf.bounds.bytes = bytes
    try put("b")
    #expect(!isThere("a") && isThere("b"))
    shelf.bounds.bytes = 1
    try put("c")
    #expect(!isThere("b") && isThere("c"))
  }

  @Test func `remembers which template was used`() throws {
    try put("a", used: 1)
    try put("b", used: 2)
    let template = try #require(shelf.template(for: TemplateKey(shape: "a", content: "c")))
    shelf.touch(template)
    let stamp = try #require(FileStamp(at: template.folder.appending(BytePath("stamp.json"))))
    #expect(stamp.modified.seconds > 1_000_002)
  }

  @Test func `prefers the template of the same files, then the one used last`() throws {
    try put("a", "one", tree: "1", used: 1)
    try put("a", "two", tree: "2", used: 2)
    #expect(shelf.template(of: "a", tree: "1")?.stamp.tree == "1")
    #expect(shelf.template(of: "a", tree: "3")?.stamp.tree == "2")
    #expect(shelf.template(of: "b", tree: "1") == nil)
  }

  @Test func `takes a folder without a stamp for no template`() throws {
    try put("a")
    try folder.remove("templates/a-c/stamp.json")
    #expect(!isThere("a"))
    try put("a")
    #expect(isThere("a"))
  }

  @Test func `promises a verdict only for the files that were built`() throws {
    try put("a", tree: "1")
    let template = shelf.template(of: "a", tree: "1")
    var seed = ScratchSeed(template: template)
    #expect(seed.build(of: .inner) == nil)
    seed.promise(tree: "1", to: Self.request())
    #expect(seed.build(of: .inner)?.succeeded == true)
    #expect(seed.build(of: .outer) == nil)
    #expect(!seed.isContradicted(by: LoopVerdict(reason: .passed), in: .inner))
    #expect(seed.isContradicted(by: LoopVerdict(reason: .crashed), in: .inner))
    seed.promise(tree: "2", to: Self.request())
    #expect(seed.build(of: .inner) == nil)
    seed.promise(tree: "1", to: Self.request(filter: "x"))
    #expect(seed.build(of: .inner) == nil)
  }

  @Test(arguments: [
    (LoopVerdict(reason: .notBuilt), true),
    (.failing("Sources/A.swift", "cannot find 'x' in scope"), false),
    (.failing("Sources/A.swift", "malformed compiled module: /scratch/A.swiftmodule"), true),
    (.failing("Sources/A.swift", "missing required module 'SwiftShims'"), true),
    (.failing(nil, "link command failed with exit code 1"), true),
    (LoopVerdict(reason: .testsFailed), false),
  ])
  func `is suspected of a failed build where the learner cannot be`(
    verdict: LoopVerdict, isSuspected: Bool
  ) {
    #expect(ScratchSeed(template: nil).isSuspected(of: verdict) == isSuspected)
  }

  @Test func `waits for a template that somebody is making`() async throws {
    let request = try waiting()
    let lock = try await RunLock(shelf.lock(of: request.shape).text)
    let activities = Heard<Activity>()
    let seed = Task { [folder] in
      try await request.scratchFiller.seed(
        request.folders, for: request.subject, at: BytePath(folder["ws"])
      ) {
        activities.take($0)
      }
    }
    await activities.first()
    #expect(activities.all == [.preparing("waiting for the first build of this kata")])
    try put(request.shape)
    _ = consume lock
    #expect(try await seed.value?.template != nil)
    let product = request.folders.scratch(isolated: true) + "/inner/product"
    #expect(FileManager.default.contents(atPath: product) == Data("product".utf8))
  }

  @Test func `stops waiting when nobody wants the light any more`() async throws {
    let request = try waiting()
    let lock = try await RunLock(shelf.lock(of: request.shape).text)
    let activities = Heard<Activity>()
    let seed = Task { [folder] in
      try await request.scratchFiller.seed(
        request.folders, for: request.subject, at: BytePath(folder["ws"])
      ) {
        activities.take($0)
      }
    }
    await activities.first()
    seed.cancel()
    await #expect(throws: EngineError.cancelled) { try await seed.value }
    _ = consume lock
  }

  @Test func `removes runs of workspaces that are gone, and of long ago`() throws {
    let now = FileTime.now
    try folder.makeFolder("here")
    for (run, workspace) in [("kept", "here"), ("old", "here"), ("lost", "away")] {
      try folder.write("x", to: "runs/\(run)/scratch/x")
      try folder.write(folder[workspace].path, to: "runs/\(run)/workspace")
    }
    try folder.write("x", to: "runs/unknown/scratch/x")
    folder.setModified("runs/old", seconds: now.seconds - RunsFolder.patience - 60)
    RunsFolder(cache: folder.url).tidy(now: now)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder["runs"].path)
    #expect(left.sorted() == ["kept", "unknown"])
  }

  @Test func `leaves a run alone that is going on`() async throws {
    try folder.write("/nowhere/at/all", to: "runs/lost/workspace")
    let lock = try await RunLock(folder["runs/lost/lock"].path)
    RunsFolder(cache: folder.url).tidy()
    #expect(folder.text("runs/lost/workspace") != nil)
    _ = consume lock
    RunsFolder(cache: folder.url).tidy()
    #expect(folder.text("runs/lost/workspace") == nil)
  }

  @Test func `removes drafts of a killed trainer, but not those of today`() throws {
    try folder.write("x", to: "templates/.draft-old/x")
    try folder.write("x", to: "templates/.draft-new/x")
    try folder.write("x", to: "templates/half-made/x")
    try put("a")
    let past = FileTime.now.seconds - 7 * 24 * 60 * 60
    folder.setModified("templates/.draft-old", seconds: past)
    folder.setModified("templates/half-made", seconds: past)
    folder.setModified("templates/a-c", seconds: past)
    shelf.tidy()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder["templates"].path)
    #expect(left.sorted() == [".draft-new", "a-c"])
  }

  @Test func `removes modules of toolchains that are gone`() throws {
    let store = ModuleStore(cache: folder.url, toolchain: .named("mine"))
    for name in ["mine", "mine-open", "old", "other"] {
      try folder.write("x", to: "modules/\(name)/x")
      if name != "other" { folder.setModified("modules/\(name)", seconds: 1_000_000) }
    }
    store.tidy()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder["modules"].path)
    #expect(left.sorted() == ["mine", "mine-open", "other"])
  }

  @Test func `fills the modules once`() throws {
    let store = ModuleStore(cache: folder.url, toolchain: .named("mine"))
    try folder.write("first", to: "a/module")
    try folder.write("second", to: "b/module")
    try store.fill(from: BytePath(folder["a"]))
    try store.fill(from: BytePath(folder["b"]))
    #expect(folder.text("modules/mine/module") == "first")
    store.discard()
    #expect(!store.isFilled)
  }

  @Test func `copies with the times of files, links and folders`() throws {
    try folder.write("text", to: "from/deep/file")
    folder.setPermissions("from/deep/file", 0o755)
    try folder.link("from/link", to: "deep/file")
    folder.setModified("from/deep/file", seconds: 1_000_000, nanoseconds: 123_456_789)
    folder.setModified("from/deep", seconds: 2_000_000)
    let source = BytePath(folder["from"])
    let listing = try TreeListing(of: source)
    try TreeCopier().copy(listing.entries, from: source, to: BytePath(folder["to"]))
    #expect(try TreeListing(of: BytePath(folder["to"])).digest == listing.digest)
    #expect(folder.text("to/deep/file") == "text")
    #expect(folder.modified("to/deep/file") == [1_000_000, 123_456_789])
    #expect(folder.modified("to/deep") == [2_000_000, 0])
    #expect(folder.modified("to/link") == folder.modified("from/link"))
    #expect(FileManager.default.isExecutableFile(atPath: folder["to/deep/file"].path))
  }

  /// A workspace whose manifests have a shape, and what fills its scratch.
  private func waiting() throws -> Waiting {
    try folder.write("inner", to: "ws/Package.swift")
    try folder.write("outer", to: "ws/Acceptance/Package.swift")
    let toolchain = Toolchain.named("mine")
    let subject = Subject(root: folder["ws"], acceptance: "Acceptance")
    let shape = TemplateKey.shape(of: subject, at: BytePath(folder["ws"]), toolchain: toolchain)
    let folders = RunFolders(cache: folder.url, workspace: BytePath(folder["ws"]))
    try folders.make()
    try FileManager.default.createDirectory(
      at: folder["templates"], withIntermediateDirectories: true)
    return Waiting(
      shape: try #require(shape), subject: subject, folders: folders,
      scratchFiller: ScratchFiller(
        toolchain: toolchain, shelf: shelf,
        modules: ModuleStore(cache: folder.url, toolchain: toolchain)))
  }

  private struct Waiting {
    let shape: String
    let subject: Subject
    let folders: RunFolders
    let scratchFiller: ScratchFiller
  }

  private static func request(filter: String? = nil) -> RunRequest {
    RunRequest(
      run: RunID(rawValue: "run"), subject: Subject(root: URL(filePath: "/nowhere")),
      filter: filter)
  }
}

extension LoopVerdict {
  /// A build that failed with one error.
  fileprivate static func failing(_ file: String?, _ message: String) -> LoopVerdict {
    LoopVerdict(
      reason: .notBuilt,
      diagnostics: [Diagnostic(severity: .error, message: message, file: file, line: 1)])
  }
}

extension Toolchain {
  /// A toolchain that nobody has.
  fileprivate static func named(_ identity: String) -> Toolchain {
    Toolchain(swift: "/nowhere/bin/swift", root: "/nowhere", version: oldest, identity: identity)
  }
}
