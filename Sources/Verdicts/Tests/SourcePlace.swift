/// Turns the paths that tools print into paths relative to the judged folder.
struct SourcePlace {
  /// The judged folder with a slash at its end.
  private let prefix: String

  /// Takes the judged folder as the tools saw it, such as "/kata".
  init(root: String) { prefix = root.hasSuffix("/") ? root : root + "/" }

  /// The path below the judged folder; nil for one that lies elsewhere.
  ///
  /// A print without a newline can be glued in front of a path, hence the last occurrence.
  func relative(_ path: some StringProtocol) -> String? {
    let path = String(path)
    if path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
    guard let found = path.ranges(of: prefix).last else { return nil }
    return String(path[found.upperBound...])
  }
}
