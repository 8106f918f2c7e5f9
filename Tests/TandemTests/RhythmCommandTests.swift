import ArgumentParser
import Testing

@testable import tandem

/// What follows `tandem rhythm` is a folder, a name, both or neither.
@Suite struct RhythmCommandTests {
  @Test(arguments: [
    ([], nil, nil), (["tcr"], nil, "tcr"), (["./tcr"], "./tcr", nil), (["there"], "there", nil),
    (["there", "Baby-Steps", "--box", "90s"], "there", "Baby-Steps"),
    (["tcr", "--strict"], nil, "tcr"),
  ])
  func `folder and name are recognised`(
    _ words: [String], _ folder: String?, _ name: String?
  ) throws {
    let command = try RhythmCommand.parse(words)
    #expect(command.meaning.folder == folder)
    #expect(command.meaning.name == name)
  }

  @Test(arguments: [
    ["there", "waltz"], ["there", "tcr", "more"], ["classic", "--strict"], ["--box", "2m"],
  ])
  func `what cannot be is refused`(_ words: [String]) {
    #expect {
      _ = try RhythmCommand.parse(words)
    } throws: { RhythmCommand.exitCode(for: $0) == .validationFailure }
  }
}
