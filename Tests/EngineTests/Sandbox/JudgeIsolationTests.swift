import Engine
import Foundation
import Synchronization
import Testing
import Verdicts

extension `The judge` {
  @Test func `keeps tests away from the network and the user's files`() async throws {
    let fixture = try theFixture()
    try fixture.write("secret", to: "secret.txt")
    let tests = """
      import Foundation
      import Glibc
      import Testing
      @Test func `sees no file of the user`() {
        #expect(!FileManager.default.fileExists(atPath: "\(fixture.folder.path)/secret.txt"))
        #expect(!FileManager.default.fileExists(atPath: "\(fixture.root.path)/Package.swift"))
        #expect(!FileManager.default.fileExists(atPath: "\(NSHomeDirectory())/.ssh"))
        #expect((try? FileManager.default.contentsOfDirectory(atPath: NSHomeDirectory())) ?? [] == [])
      }
      @Test func `sees no network`() throws {
        let table = try String(contentsOfFile: "/proc/self/net/dev", encoding: .utf8)
        let names = table.split(separator: "\\n").dropFirst(2).map { $0.split(separator: ":")[0] }
        #expect(names.map { $0.trimmingCharacters(in: .whitespaces) } == ["lo"])
      }
      @Test func `cannot write to its own build`() {
        #expect(!FileManager.default.createFile(atPath: "/scratch/inner/x", contents: nil))
      }
      @Test func `starts in its package`() {
        #expect(FileManager.default.currentDirectoryPath == "/kata")
      }
      """
    let verdict = try await fixture.verdict(
      tests: tests, request: fixture.request(isolation: .auto))
    try #require(verdict.isolated)
    let failed = verdict.tests.filter { $0.status == .failed }.map(\.name)
    #expect(failed == [])
  }

  @Test func `judges without a sandbox when told to, and says so`() async throws {
    let fixture = try theFixture()
    let tests = Shape.tests(
      Shape.failing + "\n  @Test func leaves() async { fatalError() }")
    let verdict = try await fixture.verdict(
      tests: tests, request: fixture.request(isolation: .off))
    #expect(!verdict.isolated)
    #expect(verdict.reason == .crashed)
    let green = try await fixture.verdict(
      tests: Shape.tests(Shape.passing), request: fixture.request(isolation: .off))
    #expect(green.reason == .passed)
    #expect(green.tests.first?.file == "Tests/ShapeTests/ShapeTests.swift")
    let late = try await fixture.verdict(
      tests: Shape.tests("  @Test func loops() { while true {} }"),
      request: fixture.request(deadline: .seconds(1), isolation: .off))
    #expect(late.reason == .timedOut)
  }

  @Test func `names the limit that ends a run`() async throws {
    let fixture = try theFixture()
    var limits = Limits()
    limits[.memory] = 200
    limits[.fileSize] = 8
    let tests = """
      import Foundation
      import Testing
      @Test func memory() {
        guard ProcessInfo.processInfo.environment["HOG"] == "memory" else { return }
        var hog: [[UInt8]] = []
        while true { hog.append([UInt8](repeating: UInt8(hog.count & 1) + 1, count: 4 << 20)); usleep(5000) }
      }
      @Test func file() throws {
        guard ProcessInfo.processInfo.environment["HOG"] == "file" else { return }
        // Threads of the pool block this signal, so that there the write just fails.
        var mask = sigset_t()
        sigaddset(&mask, SIGXFSZ)
        pthread_sigmask(SIG_UNBLOCK, &mask, nil)
        let handle = fopen("/tmp/big", "w")
        let block = [UInt8](repeating: 1, count: 1 << 20)
        for _ in 0..<100 { fwrite(block, 1, block.count, handle) }
      }
      @Test func processes() throws {
        guard ProcessInfo.processInfo.environment["HOG"] == "processes" else { return }
        for _ in 0..<400 { Thread.detachNewThread { sleep(30) } }
        sleep(30)
      }
      """
    for (hog, limit) in [("memory", Limit.memory), ("file", .fileSize), ("processes", .processes)] {
      let verdict = try await fixture.verdict(
        tests: tests, request: fixture.request(limits: limits, environment: ["HOG": hog]))
      #expect(verdict.reason == .limitExceeded, "\(hog): \(verdict.inner.output)")
      #expect(verdict.inner.limit == limit, "\(hog)")
    }
  }

  @Test func `leaves no process behind when it is cancelled`() async throws {
    let fixture = try theFixture()
    let mark = UInt32.random(in: 100_000_000...999_999_999)
    try fixture.hold([
      "Package.swift": Shape.manifest(), "Sources/Shape/Shape.swift": Shape.library,
      "Tests/ShapeTests/ShapeTests.swift": """
      import Foundation
      import Testing
      @Test func lingers() throws {
        let child = try Process.run(URL(filePath: "/usr/bin/sleep"), arguments: ["\(mark)"])
        child.waitUntilExit()
      }
      """,
    ])
    let (started, tell) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      try await fixture.judge.judge(
        fixture.request(),
        hooks: RunHooks(onActivity: { activity in
          if case .testing(_, _, total: 1) = activity { tell.yield() }
        }))
    }
    for await _ in started { break }
    task.cancel()
    await #expect(throws: EngineError.cancelled) { try await task.value }
    #expect(try processes(with: "\(mark)").isEmpty)
  }

  @Test func `lets two runs on one workspace wait for each other`() async throws {
    let fixture = try theFixture()
    _ = try await fixture.verdict(tests: Shape.tests(Shape.passing))
    async let one = fixture.judge.judge(fixture.request())
    async let other = TestEngine(
      toolchain: fixture.judge.toolchain, cache: fixture.folder.appending(path: "cache")
    ).judge(fixture.request())
    #expect(try await [one.reason, other.reason] == [.passed, .passed])
  }

  @Test func `tells what goes on`() async throws {
    let fixture = try theFixture()
    let seen = Mutex<[Activity]>([])
    try fixture.hold([
      "Package.swift": Shape.manifest(), "Sources/Shape/Shape.swift": Shape.library,
      "Tests/ShapeTests/ShapeTests.swift": Shape.tests(
        "  @Test func slow() async throws { try await Task.sleep(for: .milliseconds(300)) }"),
    ])
    _ = try await fixture.judge.judge(
      fixture.request(),
      hooks: RunHooks(onActivity: { activity in
        seen.withLock { $0.append(activity) }
      }))
    let activities = seen.withLock { $0 }
    #expect(activities.first == .preparing("reading the package"))
    #expect(
      activities.contains { if case .compiling(.inner, 1..., 1...) = $0 { true } else { false } })
    #expect(activities.contains(.testing(.inner, ended: 0, total: 1)))
  }

  private func processes(with word: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
      let words = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") ?? Data()
      return Int(name) != nil && words.split(separator: 0).contains(Data(word.utf8))
    }
  }
}
