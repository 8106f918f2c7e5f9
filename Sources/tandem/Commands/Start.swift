import ArgumentParser
import Foundation
import Sessions
import Trainer

struct Start: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Make the workspace of a kata.")

  @Argument(help: "The kata's name, as `tandem kata list` shows it.")
  var kata: String

  @Option(name: .customLong("in"), help: "The folder to make it in; must be empty or not exist.")
  var folder: String?

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let (root, usual) = try orFail { () throws(SessionError) in
      let context = try ProgramContext()
      let found = try katas.kata(kata, context)
      let workspace = try WorkspaceChoice(context: context, kata: found, folder: folder).make()
      return (workspace.root.path, context.workspaceFolder(for: kata))
    }
    if output.json { return Console.json(["folder": .string(root), "kata": .string(kata)]) }
    Console.line(root)
    // `practice` without a folder goes on in the usual one, which may hold an earlier attempt.
    let isUsual = URL(filePath: root).standardizedFileURL.path == usual.standardizedFileURL.path
    let option = isUsual ? "" : " --in \(ShellWord.quoted(root))"
    Console.notice(
      "Open it in your editor, then run `tandem practice \(kata)\(option)` next to it.")
  }
}
