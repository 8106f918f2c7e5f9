import Engine
import Files
import Foundation
import Synchronization
import Testing
import Verdicts

extension `The judge` {
  @Test func `begins anew when it has to build again and other files were saved meanwhile`()
    async throws
  {
    let fixture = try theFixture()
    _ = try await fixture.verdict(tests: Shape.tests(Shape.passing))
    let crash = "  @Test func bad() { UnsafeMutablePointer<Int>(bitPattern: 8)!.pointee = 1 }"
    try fixture.hold([
      "Package.swift": Shape.manifest(), "Sources/Shape/Shape.swift": Shape.library,
      "Tests/ShapeTests/ShapeTests.swift": Shape.tests(crash),
    ])
    let isSaved = Mutex(false)
    let trees = Mutex<[String]>([])
    let verdict = try await fixture.judge.judge(
      fixture.request(),
      hooks: RunHooks(
        onActivity: { activity in
          // The crash is looked at again with a fresh build; the files of the first one are gone by then.
          guard case .testing = activity, !isSaved.withLock({ $0 }) else { return }
          isSaved.withLock { $0 = true }
          try? fixture.write(
            Shape.tests(Shape.passing), to: "Shape/Tests/ShapeTests/ShapeTests.swift")
        },
        onCopy: { _, tree in trees.withLock { $0.append(tree) } }))
    #expect(verdict.reason == .passed)
    #expect(verdict.tree == (try SourceTree.digest(of: fixture.root)))
    #expect(trees.withLock { $0.count } == 2)
    #expect(trees.withLock { $0.last } == verdict.tree)
  }
}
