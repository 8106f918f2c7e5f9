import Testing

@testable import bench

/// The edits that are timed.
@Suite struct SamplePackageTests {
  private func head(_ edit: Edit) -> Substring {
    edit.text[..<(edit.text.firstRange(of: "import Testing")?.lowerBound ?? edit.text.startIndex)]
  }

  @Test(arguments: 1...30) func `each edit of a head changes the head alone`(edition: Int) {
    let plain = SamplePackage.tests(file: 1, edition: 0).text
    for edit in [SamplePackage.headWords, SamplePackage.headLines, SamplePackage.headImport] {
      let (before, after) = (edit(edition), edit(edition + 1))
      #expect(before.text == head(before) + plain)
      #expect(head(before) != head(after))
    }
  }

  @Test func `other words move no test, and more lines move all`() {
    let words = (1...3).map { head(SamplePackage.headWords(edition: $0)) }
    #expect(Set(words.map { $0.count { $0 == "\n" } }) == [1])
    let lines = (1...3).map { head(SamplePackage.headLines(edition: $0)) }
    #expect(Set(lines.map { $0.count { $0 == "\n" } }) == [1, 2, 3])
  }
}
