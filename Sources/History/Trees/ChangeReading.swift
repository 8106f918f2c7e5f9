import Files
import Practice

/// Reads what `git diff-tree -r -z --raw --numstat` writes.
enum ChangeReading {
  /// The arguments of `git diff-tree` that make what this reads.
  static let arguments = "-r -z --raw --numstat --no-renames --no-ext-diff --no-textconv"

  struct Change {
    let path: BytePath
    var change: FileChange
  }

  /// The changes in the order of their paths; reading ends at an empty field.
  static func changes(_ output: some Sequence<UInt8>) -> [Change] {
    var changes: [Change] = []
    var places: [BytePath: Int] = [:]
    var fields = Array(output).split(separator: 0, omittingEmptySubsequences: false)[...]
    while let field = fields.popFirst(), !field.isEmpty {
      if field.first == UInt8(ascii: ":") {
        guard let bytes = fields.popFirst() else { break }
        let path = BytePath(bytes: Array(bytes))
        places[path] = changes.count
        changes.append(
          Change(path: path, change: FileChange(path: path.text, kind: kind(field.last))))
      } else {
        let parts = field.split(
          separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let place = places[BytePath(bytes: Array(parts[2]))] else {
          continue
        }
        changes[place].change.linesAdded = number(parts[0])
        changes[place].change.linesRemoved = number(parts[1])
      }
    }
    return changes
  }

  private static func kind(_ letter: UInt8?) -> FileChange.Kind {
    switch letter {
    case UInt8(ascii: "A"): .added
    case UInt8(ascii: "D"): .removed
    default: .changed
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: bytes, as: UTF8.self))
  }
}
