extension Law {
  /// The laws about single words.
  static let words: [Law] = [
    each(
      "only Processes starts processes",
      of: \.files,
      broken: [
        ProjectFile("Sources/Engine/A.swift", "let child = Process()"),
        ProjectFile("Sources/Sessions/A.swift", "posix_spawn(&id, path, nil, nil, argv, envp)"),
        ProjectFile("Sources/CTerminal/a.c", "int r = system(line);"),
        ProjectFile("Sources/CTerminal/a.c", "if (fork() == 0) execvp(file, argv);"),
      ],
      kept: [
        ProjectFile("Sources/Processes/A.swift", "posix_spawn(&id, path, nil, nil, argv, envp)"),
        ProjectFile("Sources/Screen/A.swift", "let role = theme.system(1)"),
      ]
    ) { file in
      guard let target = file.target, target != "Processes" else { return [] }
      let starters = [
        "Process", "posix_spawn", "posix_spawnp", "fork", "vfork", "execv", "execve", "execvp",
        "execvpe", "execl", "execlp", "execle", "popen", "system",
      ]
      return file.calls(of: starters, "ask Processes")
    },
    each(
      "only the executable prints",
      broken: [
        ProjectFile("Sources/Engine/A.swift", "print(x)"),
        ProjectFile("Sources/Screen/A.swift", "  debugPrint(frame)"),
        ProjectFile("Sources/Katas/A.swift", "dump(kata)"),
      ],
      kept: [
        ProjectFile("Sources/tandem/A.swift", "print(x)"),
        ProjectFile(
          "Sources/Engine/A.swift", "func print(_ x: Int) {}; report.print(x) // print(x)"),
        ProjectFile("Sources/Engine/A.swift", "let text = \"print(1)\""),
      ]
    ) { file in
      guard file.target != "tandem" else { return [] }
      return file.calls(
        of: ["print", "debugPrint", "dump", "puts", "putchar"],
        "a print wrecks the screen; hand the words upward")
    },
    each(
      "nobody talks the compiler out of its proof",
      of: \.swift,
      broken: [
        ProjectFile("Sources/Engine/A.swift", "final class A: @unchecked Sendable {}"),
        ProjectFile("Sources/Engine/A.swift", "nonisolated(unsafe) var count = 0"),
        ProjectFile("Tests/EngineTests/A.swift", "nonisolated(unsafe) var count = 0"),
        ProjectFile("Sources/Engine/A.swift", "@preconcurrency import Foo"),
      ],
      kept: [ProjectFile("Sources/Engine/A.swift", "/// Not `@unchecked Sendable`: an actor.")]
    ) { file in
      file.findings(
        ["@unchecked", "nonisolated(unsafe)", "@preconcurrency"],
        "let the compiler prove it: an actor, a Mutex, a value")
    },
    each(
      "nothing is forced outside of tests",
      broken: [
        ProjectFile("Sources/Katas/A.swift", "let x = try! load()"),
        ProjectFile("Sources/Katas/A.swift", "let x = y as! Int"),
      ],
      kept: [
        ProjectFile("Sources/Katas/A.swift", "let x = try load() // try!"),
        ProjectFile("Sources/Katas/A.swift", "if a != b, !c, let d = try? e() {}"),
      ]
    ) { file in
      // A force unwrap by `!` alone is found by `swift format lint`.
      file.findings(["try!", "as!"], "say what happens when it is not there")
    },
    each(
      "no test sleeps",
      of: \.tests,
      broken: [
        ProjectFile("Tests/ScreenTests/A.swift", "try await Task.sleep(for: .seconds(1))"),
        ProjectFile("Tests/ScreenTests/A.swift", "usleep(1000)"),
        ProjectFile(
          "Tests/CorpusTests/A.swift", "try await ContinuousClock().sleep(for: .seconds(1))"),
        ProjectFile("Tests/CorpusTests/A.swift", "try await clock.sleep(for: .seconds(1))"),
      ],
      kept: [
        ProjectFile("Tests/EngineTests/A.swift", "let command = \"sleep 60\" // sleep(1)"),
        ProjectFile("Tests/EngineTests/Fixtures/A.swift", "sleep(1)"),
        ProjectFile("Tests/EngineTests/A.swift", "Command(\"/bin/sleep\", [seconds])"),
      ]
    ) { file in
      // The bench is a program that measures: it waits as a person at a keyboard would.
      if ["Tests/Support/", "Tests/Bench/"].contains(where: file.path.hasPrefix) { return [] }
      return file.calls(
        of: [
          "Task.sleep", "Thread.sleep", "ContinuousClock().sleep", "clock.sleep", "sleep", "usleep",
          "nanosleep",
        ],
        "wait for what should happen, not for time to pass")
    },
    each(
      "no session test starts git or the engine, unless it says Live",
      of: \.tests,
      broken: [
        ProjectFile("Tests/SessionsTests/A.swift", "fixture.open(history: HistoryClient.live)"),
        ProjectFile("Tests/SessionsTests/A.swift", "let judge = EngineClient.live(cache: cache)"),
        ProjectFile("Tests/SessionsTests/A.swift", "let history = LightHistory(at: folder)"),
        ProjectFile("Tests/SessionsTests/A.swift", "let opener = SessionOpener(folders: folders)"),
      ],
      kept: [
        ProjectFile("Tests/SessionsTests/LiveHistoryTests.swift", "history: HistoryClient.live"),
        ProjectFile("Tests/SessionsTests/Fixture.swift", "SessionOpener(folders: folders)"),
        ProjectFile("Tests/SessionsTests/A.swift", "LightHistory.checked(entry) // .live("),
      ]
    ) { file in
      guard file.path.hasPrefix("Tests/SessionsTests/"), !file.stem.hasPrefix("Live"),
        file.stem != "Fixture"
      else { return [] }
      return file.findings(
        ["HistoryClient.live", "EngineClient.live", "LightHistory(", "SessionOpener("],
        "open a session by the fixture, with its own judge and history")
    },
    each(
      "no path of somebody's machine",
      of: \.files,
      broken: [
        ProjectFile("Docs/Guide.md", "cd /" + "work/main"),
        ProjectFile("Sources/Engine/A.swift", "let a = \"/" + "Users/ana/tandem\""),
      ],
      kept: [ProjectFile("Docs/Guide.md", "`~/tandem/fizz-buzz`, `/usr/bin`, `frame/works`")]
    ) { file in
      // Written in two parts, so that this file keeps its own law.
      ["work/", "Users/", "tmp/team"].map { "/" + $0 }.flatMap { word in
        Places(of: word, in: file.text).filter { place in
          !(place.before.last.map { $0.isLetter || "-_~.".contains($0) } ?? false)
        }.map { "\(file.path):\($0.line): \(word)" }
      }
    },
  ]
}
