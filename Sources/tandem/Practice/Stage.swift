import Foundation
import Processes
import Screen
import Terminals
import Trainer

/// Joins the screen program with the world: runs the event loop and performs its effects.
struct Stage {
  private let desk: Desk
  private let mailbox: Mailbox<Message>
  private let terminal: Terminal
  private let house: House
  /// The folder that was asked for with `--in`; nil for the usual place.
  private let folder: String?

  init(
    house: House, look: Look, terminalType: String, folder: String?,
    desk: (Mailbox<Message>) -> Desk
  ) throws(TerminalError) {
    mailbox = try Mailbox()
    terminal = try Terminal(look: look, type: terminalType)
    self.house = house
    self.folder = folder
    self.desk = desk(mailbox)
  }

  /// Runs until the person leaves.
  ///
  /// - Parameter slug: the kata to open at once; nil for the catalogue.
  /// - Returns: a line that stays in the shell, and how it ended.
  func run(slug: String?) -> (ending: LoopEnding, farewell: String?) {
    let loop = EventLoop<Model, Message, Effect>(terminal: terminal, mailbox: mailbox)
    var model = Model(size: terminal.size, isFirstRun: Welcome(house.folders).isDue)
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
    Self.wait { [desk] in await desk.close() }
    return (ending, model.farewell)
  }

  private func perform(_ effect: Effect, on terminal: Terminal) -> LoopSignal {
    let desk = desk
    switch effect {
    case .loadCatalogue: Task { await desk.loadCatalogue() }
    case .open(let slug): Task { [folder] in await desk.open(slug: slug, in: folder) }
    case .close: Task { await desk.close() }
    case .run: Task { await desk.run() }
    case .cancelRun: Task { await desk.cancelRun() }
    case .next(let anyway): Task { await desk.next(anyway: anyway) }
    case .revealHint: Task { await desk.revealHint() }
    case .restoreAcceptance: Task { await desk.restoreAcceptance() }
    case .predict(let prediction): Task { await desk.predict(prediction) }
    case .handOver: Task { await desk.handOver() }
    case .toggleTurn: Task { await desk.toggleTurn() }
    case .ringBell: terminal.ring()
    case .chooseRhythm(let name): Task { await desk.chooseRhythm(name) }
    case .loadLights: Task { await desk.loadLights() }
    case .loadDiff(let old, let new): Task { await desk.loadDiff(from: old, to: new) }
    case .loadTests(let entry): Task { await desk.loadTests(of: entry) }
    case .restore(let entry): Task { await desk.back(to: entry) }
    case .findWayBack: Task { await desk.findWayBack() }
    case .goBack(let way): Task { await desk.back(along: way) }
    case .note(let text, let entry): Task { await desk.note(text, on: entry) }
    case .loadRetro: Task { await desk.loadRetro() }
    case .loadTestList: Task { await desk.loadTestList() }
    case .editTestList(let edit): Task { await desk.editTestList(edit) }
    case .tickPromise(let text, let isTicked):
      Task { await desk.tick(text, isTicked: isTicked) }
    case .openEditor(let path, let line): openEditor(at: path, line: line)
    case .saveWelcomeSeen: Welcome(house.folders).remember()
    case .suspend:
      if !terminal.suspend() {
        mailbox.post(.noticed("No shell is waiting here, so there is nothing to go back to."))
      }
    case .redraw: terminal.redraw()
    case .quit: return .stop
    }
    return .goOn
  }

  private func openEditor(at file: String, line: Int?) {
    guard let editor = EditorCommand(environment: house.environment, line: line) else {
      let advice = "Set VISUAL or EDITOR to your editor, for example: export EDITOR=vim"
      return mailbox.post(.noticed(advice))
    }
    let opening = EditorOpening(editor: editor, file: file, desk: desk, mailbox: mailbox)
    if editor.home == .terminal && house.environment["TMUX"] == nil {
      terminal.withTerminalReleased { Self.wait { await opening.here() } }
    } else {
      let isInPane = editor.home == .terminal
      let environment = house.environment
      Task { await opening.beside(inPane: isInPane, environment: environment) }
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
