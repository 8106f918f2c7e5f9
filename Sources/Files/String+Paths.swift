extension String {
  /// The text as the rest of a path: nothing, or a slash before it.
  public var asPathBelow: String { isEmpty ? "" : "/" + self }

  /// The names along an absolute path.
  public var pathNames: [Substring] { split(separator: "/") }

  /// Whether this path is the given one or lies below it.
  public func isPath(atOrBelow ancestor: String) -> Bool {
    pathNames.starts(with: ancestor.pathNames)
  }

  /// The way from one absolute path to another, such as `../../Local`.
  public static func relativePath(from start: String, to end: String) -> String {
    let from = start.pathNames
    let to = end.pathNames
    let common = zip(from, to).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: from.count - common)
    return (up + to.dropFirst(common)).joined(separator: "/")
  }

  /// An absolute path without `.` and `..`.
  public var normalizedPath: String {
    var names: [Substring] = []
    for name in pathNames where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }
}
