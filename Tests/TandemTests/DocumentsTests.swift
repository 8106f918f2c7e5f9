import ArgumentParser
import Foundation
import Practice
import Screen
import Testing
import Verdicts

@testable import tandem

/// The pages list what can be chosen: exactly what the program's tables hold, in their order.
@Suite struct `The documents` {
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func page(_ name: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: "Docs/\(name).md"), encoding: .utf8)
  }

  /// The names in the first column of the table in a chapter.
  private func rows(of chapter: String, in page: String) throws -> [String] {
    let start = try #require(page.firstRange(of: "\n\(chapter)\n")).upperBound
    let table = page[start...].split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
    return table.compactMap { row in row.firstMatch(of: #/^\| `([^`]+)`/#).map { String($0.1) } }
  }

  /// Names as a sentence lists them: "a, b or c", whatever is said about each in parentheses.
  private func names(_ list: some StringProtocol) -> [String] {
    String(list).replacing(#/ \([^)]*\)|`/#, with: "").replacing(" or ", with: ", ")
      .split(separator: ", ").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func `list every rhythm`() throws {
    let (guide, all) = (try page("Guide"), Rhythm.all.map(\.name))
    #expect(try rows(of: "### Which rhythm", in: guide) == all)
    let flag = try #require(guide.firstMatch(of: #/\| `--rhythm NAME` \| ([^|]+) \|/#))
    #expect(names(flag.1) == all)
  }

  @Test func `list every theme and every set of marks`() throws {
    let (guide, themes) = (try page("Guide"), Look.Theme.allCases.map(\.rawValue))
    let glyphs = Look.GlyphSet.allCases.map(\.rawValue)
    let theme = try #require(guide.firstMatch(of: #/(?m)^theme: .*# (.+)$/#))
    #expect(names(theme.1) == themes)
    #expect(guide.contains("`--theme \(themes.joined(separator: "|"))`"))
    #expect(guide.contains("`--glyphs \(glyphs.joined(separator: "|"))`"))
    #expect(try rows(of: "## In front of people", in: page("Coaching")) == themes)
  }

  @Test func `list every kind of kata`() throws {
    let kind = try #require(page("WritingKatas").firstMatch(of: #/(?m)^kind: .*# (.+)$/#))
    #expect(names(kind.1) == KataKind.allCases.map(\.rawValue))
  }

  @Test func `list every limit that can be chosen`() throws {
    let (guide, writing) = (try page("Guide"), try page("WritingKatas"))
    for row in Limit.allCases.map(\.row) {
      guard let key = row.key else { continue }
      #expect(guide.contains(try Regex("\\| `--\(key) [A-Z]+` \\|[^|]+\\| \(row.usual) \\|")))
      #expect(writing.contains(try Regex("(?m)^  \(key): \(row.usual) .*\(row.range.upperBound)")))
    }
  }

  @Test func `list every observation of the coach`() throws {
    let kinds = Observation.Kind.allCases.map(\.rawValue)
    #expect(try rows(of: "## What the step coach notices", in: page("Coaching")) == kinds)
  }

  @Test func `list every command`() throws {
    let guide = try page("Guide")
    let start = try #require(guide.firstRange(of: "\n## Commands\n")).upperBound
    let lines = guide[start...].split(separator: "```")[1].split(separator: "\n")
    let listed = Set(
      lines.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
    let commands = Tandem.configuration.subcommands.map { $0._commandName }
    #expect(Set(commands).subtracting(listed) == ["catalogue"], "without a word it is the default")
  }
}
