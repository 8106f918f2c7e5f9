import Practice
import Screen
import Sessions
import Support
import Testing

/// The settings, which people keep in a file of their own: see `Golden`.
@Suite struct GoldenTests {
  @Test func `settings are read as they were`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Golden("config.yml").text, to: "config.yml")
    let read = try Configuration.read(
      folder["config.yml"], themes: Look.Theme.allCases.map(\.rawValue),
      glyphs: Look.GlyphSet.allCases.map(\.rawValue))
    var wanted = Configuration()
    wanted.katas = "/srv/katas"
    wanted.workspaces = "~/dojo"
    wanted.theme = Look.Theme.colourBlind.rawValue
    wanted.glyphs = Look.GlyphSet.ascii.rawValue
    wanted.isolation = .required
    wanted.done = ["we would show this code", "the names are the customer's"]
    wanted.silence = Observation.Kind.allCases.map(\.rawValue)
    #expect(read == wanted)
    #expect(Golden.gaps(in: read) == [])
  }
}
