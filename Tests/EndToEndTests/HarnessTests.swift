import Foundation
import Support
import Testing

/// The terminal of the tests itself, tried without Tandem.
@Suite(.serialized, .timeLimit(.minutes(2))) struct `The harness` {
  private let home: TemporaryFolder
  private let environment: [String: String]

  init() throws {
    home = try TemporaryFolder()
    environment = [
      "HOME": home.url.path(), "TMUX_TMPDIR": home.url.path(), "LANG": "C.UTF-8",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "SHELL": "/bin/sh",
    ]
  }

  private func terminal(
    patience: Duration = .seconds(30), _ body: (Tmux) async throws -> Void
  ) async throws {
    try await Tmux.open(
      columns: 60, rows: 12, environment: environment, in: home.url, patience: patience, body)
  }

  @Test func `sees what a program draws, and its size`() async throws {
    try await terminal { tmux in
      try await tmux.type("stty size; echo \"in $(basename \"$PWD\")\"")
      try await tmux.wait(for: "12 60", "in \(home.url.lastPathComponent)")
      try await tmux.resize(columns: 100, rows: 30)
      try await tmux.type("clear; stty size")
      try await tmux.wait(for: "30 100")
    }
  }

  @Test func `stops a program and brings it back`() async throws {
    try await terminal { tmux in
      try await tmux.type("cat")
      #expect(try await tmux.eventually { try await tmux.foregroundProcess() != nil })
      try await tmux.press("C-z")
      try await tmux.wait(for: "Stopped")
      try await tmux.type("fg")
      try await tmux.type("still here")
      try await tmux.wait("an echo") { $0.components(separatedBy: "still here").count == 3 }
    }
  }

  @Test func `tells what it waited for and what it saw instead`() async throws {
    try await terminal(patience: .milliseconds(200)) { tmux in
      try await tmux.type("echo some words")
      let error = await #expect(throws: TmuxError.self) { try await tmux.wait(for: "other words") }
      #expect(error?.description.contains("other words") == true)
      #expect(error?.description.contains("some words") == true)
    }
  }

  @Test func `leaves nothing behind when it closes`() async throws {
    var left: Int32?
    try await terminal { tmux in
      try await tmux.type("sleep 1000")
      #expect(try await tmux.eventually { try await tmux.foregroundProcess() != nil })
      left = try await tmux.foregroundProcess()
    }
    let process = try #require(left)
    try await terminal { tmux in
      let isGone = try await tmux.eventually {
        !FileManager.default.fileExists(atPath: "/proc/\(process)")
      }
      #expect(isGone)
    }
  }

  @Test func `hears a child's words and status`() async throws {
    let child = try await Child.run(
      URL(filePath: "/bin/sh"), ["-c", "echo out; echo err >&2; exit 3"], environment: environment)
    #expect(child.status == 3)
    #expect(child.output == "out\n")
    #expect(child.complaint == "err\n")
    let killed = try await Child.run(
      URL(filePath: "/bin/sh"), ["-c", "kill -SEGV $$"], environment: environment)
    #expect(killed.status == 128 + 11)
  }
}
