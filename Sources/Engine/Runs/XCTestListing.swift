import Verdicts

/// The list of a bundle's XCTest tests, as the bundle itself prints it.
struct XCTestListing: Hashable, Sendable {
  /// The tests as `Module.Class/method`.
  let names: [String]

  /// Reads a listing; nil if it may lack something: what is not listed is not run.
  ///
  /// The bundle says first how many tests there are, `Listing 2 tests in debug.xctest:`.
  init?(_ run: FrameworkRun) {
    guard run.ending == .exited(0), !run.consoleIsCut else { return nil }
    let lines = run.console.split(separator: "\n")
    let counts = lines.compactMap { line -> Int? in
      let words = line.split(separator: " ")
      guard words.count >= 5, words[0] == "Listing", words[2].hasPrefix("test"), words[3] == "in"
      else { return nil }
      return Int(words[1])
    }
    let names = lines.filter { $0.contains("/") && $0.contains(".") }.map(String.init)
    guard let count = counts.max(), names.count >= count else { return nil }
    self.names = names
  }

  /// The names that a selection means, joined as XCTest wants them, in as many arguments as needed.
  ///
  /// Linux takes 128 KiB in one argument (`MAX_ARG_STRLEN`, execve(2)).
  func specifiers(of selection: TestSelection, atMost limit: Int = 100 << 10) -> [String] {
    var specifiers: [String] = []
    for name in names where selection.includes(name) {
      if let last = specifiers.last, last.utf8.count + name.utf8.count < limit {
        specifiers[specifiers.count - 1] = "\(last),\(name)"
      } else {
        specifiers.append(name)
      }
    }
    return specifiers
  }

  /// The most bytes of a listing; far above the console's limit, since a cut one is of no use.
  static let outputLimit = 16 << 20
}
