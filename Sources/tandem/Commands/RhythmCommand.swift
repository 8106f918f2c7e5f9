import ArgumentParser
import Foundation
import Practice
import Reports
import Sessions

struct RhythmCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "rhythm", abstract: "Show the rhythm, or go on by another one.",
    usage: "tandem rhythm [<folder>] [<name>] [--strict] [--box <2m>] [--katas <katas>] [--json]",
    discussion: """
      The rhythms are \(Rhythm.all.names(joinedBy: "and")). A folder that bears such a name is \
      written with its path, as in ./tcr.
      """)

  @Argument(
    help: ArgumentHelp(
      "A kata workspace or any Swift package, then the rhythm's name; both may be left out.",
      valueName: "folder-and-name"))
  var words: [String] = []

  @OptionGroup var details: RhythmOptions
  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  /// The words by their meaning: one alone is a rhythm if there is one of that name.
  var meaning: (folder: String?, name: String?) {
    switch words.count {
    case 0: (nil, nil)
    case 1: Rhythm.named(words[0]) == nil ? (words[0], nil) : (nil, words[0])
    default: (words[0], words[1])
    }
  }

  var location: WhereOptions { WhereOptions(folder: meaning.folder) }

  /// The one word, if it is more likely a rhythm that was misspelt than a folder that is not there.
  private var misspelt: String? {
    guard words.count == 1, let folder = meaning.folder, !folder.contains("/"),
      !FileManager.default.fileExists(atPath: folder)
    else { return nil }
    return folder
  }

  func validate() throws {
    guard words.count <= 2 else {
      throw ValidationError("A folder and a rhythm's name are all that is wanted.")
    }
    _ = try details.rhythm(named: meaning.name)
  }

  func run() async throws {
    if let word = misspelt { _ = try details.rhythm(named: word) }
    let wanted = try details.rhythm(named: meaning.name)
    let view = try await inSession { session throws(SessionError) in
      if let wanted { return try await session.choose(wanted) }
      return try await session.view()
    }
    output.show(RhythmReport(view))
  }
}
