import Files
import Foundation
import Katas
import Support
import Testing
import Verdicts
import Workspaces

@testable import Engine

/// What a judge has to do with a template, tried for real.
@Suite(.serialized, .inTurn, .templateFixture) struct `A template` {
  private var fixture: TemplateFixture {
    get throws { try #require(TemplateFixture.current) }
  }

  @Test func `is made once when two trainers want it at the same time`() async throws {
    let fixture = try fixture
    #expect(fixture.activities.count { $0.didCompile } == 1)
    #expect(await fixture.templates.isReady(.corners))
    let names = try FileManager.default.contentsOfDirectory(atPath: fixture.shelf.folder.text)
    #expect(names.filter { $0.hasPrefix(".") } == [])
  }

  @Test func `gives the verdicts of a build from nothing, at first and after a change`()
    async throws
  {
    let fixture = try fixture
    let workspace = try fixture.workspace()
    let plain = fixture.judgeWithoutTemplates()
    let first = try await fixture.judged(workspace)
    let firstPlain = try await fixture.judged(workspace, by: plain)
    #expect(!first.activities.didCompile)
    #expect(firstPlain.activities.didCompile)
    #expect(Facts(first.verdict) == Facts(firstPlain.verdict))
    #expect(first.verdict.reason == .testsFailed)

    try write("func corners(_ name: String) -> Int { name == \"square\" ? 4 : 3 }\n", in: workspace)
    let second = try await fixture.judged(workspace)
    let secondPlain = try await fixture.judged(workspace, by: plain)
    #expect(Facts(second.verdict) == Facts(secondPlain.verdict))
    #expect(second.verdict.tests.map(\.status) == [.passed, .passed])
  }

  @Test func `lets the judge answer before the sprint lane could`() async throws {
    let fixture = try fixture
    let answers = Heard<Verdict>()
    let request = RunRequest(
      run: RunID(rawValue: "run"),
      subject: Subject(root: try fixture.workspace().root, acceptance: Workspace.acceptanceFolder),
      lane: .auto)
    let judge = TestEngine(toolchain: fixture.toolchain, cache: fixture.cache)
    let verdict = try await judge.judge(
      request, hooks: RunHooks(onAnswer: { answers.take($0) }))
    #expect(verdict.confirmed)
    #expect(answers.all.isEmpty)
  }

  @Test func `leaves a start, with which the sprint lane answers before anything was built`()
    async throws
  {
    let fixture = try fixture
    let workspace = try fixture.workspace()
    let judge = fixture.judgeWithoutTemplates()
    let answers = Heard<Verdict>()
    let asked = Heard<Int>()
    let request = RunRequest(
      run: RunID(rawValue: "run"),
      subject: Subject(root: workspace.root, acceptance: Workspace.acceptanceFolder), lane: .auto)
    let verdict = try await judge.judge(
      request,
      hooks: RunHooks(
        onAnswer: { answers.take($0) }, beforeFirstBuild: { asked.take(answers.all.count) }))
    let answer = try #require(answers.all.first)
    #expect(answer.lane == .sprint)
    #expect(answer.agrees(with: verdict))
    #expect(verdict.confirmed)
    #expect(Facts(answer) == Facts(verdict))
    // The template is asked for when the answer is given, and not before.
    #expect(asked.all == [1])
    #expect(await judge.sprintRefusal(for: request.subject) == nil)
  }

  @Test func `takes a manifest that somebody changed for none of its own`() throws {
    let fixture = try fixture
    let workspace = try fixture.workspace()
    let manifest = workspace.root.appending(path: "Package.swift")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try Data((text + "// mine\n").utf8).write(to: manifest)
    #expect(WorkspaceManifests(in: BytePath(workspace.root)) == nil)
  }

  @Test func `knows what SwiftPM reads out of the manifests of a workspace`() async throws {
    let fixture = try fixture
    let root = BytePath(try fixture.workspace().root)
    let template = try #require(
      fixture.shelf.template(for: TemplateKey(of: .corners, toolchain: fixture.toolchain)))
    let known = try #require(WorkspaceManifests(in: root))
    #expect(known.byFolder == template.stamp.manifests)
    #expect(fixture.modules.patterns.pattern != nil)
  }

  @Test func `serves a workspace that was changed before its first run`() async throws {
    let workspace = try fixture.workspace()
    try write("func corners(_ name: String) -> Int { 3 }\n", in: workspace)
    let (verdict, activities) = try await fixture.judged(workspace)
    #expect(verdict.inner.reason == .passed)
    #expect(verdict.outer?.reason == .testsFailed)
    #expect(activities.contains(.preparing("taking over a build of this kata")))
  }

  @Test func `leaves an error of the learner's where it is`() async throws {
    let workspace = try fixture.workspace()
    try write("func corners(_ name: String) -> Int { }\n", in: workspace)
    let verdict = try await fixture.judged(workspace).verdict
    #expect(verdict.reason == .notBuilt)
    #expect(verdict.inner.diagnostics.first?.line == 1)
    #expect(try await fixture.templates.isReady(.corners))
  }

  @Test func `is not used after its toolchain has changed`() async throws {
    let fixture = try fixture
    var other = fixture.toolchain
    other.identity = "another"
    #expect(await !Templates(toolchain: other, cache: fixture.cache).isReady(.corners))
    #expect(!ModuleStore(cache: fixture.cache, toolchain: other).isFilled)
    #expect(fixture.modules.isFilled)
  }

  @Test func `is not used for another kata, but for another edition of the same`() async throws {
    let fixture = try fixture
    let key = TemplateKey(of: .corners, toolchain: fixture.toolchain)
    let edition = TemplateKey(of: .corners(answer: 7), toolchain: fixture.toolchain)
    var kata = Kata.corners
    kata.slug = "edges"
    #expect(await !fixture.templates.isReady(.corners(answer: 7)))
    #expect(edition.shape == key.shape)
    #expect(TemplateKey(of: kata, toolchain: fixture.toolchain).shape != key.shape)
  }

  @Test func `whose products are rotten is thrown away, and the light is right`() async throws {
    let fixture = try fixture
    let copy = try fixture.separateCache()
    let bundle = "scratch/inner/x86_64-unknown-linux-gnu/debug/cornersPackageTests.xctest"
    try copy.rot(bundle)
    let judge = TestEngine(toolchain: fixture.toolchain, cache: copy.cache)
    let (verdict, activities) = try await fixture.judged(fixture.workspace(), by: judge)
    #expect(verdict.tests.map(\.status) == [.failed, .failed])
    #expect(activities.didCompile)
    #expect(copy.templateCount == 0)
  }

  @Test func `that lacks a file is thrown away before it is used`() async throws {
    let fixture = try fixture
    let copy = try fixture.separateCache()
    try copy.remove("scratch/inner/debug.yaml")
    let notices = Heard<String>()
    let folders = RunFolders(cache: copy.cache, workspace: BytePath("/nowhere"))
    try folders.make()
    let seed = try await copy.scratchFiller(fixture.toolchain, notices).seed(
      folders, for: Subject(root: copy.cache, acceptance: "Acceptance"),
      at: BytePath(fixture.workspace().root), onActivity: { _ in })
    #expect(seed != nil)
    #expect(seed?.template == nil)
    #expect(copy.templateCount == 0)
    #expect(notices.all == [])
  }

  @Test func `is done without when the disk is full, with one word about it`() async throws {
    let fixture = try fixture
    let notices = Heard<String>()
    var scratchFiller = ScratchFiller(
      toolchain: fixture.toolchain, shelf: fixture.shelf, modules: fixture.modules)
    scratchFiller.onNotice = { notices.take($0) }
    scratchFiller.copier.copyContent = { _, copy throws(DiskError) in
      throw DiskError(.write, copy.text, code: ENOSPC)
    }
    let cache = fixture.folder.appending(path: "full-cache")
    let folders = RunFolders(cache: cache, workspace: BytePath("/nowhere"))
    try folders.make()
    let seed = try await scratchFiller.seed(
      folders, for: Subject(root: cache, acceptance: "Acceptance"),
      at: BytePath(fixture.workspace().root), onActivity: { _ in })
    #expect(seed == nil)
    #expect(notices.all.count == 1)
    #expect(notices.all.first?.contains("the disk is full") == true)
    #expect(FileManager.default.fileExists(atPath: folders.scratch(isolated: true)))
    #expect(!FileManager.default.fileExists(atPath: folders.base + "/seed"))
    #expect(!FileManager.default.fileExists(atPath: folders.copy))
  }

  @Test func `says in one sentence that its workspace is gone`() async throws {
    let fixture = try fixture
    let judge = TestEngine(toolchain: fixture.toolchain, cache: fixture.cache)
    let workspace = try fixture.workspace()
    _ = try await fixture.judged(workspace, by: judge)
    try FileManager.default.removeItem(at: workspace.root)
    await #expect(throws: EngineError.noPackage(BytePath(workspace.root).text)) {
      try await fixture.judged(workspace, by: judge)
    }
  }

  private func write(_ library: String, in workspace: Workspace) throws {
    try Data(library.utf8)
      .write(to: workspace.root.appending(path: "Sources/Corners/Corners.swift"))
  }
}

/// What of a verdict must not depend on how its build began.
private struct Facts: Equatable {
  var reasons: [Reason?]
  var tests: [String]
  var diagnostics: [Diagnostic]
  var tree: String

  init(_ verdict: Verdict) {
    reasons = [verdict.inner.reason, verdict.outer?.reason]
    tests = verdict.tests.map { "\($0.identity) \($0.status) \($0.issues.map(\.message))" }
    diagnostics = verdict.diagnostics
    tree = verdict.tree
  }
}

/// A second cache with the same template, to do damage to.
private struct SeparateCache {
  let cache: URL
  private let template: URL

  init(of fixture: TemplateFixture) throws {
    cache = fixture.folder.appending(path: "cache-\(UUID().uuidString.prefix(8))")
    let key = TemplateKey(of: .corners, toolchain: fixture.toolchain)
    template = cache.appending(path: "templates/\(key.name)")
    for name in ["templates", "modules"] {
      let source = BytePath(fixture.cache.appending(path: name))
      try TreeCopier().copy(
        TreeListing(of: source).entries, from: source,
        to: BytePath(cache.appending(path: name)))
    }
  }

  var templateCount: Int {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: cache.appending(path: "templates").path)
    return (names ?? []).filter { !$0.hasSuffix(".lock") }.count
  }

  func scratchFiller(_ toolchain: Toolchain, _ notices: Heard<String>) -> ScratchFiller {
    var scratchFiller = ScratchFiller(
      toolchain: toolchain, shelf: TemplateShelf(cache: cache),
      modules: ModuleStore(cache: cache, toolchain: toolchain))
    scratchFiller.onNotice = { notices.take($0) }
    return scratchFiller
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: template.appending(path: path))
  }

  /// Makes a file worthless without a change of its size and time.
  func rot(_ path: String) throws {
    let file = template.appending(path: path)
    let stamp = try #require(FileStamp(at: BytePath(file)))
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data(count: stamp.size))
    try handle.close()
    let time = timespec(tv_sec: stamp.modified.seconds, tv_nsec: stamp.modified.nanoseconds)
    utimensat(AT_FDCWD, file.path, [time, time], 0)
  }
}

extension TemplateFixture {
  fileprivate func separateCache() throws -> SeparateCache { try SeparateCache(of: self) }
}
