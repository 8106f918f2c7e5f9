import Files
import Foundation
import SwiftTokens
import Verdicts

/// One source file of a module, as the copy holds it, or a part of one that is compiled apart.
struct SprintSource: Hashable, Sendable {
  /// What the lane took out of a file of the copy, to compile it in its place.
  struct Part: Hashable, Sendable {
    /// The file, relative to the copy.
    let file: String
    /// Where the lane keeps the part, below its own folder.
    let place: String
    /// For each of its lines the one of the file, from 1.
    let lines: [Int]
    /// Whether nothing else of its module can notice it.
    let isUnreferenced: Bool
  }

  /// Names it: its path relative to the copy, followed by what distinguishes a part from others.
  let path: String
  let text: String
  let fingerprint: String
  /// What it is a part of; nil if it lies in the copy as it is.
  var part: Part?

  /// The file of the copy that it is, or is a part of.
  var file: String { part?.file ?? path }

  /// Whether nothing else of its module can notice it.
  var isUnreferenced: Bool { part?.isUnreferenced ?? false }

  /// Every word that follows an `import`, be it in a comment: what it may import, and more.
  var importedNames: Set<String> {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return Set(zip(words, words.dropFirst()).filter { $0.0 == "import" }.map { String($0.1) })
  }

  /// What it brings into its module; nil if others can notice it without naming it.
  var outline: SwiftOutline? { isUnreferenced ? .unreferenced : SwiftOutline(text) }

  /// What of its text can mean something to other files of its module; nil if it is not understood.
  ///
  /// These are its tokens, and where there is space between them, or a new line: all that the compiler
  /// sees of it but the places, which count for the file itself alone. Comments with a beginning and an
  /// end are taken as they are written, since some of them are like a space and some like a line.
  var essence: String? {
    guard !isUnreferenced, !text.utf8.contains(UInt8(ascii: "\r")),
      let tokens = SwiftScanner.tokens(of: text)
    else { return nil }
    let bytes = Array(text.utf8)
    var essence: [UInt8] = []
    var end = 0
    for token in tokens {
      let gap = bytes[end..<token.range.lowerBound]
      if gap.contains(UInt8(ascii: "*")) {
        essence += gap
      } else if end > 0, !gap.isEmpty {
        essence.append(gap.contains(Self.newline) ? Self.newline : UInt8(ascii: " "))
      }
      essence += bytes[token.range]
      end = token.range.upperBound
    }
    return Fingerprint(of: essence).hex
  }

  private static let newline = UInt8(ascii: "\n")
}

/// The source files below a target's folder, found as SwiftPM finds them.
struct SprintSources: Sendable {
  /// Something in a target's folder that only SwiftPM can deal with, as a clause.
  struct Refusal: Error, Hashable {
    /// The clause, such as "holds C code".
    let reason: String
  }

  /// The Swift files, ordered by path.
  let files: [SprintSource]

  /// More source text than this in one module, in bytes, is left to the judge.
  ///
  /// A module is compiled whole, about 150 kB in a second, whereas the judge compiles only what
  /// changed.
  static let largestModule = 192 << 10

  /// Reads a target's folder, given relative to the copy.
  init(in folder: String, of copy: String) throws(Refusal) {
    let entries: [TreeEntry]
    do {
      entries = try TreeScan(
        root: BytePath("\(copy)/\(folder)"), includes: { $0.bytes.first != UInt8(ascii: ".") }
      ).entries()
    } catch {
      throw Refusal(reason: "cannot be read")
    }
    var files: [SprintSource] = []
    var size = 0
    for entry in entries {
      let name = entry.path.name.text
      let parts = name.split(separator: ".")
      let ending = parts.count > 1 ? String(parts[parts.count - 1]) : ""
      if Self.otherLanguages.contains(ending) { throw Refusal(reason: "holds \(name)") }
      if entry.stamp.kind == .folder { continue }
      guard entry.stamp.kind == .file else { throw Refusal(reason: "holds the link \(name)") }
      guard name != "Package.swift" else { throw Refusal(reason: "holds another package") }
      guard ending == "swift" else { continue }
      let path = "\(folder)/\(entry.path.text)"
      guard let data = FileManager.default.contents(atPath: "\(copy)/\(path)") else {
        throw Refusal(reason: "cannot be read")
      }
      size += data.count
      files.append(
        SprintSource(
          path: path, text: String(decoding: data, as: UTF8.self),
          fingerprint: Fingerprint(of: Array(data)).hex))
    }
    guard !files.isEmpty else { throw Refusal(reason: "has no source file") }
    guard size <= Self.largestModule else { throw Refusal(reason: "is large") }
    self.files = files
  }

  /// Endings of files and folders that make SwiftPM do more than compile Swift.
  private static let otherLanguages: Set<String> = [
    "c", "cc", "cpp", "cxx", "m", "mm", "s", "S", "asm", "h", "hpp", "modulemap", "docc",
    "xcassets", "xib", "storyboard", "metal", "lproj", "strings", "xcstrings",
  ]
}

/// A module that the sprint lane compiles.
struct SprintModule: Hashable, Sendable {
  let name: String
  /// The loop whose tests it holds; nil for a library, which serves both loops.
  let loop: Loop?
  /// Options for the compiler's front end.
  let flags: [String]
  /// The libraries that it can import, directly or through others.
  let imports: [String]
  /// Its source files, ordered by path.
  var sources: [SprintSource]
  /// Distinguishes modules of one name that are made of different files.
  var variant = ""

  /// Names the module and its folder among the products.
  var id: String { (loop.map { "\($0.rawValue)/" } ?? "") + name + variant }

  /// Its name and options.
  var setup: String { ([name] + flags).joined(separator: " ") }
}
