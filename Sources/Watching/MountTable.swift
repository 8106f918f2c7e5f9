import Files
import Glibc

/// The kernel's list of what is mounted where.
struct MountTable {
  private var mounts: [(point: BytePath, type: String)] = []

  /// Reads a table in the form of `/proc/self/mountinfo` (see `man 5 proc`).
  init(parsing text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      // Optional fields end with a lone hyphen; the type comes next.
      guard fields.count > 6, let hyphen = fields[6...].firstIndex(of: "-"),
        hyphen + 1 < fields.count
      else { continue }
      mounts.append((Self.unescaped(fields[4]), String(fields[hyphen + 1])))
    }
  }

  /// Reads the table of the running system; nil if there is none.
  static func ofThisSystem() -> MountTable? {
    guard let reading = try? FileReading.read(BytePath("/proc/self/mountinfo")) else { return nil }
    return MountTable(parsing: String(decoding: reading.bytes, as: UTF8.self))
  }

  /// The type of the file system on which an absolute path without links lies; nil if unknown.
  func fileSystem(of path: BytePath) -> String? {
    var best: (point: BytePath, type: String)?
    // Of two mounts at one place the later one hides the earlier.
    for mount in mounts where path.isAtOrBelow(mount.point) {
      if mount.point.bytes.count >= best?.point.bytes.count ?? 0 { best = mount }
    }
    return best?.type
  }

  /// Blanks and the like are written as a backslash and three octal digits.
  private static func unescaped(_ field: Substring) -> BytePath {
    if field == "/" { return BytePath(bytes: []) }
    var bytes: [UInt8] = []
    var rest = Array(field.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(3), as: UTF8.self)
      if byte == UInt8(ascii: "\\"), digits.utf8.count == 3, let code = UInt8(digits, radix: 8) {
        bytes.append(code)
        rest.removeFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return BytePath(bytes: bytes)
  }
}
