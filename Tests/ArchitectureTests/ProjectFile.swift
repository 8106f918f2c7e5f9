import Foundation

/// One text file of the project.
struct ProjectFile: Sendable {
  /// The path from the checkout's root.
  var path: String
  /// The content.
  var text: String
  /// The content of Swift and C without comments and literals; taken once for all laws.
  var code = ""

  /// Makes a file.
  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
    if [".swift", ".c", ".h"].contains(where: { path.hasSuffix($0) }) {
      code = SwiftText.code(of: text)
    }
  }

  /// Whether it is Swift.
  var isSwift: Bool { path.hasSuffix(".swift") }

  /// The target that holds it, from `Sources/<target>/…`; nil elsewhere.
  var target: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }

  /// The file's name without folder and ending.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? "")
  }

  /// The modules that it imports, whatever stands before or after `import`.
  var imports: [String] {
    Places(of: "import ", in: code).compactMap { place in
      let before = place.before.split(separator: " ")
      let words = place.after.split { $0 == " " || $0 == "." || $0 == ";" }
      let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      guard before.allSatisfy({ $0.hasPrefix("@") || $0.hasSuffix("al") || $0.hasSuffix("ic") })
      else { return nil }
      return words.first { !kinds.contains(String($0)) }.map(String.init)
    }
  }

  /// Where these fragments of code stand, not as a part of a longer word.
  func findings(_ fragments: [String], _ why: String) -> [String] {
    fragments.flatMap { fragment in
      Places(of: fragment, in: code).filter { !$0.isInsideWord(fragment) }
        .map { "\(path):\($0.line): \(fragment) – \(why)" }
    }
  }

  /// Where these free functions are called: no methods, and no declarations of that name.
  func calls(of names: [String], _ why: String) -> [String] {
    names.flatMap { name in
      Places(of: name + "(", in: code).filter { place in
        let word = place.before.split(separator: " ", omittingEmptySubsequences: true).last
        return !place.isInsideWord(name + "(") && !place.before.hasSuffix(".")
          && !(place.before.hasSuffix(" ") && (word == "func" || word == "case"))
      }.map { "\(path):\($0.line): \(name)( – \(why)" }
    }
  }
}
