import Foundation
import Markdown
import Support
import Testing
import Verdicts

@testable import Katas

/// The kata that the page for authors builds before their eyes is one.
struct WritingKatasPageTests {
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The first code of a chapter of the page.
  private func code(under title: String) throws -> String {
    let page = try String(
      contentsOf: Self.root.appending(path: "Docs/WritingKatas.md"), encoding: .utf8)
    let blocks = MarkdownDocument(parsing: page).blocks
    let start = try #require(
      blocks.firstIndex { block in
        if case .heading(2, let words) = block.content { words.plainText == title } else { false }
      })
    for case .codeBlock(_, let code) in blocks[start...].map(\.content) { return code }
    throw CocoaError(.fileReadCorruptFile)
  }

  @Test func `the example of the page for authors is a sound kata`() throws {
    let folder = try TemporaryFolder()
    // Its first step and its starter are those of the kata that comes along.
    try FileManager.default.copyItem(
      atPath: Self.root.appending(path: "Katas/fizz-buzz").path, toPath: folder["fizz-buzz"].path)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder["fizz-buzz"].path)
    where name.first?.isNumber == true && !name.hasPrefix("1-") {
      try FileManager.default.removeItem(atPath: folder["fizz-buzz/\(name)"].path)
    }
    try folder.write(try code(under: "kata.yml"), to: "fizz-buzz/kata.yml")
    let step = "fizz-buzz/2-threes-are-fizz"
    try folder.write(try code(under: "Card.md"), to: "\(step)/Card.md")
    try folder.write(try code(under: "Acceptance.swift"), to: "\(step)/Acceptance.swift")
    let entries = Library(root: folder.url).catalogue()
    for case .broken(_, let problems) in entries {
      for problem in problems { Issue.record("\(problem)") }
    }
    guard case .kata(let kata) = entries.first else { return }
    #expect(kata.steps.map(\.card.title).last == "Threes are Fizz")
    #expect(kata.limits[.deadline] == 20)
  }
}
