import Foundation
import Markdown
import Testing

@testable import Katas

extension Kata: CustomTestStringConvertible {
  /// Names the kata in the list of test cases.
  public var testDescription: String { slug }
}

/// The katas that Tandem ships, read as a learner's trainer reads them.
struct ShippedKatasTests {
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Katas", directoryHint: .isDirectory)

  private static let sound = Library(root: root).catalogue().compactMap { entry -> Kata? in
    if case .kata(let kata) = entry { kata } else { nil }
  }

  @Test func `every kata in the repository is sound`() {
    for case .broken(let slug, let problems) in Library(root: Self.root).catalogue() {
      for problem in problems { Issue.record("Katas/\(slug)/\(problem)") }
    }
  }

  @Test func `the first three katas are there`() {
    #expect(
      Set(Self.sound.map(\.slug)).isSuperset(of: ["fizz-buzz", "string-calculator", "bowling"]))
  }

  @Test(arguments: sound)
  func `a kata has at least four steps`(_ kata: Kata) {
    #expect(kata.steps.count >= 4)
  }

  @Test(arguments: sound)
  func `a suite bears the number and title of its step`(_ kata: Kata) {
    for (index, step) in kata.steps.enumerated() {
      let suite = "@Suite struct `Step \(index + 1): \(step.card.title)` {"
      #expect(step.acceptance.contains(suite))
    }
  }

  /// The practice screen shows names behind a mark in a pane of 37 columns.
  @Test(arguments: sound)
  func `names of examples fit on one line of the pane`(_ kata: Kata) {
    for example in kata.steps.flatMap(\.card.examples) {
      #expect(example.name.count <= 31)
    }
  }

  /// Source code, indented by two, and tables are not wrapped as prose is.
  @Test(arguments: sound)
  func `code and tables of a card fit in a pane of 37 columns`(_ kata: Kata) throws {
    for step in kata.steps {
      for block in MarkdownDocument(parsing: step.card.story).blocks {
        guard case .codeBlock(_, let code) = block.content else { continue }
        for line in code.split(separator: "\n") { #expect(line.count <= 35) }
      }
      let columns = try #require(step.card.examples.first).columns
      let rows = [columns] + step.card.examples.map(\.cells)
      let widths = columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
      #expect(widths.reduce(0, +) + 2 * (widths.count - 1) <= 37, "\(step.slug)")
    }
  }

  @Test(arguments: sound.filter { $0.level == 1 })
  func `the starter of level one brings exactly one test`(_ kata: Kata) throws {
    let tests = try #require(
      kata.starter.first { $0.path == "Tests/\(kata.module)Tests/\(kata.module)Tests.swift" })
    #expect(AcceptanceFile(tests.text).tests.count == 1)
    #expect(AcceptanceFile(tests.text).testableImports == [kata.module])
  }

  @Test(arguments: sound)
  func `starters never trap`(_ kata: Kata) {
    for file in kata.starter {
      #expect(!file.text.contains("fatalError"))
      #expect(!file.text.contains("preconditionFailure"))
    }
  }
}
