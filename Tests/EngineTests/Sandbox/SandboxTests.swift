import Engine
import Support
import Testing

@Suite struct `Isolation of runs` {
  @Test func `is none where bubblewrap is refused, with what fixes it`() async throws {
    let folder = try TemporaryFolder()
    let script = "#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n"
    try folder.write(script, to: "bwrap", executable: true)
    guard case .none(let reason, let remedy) = await Isolation.probe(searchPath: folder.url.path)
    else {
      Issue.record("a refusing bwrap was taken for a working one")
      return
    }
    #expect(reason.contains("setting up uid map"))
    #expect(!remedy.isEmpty)
  }

  @Test func `that is required and not there is an error`() {
    let none = Isolation.none(reason: "bubblewrap is not installed", remedy: "Install it.")
    #expect(
      throws: EngineError.notIsolated(
        reason: "bubblewrap is not installed", remedy: "Install it.")
    ) { try none.granted(.required) }
    #expect((try? none.granted(.auto)) == none)
  }

  @Test func `that is switched off is none, though it would work`() throws {
    let granted = try Isolation.bubblewrap(path: "/usr/bin/bwrap", version: "1").granted(.off)
    #expect(!granted.isIsolated)
  }
}
