import Support
import Testing

@testable import Engine

/// What the engine leaves for the next run, held by files: see `Golden`.
@Suite struct GoldenTests {
  @Test func `what is kept beside products is read and written as it was`() throws {
    try Golden("sprint-state.json").expectRoundTrip(of: SprintState.self)
    try Golden("sprint-blueprint.json").expectRoundTrip(of: SprintBlueprint.self)
    try Golden("manifest.json").expectRoundTrip(of: Manifest.self)
    try Golden("hasty-saves.json").expectRoundTrip(of: [String: HastySaves.Save].self)
  }

  @Test func `what is kept for all workspaces is read and written as it was`() throws {
    try Golden("template.json").expectRoundTrip(of: TemplateStamp.self)
    try Golden("pattern.json").expectRoundTrip(of: KataPattern.self)
    try Golden("toolchain.json").expectRoundTrip(of: Toolchain.Answer.self)
  }
}
