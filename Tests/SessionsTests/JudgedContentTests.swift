import Foundation
import Testing
import Verdicts

@testable import Sessions

/// What of a private copy is the learner's work.
@Suite struct JudgedContentTests {
  @Test(arguments: [false, true])
  func `which versions SwiftPM took is kept where the learner keeps it`(isTheirs: Bool) async throws
  {
    let fixture = try Fixture()
    _ = try fixture.make()
    let copy = fixture.folder.appending(path: "copy")
    try FileManager.default.copyItem(at: fixture.root, to: copy)
    try Data("{}".utf8).write(to: copy.appending(path: "Package.resolved"))
    if isTheirs { try fixture.save("{}", to: "Package.resolved") }
    let judged = JudgedContent(of: fixture.root, isFiltered: false)
    await judged.keep(copy, holding: "a tree", in: fixture.history.client)
    var verdict = Verdict.of([.inner("my own")])
    verdict.tree = "a tree"
    let snapshot = try #require(await judged.snapshot(of: verdict))
    #expect(snapshot.changes.contains { $0.path == "Package.resolved" } == isTheirs)
  }
}
