import Processes
import Sessions
import Terminals
import Trainer

/// Opens one file in the person's editor: in this terminal, in a pane next to it, or in a window.
struct EditorOpening: Sendable {
  let editor: EditorCommand
  /// The file, relative to the workspace.
  let file: String
  let controller: SessionController
  let mailbox: Mailbox<Message>

  /// Uses this terminal, which the caller has given back, until the person leaves the editor.
  func inThisTerminal() async {
    guard let paths = await controller.paths(of: file) else { return }
    let program = ForegroundProgram(
      script: editor.script, arguments: [paths.file], workingDirectory: paths.folder)
    do throws(ProcessesError) {
      if try await !program.run() { complain("it ended with an error") }
    } catch {
      complain("\(error)")
    }
  }

  /// Uses a tmux pane next to this one, or lets the editor open its own window.
  func nextToTandem(inPane: Bool, environment: [String: String]) async {
    guard let paths = await controller.paths(of: file) else { return }
    let shell = ["/bin/sh", "-c", editor.script, "sh", paths.file]
    let command =
      inPane
      ? Command(
        "tmux", ["split-window", "-h", "-c", paths.folder] + shell, environment: environment)
      : Command(
        shell[0], Array(shell.dropFirst()), environment: environment,
        workingDirectory: paths.folder)
    do throws(ProcessesError) {
      // A pane opens whether or not there is a program to run in it.
      if let program = editor.program, inPane {
        let search = Command(
          shell[0], ["-c", "command -v \(program)"], environment: environment,
          workingDirectory: paths.folder)
        guard try await search.run().succeeded else { return complain("\(program) was not found") }
      }
      let completion = try await command.run()
      if !completion.succeeded { complain(completion.output.text) }
    } catch {
      complain("\(error)")
    }
  }

  private func complain(_ reason: String) {
    mailbox.post(
      .session(.noticed("The editor could not be used (\(reason)). Look at VISUAL and EDITOR.")))
  }
}
