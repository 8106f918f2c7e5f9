import Foundation
import Processes
import Testing

@Suite struct `A command` {
  @Test(arguments: [Int32(0), 1, 7, 255])
  func `tells the status that it exited with`(status: Int32) async throws {
    #expect(try await shell("exit \(status)").run().ending == .exited(status))
  }

  @Test(arguments: [SIGKILL, SIGSEGV, SIGTERM])
  func `tells the signal that ended it`(signal: Int32) async throws {
    #expect(try await shell("kill -\(signal) $$").run().ending == .signalled(signal))
  }

  @Test func `keeps both streams in their order when they are merged`() async throws {
    let completion = try await shell("echo one; echo two >&2; echo three").run()
    #expect(completion.output.text == "one\ntwo\nthree\n")
  }

  @Test func `keeps both streams apart when asked to`() async throws {
    var command = shell("echo out; echo err >&2")
    command.errorStream = .separate
    let completion = try await command.run()
    #expect(completion.output.text == "out\n")
    #expect(completion.errors.text == "err\n")
  }

  @Test func `gets its environment and nothing of ours`() async throws {
    let command = Command("/usr/bin/env", environment: ["GREETING": "hallo=du"])
    #expect(try await command.run().output.text == "GREETING=hallo=du\n")
  }

  @Test func `starts in its folder`() async throws {
    var command = shell("pwd")
    command.workingDirectory = "/usr"
    #expect(try await command.run().output.text == "/usr\n")
  }

  @Test func `finds nothing on its standard input`() async throws {
    #expect(try await shell("cat; echo done").run().output.text == "done\n")
  }

  @Test func `looks a plain name up in the path that it is given`() async throws {
    let command = Command("echo", ["hi"], environment: ["PATH": "/usr/bin:/bin"])
    #expect(try await command.run().output.text == "hi\n")
  }

  @Test func `says what is missing when there is no such program`() async throws {
    let command = Command("/no/such/program")
    let error = await #expect(throws: ProcessesError.self) { try await command.run() }
    #expect(error == .executableNotFound("/no/such/program"))
    #expect(error?.description.contains("Install it") == true)
  }

  @Test func `says which folder cannot be entered`() async throws {
    var command = shell("true")
    command.workingDirectory = "/no/such/folder"
    await #expect(throws: ProcessesError.noSuchFolder("/no/such/folder")) {
      try await command.run()
    }
  }

  @Test func `may write more than is kept without standing still`() async throws {
    var command = shell("head -c 30000000 /dev/zero | tr '\\0' x; echo end")
    command.outputLimit = 1000
    let completion = try await command.run()
    #expect(completion.ending == .exited(0))
    #expect(completion.output.total == 30_000_004)
    #expect(completion.output.bytes.count == 1000)
    #expect(completion.output.text.hasSuffix("xend\n"))
  }

  @Test func `hands each chunk on while it runs`() async throws {
    let sign = FileManager.default.temporaryDirectory
      .appending(path: "tandem-sign-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: sign) }
    // It ends only if its first word is heard before its end.
    var command = shell("echo first; while [ ! -e '\(sign)' ]; do sleep 0.01; done; echo last")
    command.deadline = .seconds(10)
    let completion = try await command.run { chunk in
      if chunk == Array("first\n".utf8) {
        _ = FileManager.default.createFile(atPath: sign, contents: nil)
      }
    }
    #expect(completion.ending == .exited(0))
    #expect(completion.output.text == "first\nlast\n")
  }

  @Test func `keeps replacement characters for bytes that are no text`() async throws {
    let completion = try await shell("printf 'a\\377b'").run()
    #expect(completion.output.text == "a\u{FFFD}b")
  }

  @Test func `leaves no descriptor open over two hundred runs`() async throws {
    _ = try await shell("true").run()
    let before = openDescriptors()
    for _ in 0..<200 { _ = try await shell("echo x").run() }
    // Other suites run beside this one and have pipes open for a moment.
    #expect(openDescriptors() < before + 40)
  }

  private func openDescriptors() -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
  }
}
