import Foundation
import Katas
import Practice
import Sessions
import Terminals
import Trainer

/// Opens and closes the one session of the screen, and passes requests and events on.
actor SessionController {
  private let context: ProgramContext
  private let katas: LibraryOptions
  private let options: SessionOptions
  /// The folder that was asked for with `--in`; nil for the usual place.
  private let folder: String?
  private let mailbox: Mailbox<Message>
  private var open: OpenSession?
  /// The previous session is still ending: its workspace is not free until then.
  private var closing: Task<Void, Never>?

  /// A session that is open, with everything that must end with it.
  private struct OpenSession {
    let session: Session
    let hold: TrainerHold
    let tasks: [Task<Void, Never>]
  }

  init(
    context: ProgramContext, katas: LibraryOptions, options: SessionOptions, folder: String?,
    mailbox: Mailbox<Message>
  ) {
    self.context = context
    self.katas = katas
    self.options = options
    self.folder = folder
    self.mailbox = mailbox
  }

  /// Opens, closes, or passes on to the open session, whose events become messages.
  func perform(_ effect: Effect) async {
    do throws(SessionError) {
      switch effect {
      case .loadCatalogue: mailbox.post(.catalogueLoaded(try katas.catalogue(context)))
      case .open(let slug): try await open(slug: slug)
      case .close: await close()
      case .session(let request): await open?.session.perform(request)
      // The terminal does these.
      case .ringBell, .openEditor, .saveWelcomeSeen, .suspend, .redraw, .quit: break
      }
    } catch {
      mailbox.post(.session(.failed("\(error)")))
    }
  }

  /// Opens or resumes the workspace of a kata and begins to watch it.
  private func open(slug: String) async throws(SessionError) {
    await close()
    let kata = try katas.kata(slug, context)
    let choice = WorkspaceChoice(context: context, kata: kata, folder: folder)
    let (workspace, isNew) = try choice.resumeOrMake()
    let (session, notices) = try await context.open(workspace.root, katas: katas, options: options)
    let hold = try TrainerHold(session.place, folders: context.folders)
    let status = try await session.status()
    mailbox.post(
      .opened(
        kata: kata, status: status, folder: short(workspace.root.path),
        isolated: options.isolation != .off, view: try await session.view()))
    if !isNew {
      mailbox.post(.session(.noticed("Welcome back: your workspace is as you left it.")))
    }
    for notice in notices { mailbox.post(.session(.noticed(notice))) }
    open = OpenSession(session: session, hold: hold, tasks: begin(session))
  }

  /// Ends the session and lets its workspace go.
  func close() async {
    if let ending = open {
      open = nil
      closing = Task {
        ending.tasks.forEach { $0.cancel() }
        await ending.session.close()
        ending.hold.release()
      }
    }
    await closing?.value
  }

  /// The absolute paths of a file of the open workspace and of the workspace itself.
  func paths(of file: String) -> (file: String, folder: String)? {
    guard let root = open?.session.place.root else { return nil }
    return (root.appending(path: file).path, root.path)
  }

  private func begin(_ session: Session) -> [Task<Void, Never>] {
    let mailbox = mailbox
    return [
      Task {
        for await event in session.events { mailbox.post(.session(event)) }
      },
      Task { await session.watch(startingNow: true) },
      // Thousands of lights take a tenth of a second to read: done before somebody asks for them.
      Task(priority: .background) { await session.perform(.recall) },
      Task {
        var minutes = 0
        while (try? await Task.sleep(for: .seconds(60))) != nil {
          minutes += 1
          mailbox.post(.minutesPassed(minutes))
        }
      },
    ]
  }

  /// A path as people write it: with `~` for their home.
  private func short(_ path: String) -> String {
    guard let home = context.environment["HOME"], home != "/", path.hasPrefix(home + "/") else {
      return path
    }
    return "~" + path.dropFirst(home.count)
  }
}
