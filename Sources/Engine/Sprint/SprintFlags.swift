/// Turns the options that SwiftPM gave to the Swift driver into those of the compiler's front end.
///
/// Only options whose meaning is known pass; one unknown option, and the judge does it alone.
struct SprintFlags: Hashable, Sendable {
  /// An option that the lane does not know.
  struct Unknown: Error, Hashable {
    let option: String
  }

  private(set) var arguments: [String] = []

  /// Translates what the judge's build description gives to `swiftc` for a module.
  init(driver: [String]) throws(Unknown) {
    var rest = driver[...]
    while let option = rest.popFirst() {
      if Self.dropped.contains(option) || Self.isJobCount(option) { continue }
      if Self.droppedWithValue.contains(option) {
        rest = rest.dropFirst()
      } else if Self.kept.contains(option) {
        if !arguments.contains(option) { arguments.append(option) }
      } else if Self.keptWithValue.contains(option), let value = rest.popFirst() {
        arguments += [option, value]
      } else if option == "-Xfrontend", let value = rest.popFirst() {
        arguments.append(value)
      } else if option.hasPrefix("-D"), option.count > 2 {
        arguments += ["-D", String(option.dropFirst(2))]
      } else if option.hasPrefix("-strict-concurrency=") {
        arguments.append(option)
      } else {
        throw Unknown(option: option)
      }
    }
  }

  private static func isJobCount(_ option: String) -> Bool {
    option.hasPrefix("-j") && Int(option.dropFirst(2)) != nil
  }

  /// Matters of the driver's own bookkeeping, and debug information that no verdict needs.
  private static let dropped: Set<String> = [
    "-incremental", "-enable-batch-mode", "-serialize-diagnostics", "-parseable-output",
    "-emit-objc-header", "-g", "-no-color-diagnostics",
  ]
  private static let droppedWithValue: Set<String> = [
    "-index-store-path", "-emit-objc-header-path", "-module-cache-path",
  ]
  private static let kept: Set<String> = [
    "-Onone", "-enable-testing", "-parse-as-library", "-strict-memory-safety",
    "-warnings-as-errors", "-no-warnings-as-errors", "-suppress-warnings",
  ]
  private static let keptWithValue: Set<String> = [
    "-target", "-swift-version", "-enable-upcoming-feature", "-enable-experimental-feature",
    "-default-isolation", "-package-name", "-diagnostic-style", "-Xcc", "-Werror", "-Wwarning",
    "-sdk",
  ]
}
