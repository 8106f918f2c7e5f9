/// A small package as a learner would have it, and the edits that are made to it.
struct SamplePackage {
  /// Its files: path → text.
  var files: [String: String]

  /// One library file, and files of ten Swift Testing tests each.
  static func ordinary(testFiles: Int) -> SamplePackage {
    let testFiles = (1...testFiles).map { tests(file: $0, edition: 0) }
    return SamplePackage([manifest(), library(edition: 0)] + testFiles)
  }

  /// Ten XCTest tests, which the sprint lane leaves to the judge.
  static var oldFashioned: SamplePackage {
    let tests = (1...10).map { number in
      "  func test\(number)() { XCTAssertEqual(total([\(number), 1]), \(number + 1)) }"
    }
    let text = """
      import XCTest

      @testable import Tally

      final class TallyTests: XCTestCase {
      \(tests.joined(separator: "\n"))
      }

      """
    return SamplePackage([
      manifest(), library(edition: 0), Edit(path: "Tests/TallyTests/TallyTests.swift", text: text),
    ])
  }

  /// A library with a resource, which the sprint lane leaves to the judge.
  static var withResource: SamplePackage {
    SamplePackage([
      manifest(resources: #", resources: [.process("Numbers.txt")]"#), library(edition: 0),
      Edit(path: "Sources/Tally/Numbers.txt", text: "1 2 3\n"), tests(file: 1, edition: 0),
    ])
  }

  private init(_ files: [Edit]) {
    self.files = Dictionary(files.map { ($0.path, $0.text) }) { $1 }
  }

  private static func manifest(resources: String = "") -> Edit {
    Edit(
      path: "Package.swift",
      text: """
        // swift-tools-version: 6.0
        import PackageDescription

        let package = Package(
          name: "Tally",
          targets: [
            .target(name: "Tally"\(resources)),
            .testTarget(name: "TallyTests", dependencies: ["Tally"]),
          ]
        )

        """)
  }

  /// The library; each edition has another body and the same meaning.
  static func library(edition: Int) -> Edit {
    Edit(
      path: "Sources/Tally/Tally.swift",
      text: """
        /// The sum of all numbers.
        func total(_ numbers: [Int]) -> Int {
          numbers.reduce(\(edition), +) - \(edition)
        }

        """)
  }

  /// A library that does not compile.
  static func brokenLibrary(edition: Int) -> Edit {
    var edit = library(edition: edition)
    edit.text.replace("numbers.reduce", with: "numbers.gather")
    return edit
  }

  /// A file of ten tests; each edition expects something else, and rightly so.
  static func tests(file: Int, edition: Int) -> Edit {
    let tests = (1...10).map { number in
      "  @Test func \(word(number))() { #expect(total([\(number), \(edition)]) == \(number + edition)) }"
    }
    return Edit(
      path: "Tests/TallyTests/Tally\(file)Tests.swift",
      text: """
        import Testing

        @testable import Tally

        struct Tally\(file)Tests {
        \(tests.joined(separator: "\n"))
        }

        """)
  }

  /// A file of ten tests of which only the last changes from edition to edition.
  static func oneTest(file: Int, edition: Int) -> Edit {
    var edit = tests(file: file, edition: 0)
    edit.text.replace("total([10, 0]) == 10", with: "total([10, \(edition)]) == \(10 + edition)")
    return edit
  }

  /// A file of ten tests of which one calls what does not exist yet.
  static func oneBrokenTest(edition: Int) -> Edit {
    var edit = oneTest(file: 1, edition: edition)
    edit.text.replace("total([10,", with: "product([10,")
    return edit
  }

  /// A test that calls what does not exist yet, in a file in which all others changed as well.
  static func brokenTests(edition: Int) -> Edit {
    var edit = tests(file: 1, edition: edition)
    edit.text.replace("total([10,", with: "product([10,")
    return edit
  }

  /// A file of ten tests with a comment above its imports, whose words and length change.
  static func headWords(edition: Int) -> Edit {
    headed("// Tests of a \(String(repeating: "very ", count: edition % 3))small package.\n")
  }

  /// A file of ten tests with a comment of one to three lines above its imports: every test moves.
  static func headLines(edition: Int) -> Edit {
    headed(String(repeating: "// Tests of a small package.\n", count: edition % 3 + 1))
  }

  /// A file of ten tests with one more import, another one in each edition.
  static func headImport(edition: Int) -> Edit {
    let protocols = ["LocalizedError", "FormatStyle", "DataProtocol", "SortComparator"]
    return headed("import protocol Foundation.\(protocols[edition % protocols.count])\n")
  }

  private static func headed(_ head: String) -> Edit {
    var edit = tests(file: 1, edition: 0)
    edit.text = head + edit.text
    return edit
  }

  private static func word(_ number: Int) -> String {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words[number - 1]
  }
}

/// A file as it is saved.
struct Edit: Sendable {
  /// The path inside the package.
  var path: String
  /// The whole text.
  var text: String
}
