/// What `Package.swift` says about targets: names and arrows.
struct Manifest: Sendable {
  /// The targets of the program: name → the targets and products that it depends on.
  var arrows: [String: Set<String>] = [:]

  /// Reads the calls of `.target`, `.executableTarget` and `.systemLibrary` under `Sources`.
  init(parsing text: String) {
    for match in text.matches(of: #/\.(?:target|executableTarget|systemLibrary)\(/#) {
      let call = Self.balanced(text[match.range.upperBound...], "(", ")")
      // Support of the tests is no part of the program.
      guard let name = Self.firstName(in: call), !call.contains("path: \"Tests/") else { continue }
      guard let list = call.firstRange(of: "dependencies: [") else {
        arrows[name] = []
        continue
      }
      let dependencies = Self.balanced(call[list.upperBound...], "[", "]")
        .replacing(#/package: "[^"]*"/#, with: "")
      arrows[name] = Set(dependencies.matches(of: #/"([^"]*)"/#).map { String($0.1) })
    }
  }

  private static func firstName(in call: Substring) -> String? {
    call.firstMatch(of: #/name: "([^"]*)"/#).map { String($0.1) }
  }

  /// The text up to the bracket that closes the one before it.
  private static func balanced(
    _ text: Substring, _ open: Character, _ close: Character
  ) -> Substring {
    var depth = 1
    return text.prefix { character in
      if character == open { depth += 1 }
      if character == close { depth -= 1 }
      return depth > 0
    }
  }
}
