import Foundation
import Katas
import Testing
import Verdicts

@testable import Sessions

/// The configuration file and the folders next to it.
@Suite struct ConfigurationTests {
  private func parse(_ text: String) throws -> Configuration {
    try Configuration.parse(
      text, path: "config.yml", themes: ["classic", "colour-blind", "mono"],
      glyphs: ["unicode", "ascii"])
  }

  @Test func `every setting is read`() throws {
    let read = try parse(
      """
      katas: /srv/katas
      workspaces: ~/dojo
      theme: colour-blind
      glyphs: ascii
      isolation: required
      done:
        - we would show this code
      silence: [tests-vanished]
      """)
    #expect(read.katas == "/srv/katas")
    #expect(read.workspaces == "~/dojo")
    #expect(read.theme == "colour-blind")
    #expect(read.glyphs == "ascii")
    #expect(read.isolation == .required)
    #expect(read.done == ["we would show this code"])
    #expect(read.silence == ["tests-vanished"])
  }

  @Test(arguments: ["", "\n", "# nothing\n"])
  func `an empty file is an empty configuration`(_ text: String) throws {
    #expect(try parse(text) == Configuration())
  }

  @Test(arguments: [
    ("theme: pink", "config.yml:1:8: error: `pink` is not one of classic, colour-blind, mono"),
    ("katas: /a\nteme: mono", "config.yml:2:1: error: `teme` is not a setting; there are "),
    ("done: yes please", "config.yml:1:7: error: `done` must be a list"),
    ("- a", "config.yml:1:1: error: the file must hold `key: value` lines"),
    ("katas: [", "config.yml:2:1: error: The YAML cannot be read: "),
    ("katas: a: b", "config.yml:1:9: error: The YAML cannot be read: mapping values"),
  ])
  func `a fault is told with its line and column`(_ text: String, _ expected: String) {
    #expect {
      try parse(text)
    } throws: { error in
      "\(error)".hasPrefix(expected) && (error as? SessionError)?.exitCode == 65
    }
  }

  @Test func `folders follow XDG, and a relative variable counts as not set`() {
    let folders = Folders(environment: [
      "HOME": "/home/learner", "XDG_CACHE_HOME": "/var/cache/me", "XDG_DATA_HOME": "relative",
    ])
    #expect(folders.config.path == "/home/learner/.config/tandem")
    #expect(folders.cache.path == "/var/cache/me/tandem")
    #expect(folders.data.path == "/home/learner/.local/share/tandem")
    #expect(folders.workspaces.path == "/home/learner/tandem")
  }

  @Test func `run names are unique and sort by time`() {
    let early = RunID.make(at: Date(timeIntervalSince1970: 1000))
    let late = RunID.make(at: Date(timeIntervalSince1970: 1000.002))
    #expect(early.rawValue < late.rawValue)
    #expect(early.rawValue.count == 26)
    #expect(RunID.make(at: Date(timeIntervalSince1970: 1000)) != early)
  }
}
