import Testing
import Watching

@testable import Sessions

/// Saves of the learner's, and files that Tandem restores itself.
@Suite struct OwnSavesTests {
  private var saves = OwnSaves()

  @Test mutating func `saves are held back while files are being restored, then given out`() {
    #expect(saves.holdBack(.rescan) == false)
    saves.beginRestoring()
    #expect(saves.isRestoring)
    #expect(saves.holdBack(.saved(["A"])) == true)
    #expect(saves.holdBack(.rescan) == true)
    #expect(saves.endRestoring() == [.saved(["A"]), .rescan])
    #expect(!saves.isRestoring)
    #expect(saves.holdBack(.rescan) == false)
    #expect(saves.endRestoring() == [])
  }

  @Test(arguments: [
    (["Sources/A/A.swift"], false), (["Sources/A", "Sources/A/A.swift"], false),
    (["Sources/A/A.swift", "TESTLIST.md"], false), (["Sources/A/B.swift"], true),
    (["Sources/A/A.swift", "Sources/A/A"], true),
  ])
  mutating func `only a file that was not restored is the learner's`(
    _ paths: [String], isUnseen: Bool
  ) {
    #expect(!saves.includesUnseenSave(.saved(paths)))
    saves.restored(["Sources/A/A.swift", "Tests/T.swift"], replacing: nil)
    #expect(saves.includesUnseenSave(.saved(paths)) == isUnseen)
    #expect(!saves.includesUnseenSave(.rescan))
    saves.runBegan()
    #expect(!saves.includesUnseenSave(.saved(paths)))
  }

  @Test mutating func `the content that was undone is known until the next time`() {
    saves.restored(["A"], replacing: "a tree")
    saves.runBegan()
    #expect(saves.undone == "a tree")
    saves.restored(["A"], replacing: nil)
    #expect(saves.undone == nil)
  }
}
