/// What a build wrote, read for its diagnostics.
///
/// Expects LLVM style (`-diagnostic-style llvm`): `path:line:column: error: text`. Linker messages
/// have no column, those of SwiftPM no place at all. The manifest loader has a style of its own
/// with a source excerpt, whose first line is the same.
struct BuildConsole {
  /// Every message once: errors first, each with its notes, then warnings.
  private(set) var diagnostics: [Diagnostic] = []

  /// A message with the notes that follow it.
  private var groups: [[Diagnostic]] = []
  private let place: SourcePlace
  private let loop: Loop

  init(parsing console: String, root: String, loop: Loop) {
    place = SourcePlace(root: root)
    self.loop = loop
    for line in console.lines {
      if let line = DiagnosticLine(line) { add(line) }
    }
    conclude()
  }

  /// The names that could not be found, in order of appearance, each once.
  ///
  /// What the learner's own code lacks is not a need of the customer's tests.
  var needs: [String] {
    var names: [String] = []
    for diagnostic in diagnostics where diagnostic.severity == .error {
      if loop == .outer, diagnostic.file?.hasPrefix("Sources/") == true { continue }
      guard let name = Self.missingName(in: diagnostic.message), !names.contains(name) else {
        continue
      }
      names.append(name)
    }
    return names
  }

  /// The diagnostics of a failed build, of which at least one is an error.
  func diagnostics(ending: Ending) -> [Diagnostic] {
    switch ending {
    case .exited: break
    case .signalled(let signal):
      return [error("The build was ended by signal \(signal).")] + diagnostics
    case .deadline:
      return [error("The build took longer than the build deadline allows.")] + diagnostics
    case .limit(let limit):
      return [error("The build went over its limit (\(limit.rawValue)).")] + diagnostics
    }
    if diagnostics.contains(where: { $0.severity == .error }) { return diagnostics }
    return [error("The build failed and gave no reason; its raw output may tell.")] + diagnostics
  }

  // MARK: Collecting

  private mutating func add(_ line: DiagnosticLine) {
    let file = line.path.flatMap { place.relative($0) }
    let diagnostic = Diagnostic(
      loop: loop, severity: line.severity, message: line.message, file: file,
      line: file == nil ? nil : line.line, column: file == nil ? nil : line.column)
    guard diagnostic.severity == .note, let last = groups.indices.last else {
      groups.append([diagnostic])
      return
    }
    // An error inside of a macro's expansion is reported at the place where the macro was used.
    if groups[last][0].file == nil, file != nil, line.message.hasPrefix("in expansion of macro") {
      groups[last][0].file = diagnostic.file
      groups[last][0].line = diagnostic.line
      groups[last][0].column = diagnostic.column
    } else if !groups[last].contains(diagnostic) {
      groups[last].append(diagnostic)
    }
  }

  /// SwiftPM prints the compiler's output once for each of its jobs.
  private mutating func conclude() {
    var seen: Set<Diagnostic> = []
    var kept = groups.filter { group in seen.insert(group[0]).inserted }
    let explains = kept.contains { $0[0].severity == .error && !Self.isEmptyMessage($0[0].message) }
    if explains {
      kept.removeAll { $0[0].severity == .error && Self.isEmptyMessage($0[0].message) }
    }
    diagnostics =
      Self.ordered(kept.filter { $0[0].severity == .error }).flatMap { $0 }
      + kept.filter { $0[0].severity != .error }.flatMap { $0 }
    groups = []
  }

  /// Errors by their place within a file, files in the order in which they were first named.
  ///
  /// Jobs that run side by side end by chance. What keeps the parser from understanding a file stands
  /// before what follows from that.
  private static func ordered(_ groups: [[Diagnostic]]) -> [[Diagnostic]] {
    var files: [String?] = []
    for group in groups where !files.contains(group[0].file) { files.append(group[0].file) }
    return files.flatMap { file in
      groups.filter { $0[0].file == file }.enumerated()
        .sorted { left, right in
          let (one, other) = (left.element[0], right.element[0])
          let (isFirst, isSecond) = (isParserError(one.message), isParserError(other.message))
          if isFirst != isSecond { return isFirst }
          return (one.line ?? 0, one.column ?? 0, left.offset)
            < (other.line ?? 0, other.column ?? 0, right.offset)
        }
        .map(\.element)
    }
  }

  /// Whether an error is of the parser, which speaks before types are looked at.
  private static func isParserError(_ message: String) -> Bool {
    ["expected ", "unterminated ", "extraneous ", "consecutive "].contains(where: message.hasPrefix)
  }

  /// Whether an error reports only that there was an error.
  private static func isEmptyMessage(_ message: String) -> Bool {
    message.contains("command failed with exit code") || message.hasPrefix("ExitCode(")
      || message == "fatalError" || message == "Invalid manifest"
      || message.hasPrefix("invalid manifests at [")
  }

  private static func missingName(in message: String) -> String? {
    let openings = [
      "cannot find '", "cannot find type '", "has no member '", "use of undeclared type '",
    ]
    for opening in openings {
      guard let found = message.firstRange(of: opening) else { continue }
      let rest = message[found.upperBound...]
      guard let end = rest.firstIndex(of: "'") else { continue }
      // "init" and "self" are not names that a story could ask for.
      let name = String(rest[..<end])
      return name == "self" || name == "init" ? nil : name
    }
    return nil
  }

  private func error(_ message: String) -> Diagnostic {
    Diagnostic(loop: loop, severity: .error, message: message)
  }
}
