import Foundation
import Sessions
import Terminals
import Trainer

/// Runs the event loop of the screen program and carries out its effects.
struct EffectRunner {
  let context: ProgramContext
  let terminal: Terminal
  let controller: SessionController
  /// Where the controller posts to.
  let mailbox: Mailbox<Message>

  /// Runs until the person leaves.
  ///
  /// - Parameter slug: the kata to open at once; nil for the catalogue.
  /// - Returns: a line that stays in the shell, and how it ended.
  func run(slug: String?) -> (ending: LoopEnding, farewell: String?) {
    let loop = EventLoop<Model, Message, Effect>(terminal: terminal, mailbox: mailbox)
    var model = Model(size: terminal.size, isFirstRun: Welcome(context.folders).isDue)
    mailbox.post(.began(kata: slug))
    let look = terminal.look
    let ending = loop.run(
      model: &model,
      input: { _, event in
        switch event {
        case .key(let key): .key(key)
        case .resized(let size): .resized(size)
        }
      },
      update: { update(&$0, $1) },
      view: { view($0, size: $1, look: look) },
      perform: perform)
    terminal.close()
    Self.wait { [controller] in await controller.close() }
    return (ending, model.farewell)
  }

  private func perform(_ effect: Effect, on terminal: Terminal) -> LoopSignal {
    switch effect {
    case .ringBell: terminal.ring()
    case .openEditor(let path, let line): openEditor(at: path, line: line)
    case .saveWelcomeSeen: Welcome(context.folders).remember()
    case .suspend:
      if !terminal.suspend() {
        let reason = "No shell is waiting here, so there is nothing to go back to."
        mailbox.post(.session(.noticed(reason)))
      }
    case .redraw: terminal.redraw()
    case .quit: return .stop
    case .loadCatalogue, .open, .close, .session:
      Task { [controller] in await controller.perform(effect) }
    }
    return .goOn
  }

  private func openEditor(at file: String, line: Int?) {
    let environment = context.environment
    guard let editor = EditorCommand(environment: environment, line: line) else {
      let advice = "Set VISUAL or EDITOR to your editor, for example: export EDITOR=vim"
      return mailbox.post(.session(.noticed(advice)))
    }
    let opening = EditorOpening(
      editor: editor, file: file, controller: controller, mailbox: mailbox)
    if editor.home == .terminal && environment["TMUX"] == nil {
      terminal.withTerminalReleased { Self.wait { await opening.inThisTerminal() } }
    } else {
      let isPane = editor.home == .terminal
      Task { await opening.nextToTandem(inPane: isPane, environment: environment) }
    }
  }

  /// Waits on the main thread for work in a task: only while the terminal is not ours.
  private static func wait(_ work: sending @escaping () async -> Void) {
    let done = DispatchSemaphore(value: 0)
    Task {
      await work()
      done.signal()
    }
    done.wait()
  }
}

/// Remembers whether this person has been welcomed.
private struct Welcome {
  private let file: URL

  init(_ folders: Folders) { file = folders.data.appending(path: "welcomed") }

  /// Whether the welcome is still to be shown.
  var isDue: Bool { !FileManager.default.fileExists(atPath: file.path) }

  /// Remembers it; where that cannot be written, the welcome comes again and nothing is lost.
  func remember() {
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data().write(to: file)
  }
}
