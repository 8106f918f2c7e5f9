/// Reads file paths without touching a disk.
enum Paths {
  /// The last part: `FizzBuzzTests.swift`.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The last part without its extension: `2-threes-are-fizz`.
  static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// A file's name with a line: `FizzBuzzTests.swift:12`; nil without a file.
  static func place(_ file: String?, _ line: Int?) -> String? {
    file.map { name(of: $0) + (line.map { ":\($0)" } ?? "") }
  }
}
