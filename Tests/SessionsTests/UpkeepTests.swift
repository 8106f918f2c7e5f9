import Foundation
import Testing

@testable import Sessions

/// When the history is packed, and which packages outside are looked at.
@Suite struct UpkeepTests {
  private var upkeep = HistoryUpkeep()
  private var packages = OutsidePackages()
  private let one = URL(filePath: "/one")
  private let two = URL(filePath: "/two")

  @Test mutating func `the history is looked at with the first light, then every 200 lights`() {
    var due: [Int] = []
    for light in 1...450 where upkeep.answered() {
      due.append(light)
      upkeep.packed()
    }
    #expect(due == [1, 202, 403])
  }

  @Test mutating func `nothing is packed while it is being packed`() {
    #expect(upkeep.answered() == true)
    for _ in 1...300 where upkeep.answered() { Issue.record("it is being packed already") }
    upkeep.packed()
    #expect(upkeep.answered() == true)
  }

  @Test mutating func `folders are watched from the first time on, and no longer than needed`() {
    #expect(packages.depend(on: [one]) == (new: [one], gone: []))
    #expect(packages.depend(on: [one, two]) == (new: [two], gone: []))
    #expect(packages.depend(on: [two]) == (new: [], gone: [one]))
    #expect(packages.depend(on: []) == (new: [], gone: [two]))
  }

  @Test mutating func `a save outside starts a run if it is not what was judged`() {
    #expect(!packages.needsRun(after: one, holds: "a"))
    packages.markJudged(one, as: "a")
    #expect(!packages.needsRun(after: one, holds: "b"))
    _ = packages.depend(on: [one])
    #expect(packages.needsRun(after: one, holds: "a"))
    packages.markJudged(one, as: "a")
    #expect(!packages.needsRun(after: one, holds: "a"))
    #expect(packages.needsRun(after: one, holds: "b") && packages.needsRun(after: one, holds: nil))
    packages.markJudged(one, as: nil)
    #expect(!packages.needsRun(after: one, holds: nil))
  }
}
