extension Law {
  private static func inPure(
    _ sentence: String, _ fragments: [String], calls: [String] = [], _ why: String,
    broken: [String], kept: [String]
  ) -> Law {
    each(
      sentence, broken: broken.map { ProjectFile("Sources/Trainer/A.swift", $0) },
      kept: kept.map { ProjectFile("Sources/Trainer/A.swift", $0) }
        + [ProjectFile("Sources/Sessions/A.swift", broken[0])]
    ) { file in
      guard Plan.pure.contains(file.target ?? "") else { return [] }
      return file.findings(fragments, why) + file.calls(of: calls, why)
    }
  }

  /// The laws that keep the inner targets values: the same input gives the same answer, always.
  static let purity: [Law] = [
    inPure(
      "a pure target touches no file",
      [
        "FileManager", "FileHandle", "InputStream", "Data(contentsOf", "String(contentsOf",
        "String(contentsOfFile", "fileURLWithPath", ".write(to:",
      ],
      calls: ["fopen", "open", "opendir", "unlink"],
      "a pure target gets contents, not paths",
      broken: [
        "let all = FileManager.default", "let d = try Data(contentsOf: url)",
        "let s = try String(contentsOfFile: path)", "let f = fopen(path, mode)",
        "let d = open(path, O_RDONLY)", "try text.write(to: url)",
      ],
      kept: [
        "func open(_ kata: Kata) {}", "case .open(let kata): model.open(kata)",
        "case open(Kata.ID)",
        "items.append(contentsOf: x)", "// FileManager", "canvas.write(toast)",
      ]),
    inPure(
      "a pure target asks no clock, no environment and no dice",
      [
        "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "ProcessInfo", "UUID()",
        ".random(", ".randomElement(", ".shuffled(",
      ],
      calls: ["time", "getenv", "clock_gettime", "isatty"],
      "a pure target receives the time, the environment and chance",
      broken: [
        "let now = Date()", "let now = Date.now", "let now = ContinuousClock().now",
        "getenv(name)", "let p = ProcessInfo.processInfo", "Int.random(in: 0..<6)",
      ],
      kept: ["let time = light.time", "case tick(after: Duration)", "model.clock()"]),
    inPure(
      "a pure target starts nothing", ["Task {", "Task(", "Task.detached", "DispatchQueue"],
      "effects are values; the event loop starts them",
      broken: ["Task { await f() }", "Task.detached { }", "DispatchQueue.main.async {}"],
      kept: ["let Task = 1", "case .task(let id)", "let task = MyTask {"]),
  ]
}
