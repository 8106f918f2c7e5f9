/// Reads file paths without touching a disk.
enum Paths {
  /// The last part: `FizzBuzzTests.swift`.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A file's name with a line: `FizzBuzzTests.swift:12`; nil without a file.
  static func place(_ file: String?, _ line: Int?) -> String? {
    file.map { name(of: $0) + (line.map { ":\($0)" } ?? "") }
  }
}
