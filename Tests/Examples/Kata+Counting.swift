public import Foundation

@testable public import Katas

extension Kata {
  /// A kata of a few alike steps, each with one example.
  public static func counting(steps: Int) -> Kata {
    Kata(
      slug: "counting", title: "Counting", level: 1, minutes: 10, kind: .tdd, teaches: "counting",
      module: "Counting", story: "Count.",
      steps: (1...steps).map { number in
        Step(
          slug: "\(number)-count-to-\(number)",
          card: Card(
            title: "Count to \(number)", story: "Count.", rules: ["Count."],
            examples: [
              Example(
                name: "\(number) → \(number)", columns: ["number", "count"],
                cells: ["\(number)", "\(number)"])
            ], hints: ["Think.", "Think more.", "Write."]),
          acceptance: """
            import Testing
            @testable import Counting

            @Suite struct `Step \(number): Count to \(number)` {
              @Test func `\(number) → \(number)`() { #expect(count(\(number)) == \(number)) }
            }

            """)
      },
      starter: [
        SourceFile(
          path: "Sources/Counting/Counting.swift",
          text: "func count(_ number: Int) -> Int {\n  0\n}\n"),
        SourceFile(
          path: "Tests/CountingTests/CountingTests.swift",
          text: """
            import Testing
            @testable import Counting

            @Suite struct CountingTests {
              @Test func `one is one`() { #expect(count(1) == 1) }
            }

            """),
      ])
  }

  /// Writes the kata as the folder that a library reads.
  public func write(to library: URL) throws {
    let root = library.appending(path: slug)
    func put(_ text: String, _ path: String) throws {
      let url = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    try put(
      """
      title: \(title)
      level: \(level)
      minutes: \(minutes)
      kind: \(kind.rawValue)
      teaches: \(teaches)
      module: \(module)
      interface:
        - "func count(_ number: Int) -> Int"
      source: made up

      """, "kata.yml")
    try put("# \(title)\n\n\(story)\n", "Story.md")
    for file in starter { try put(file.text, "Starter/\(file.path)") }
    for step in steps {
      let rows = step.card.examples.map { "| \($0.cells.joined(separator: " | ")) |" }
      try put(
        """
        # \(step.card.title)

        \(step.card.story)

        ## Rules

        - Count.

        ## Examples

        | number | count |
        |---|---|
        \(rows.joined(separator: "\n"))

        ## Hints

        1. Think.
        2. Think more.
        3. Write.

        """, "\(step.slug)/Card.md")
      try put(step.acceptance, "\(step.slug)/Acceptance.swift")
    }
  }
}
