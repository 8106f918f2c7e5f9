import Foundation
import Practice
import Reports
import Testing
import Verdicts

@testable import Sessions

/// What other commands tell of a light that waits for its prediction.
@Suite struct HiddenLightRunTests {
  /// A session next to one that has a hidden red light.
  private func nextToHiddenRed(_ fixture: Fixture) async throws -> Session {
    _ = try fixture.make()
    let (session, _) = try fixture.open(checklist: ["we would show this code"])
    _ = try await session.arrange([.hidesAll(true)])
    fixture.answer(.red)
    _ = try await session.run()
    return try fixture.open(checklist: ["we would show this code"]).session
  }

  @Test func `the status tells nothing of a hidden light but that it is there`() async throws {
    let fixture = try Fixture()
    let other = try await nextToHiddenRed(fixture)
    let report = StatusReport(
      try await other.status(), view: try await other.view(), folder: fixture.root.path,
      kata: fixture.kata)
    #expect(
      report.lines[1...6] == [
        "Last light: hidden until predicted (`tandem predict red`, amber or green)",
        "Done when:", "  ? every test of yours is green", "  ? a test of your own",
        "  ? the customer's examples",
        "  □ we would show this code  – Decide together whether this holds, then tick it: `D`, or `tandem done --tick`.",
      ])
    let json = report.json.text(pretty: false)
    #expect(json.contains("\"covered\":true") && json.contains("\"light\":null"))
    #expect(json.contains("\"stepDone\":null") && !json.contains("testsFailed"))
  }

  @Test func `next does not tell a hidden light by going on or refusing`() async throws {
    let fixture = try Fixture()
    let other = try await nextToHiddenRed(fixture)
    await #expect {
      try await other.next(anyway: true)
    } throws: {
      if case .hidden = $0 as? SessionError { true } else { false }
    }
    _ = try await other.predict(Prediction(.red))
    _ = try await other.next(anyway: true)
    #expect(try await other.status().step == 1)
  }

  @Test func `the lights tell nothing of a hidden light but that it is there`() async throws {
    let fixture = try Fixture()
    let other = try await nextToHiddenRed(fixture)
    let entries = try await other.lights()
    let hidden = try await other.hiddenRun()
    let report = LightsReport(entries, hiding: hidden)
    #expect(report.lines.count == 1)
    #expect(report.lines[0].hasSuffix("  ? hidden until predicted"))
    #expect(LightsReport(entries, hiding: hidden, colour: .red).lines == ["No light is red."])
    #expect(!report.json.text(pretty: false).contains("my own"))
    _ = try await other.predict(Prediction(.red))
    let open = LightsReport(try await other.lights(), hiding: try await other.hiddenRun())
    #expect(open.lines[0].contains("✘"))
  }

  @Test func `the retro leaves a hidden light out and says so`() async throws {
    let fixture = try Fixture()
    let other = try await nextToHiddenRed(fixture)
    let retro = try await other.retro()
    #expect(retro.lights.isEmpty && retro.isHidden && retro.neverRed.isEmpty)
    _ = try await other.predict(Prediction(.red))
    let open = try await other.retro()
    #expect(open.count(of: .red) == 1 && !open.isHidden)
  }
}
