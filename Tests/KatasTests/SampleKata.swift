import Foundation
import Support

@testable import Katas

/// The files of a small sound kata, to be broken one at a time.
enum SampleKata {
  static let yaml = """
    title: Sample
    level: 2
    minutes: 15
    kind: tdd
    teaches: how to load
    module: Sample
    interface:
      - "func double(_ number: Int) -> Int"
    source: made up for tests
    """

  static let firstCard = """
    # Double it

    A baker wants twice as many.

    ## Rules

    - Every number is
      doubled.

    ## Examples

    | number | doubled |
    |--------|---------|
    | 1      | 2       |
    | 4      | 8       |

    ## Hints

    1. Vague.
    2. Less vague.
    3. `number * 2`
    """

  static let firstAcceptance = """
    import Testing

    @testable import Sample

    @Suite struct `Step 1: Double it` {
      @Test func `1 → 2`() {
        #expect(double(1) == 2)
      }

      @Test func `4 → 8`() {
        #expect(double(4) == 8)
      }
    }
    """

  static let secondCard = """
    ---
    retires:
      - 4 → 8
    ---

    # Not for four

    Four is enough.

    ## Rules

    - Four stays four.

    ## Examples

    | number | doubled |
    |--------|---------|
    | 4      | 4       |

    ## Hints

    1. One.
    2. Two.
    3. Three.
    """

  static let secondAcceptance = """
    import Testing

    @testable import Sample

    @Suite struct `Step 2: Not for four` {
      @Test("4 → 4") func fourStays() {
        #expect(double(4) == 4)
      }
    }
    """

  static let files: [String: String?] = [
    "kata.yml": yaml,
    "Story.md": "Two steps, made up.\n",
    "Starter/Sources/Sample/Sample.swift": "func double(_ number: Int) -> Int { 0 }\n",
    "Starter/Tests/SampleTests/SampleTests.swift": "import Testing\n",
    "1-double-it/Card.md": firstCard,
    "1-double-it/Acceptance.swift": firstAcceptance,
    "2-not-for-four/Card.md": secondCard,
    "2-not-for-four/Acceptance.swift": secondAcceptance,
  ]

  /// Writes the kata below `slug`, some files with another text, or left out where that is nil.
  static func write(
    to library: TemporaryFolder, slug: String = "sample", changing changes: [String: String?] = [:]
  ) throws {
    for (name, text) in files.merging(changes, uniquingKeysWith: { $1 }) {
      if let text { try library.write(text, to: slug + "/" + name) }
    }
  }
}

extension String {
  /// The text with one passage replaced; stops the test if the passage is not there.
  func replacing(only passage: String, by other: String) -> String {
    precondition(contains(passage), "\"\(passage)\" is not in the sample")
    return replacingOccurrences(of: passage, with: other)
  }
}
