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
      default: if let request = SessionRequest(effect) { await open?.session.perform(request) }
      }
    } catch {
      mailbox.post(.failed("\(error)"))
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
        kata: kata, status: status, place: short(workspace.root.path),
        isolated: options.isolation != .off, view: try await session.view()))
    if !isNew { mailbox.post(.noticed("Welcome back: your workspace is as you left it.")) }
    for notice in notices { mailbox.post(.noticed(notice)) }
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
        for await event in session.events { mailbox.post(Message(event)) }
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

extension SessionRequest {
  /// What an effect asks of the session; nil for one that it does not concern.
  fileprivate init?(_ effect: Effect) {
    switch effect {
    case .run: self = .run
    case .cancelRun: self = .cancelRun
    case .next(let anyway): self = .next(anyway: anyway)
    case .revealHint: self = .revealHint
    case .restoreAcceptance: self = .restoreAcceptance
    case .predict(let prediction): self = .predict(prediction)
    case .handOver: self = .handOver
    case .toggleTurn: self = .toggleTurn
    case .chooseRhythm(let name): self = .chooseRhythm(name)
    case .loadLights: self = .loadLights
    case .loadDiff(let old, let new): self = .loadDiff(from: old, to: new)
    case .loadTests(let entry): self = .loadTests(of: entry)
    case .restore(let entry): self = .restore(entry)
    case .findWayBack: self = .findWayBack
    case .goBack(let way): self = .goBack(way)
    case .note(let text, let entry): self = .note(text, on: entry)
    case .loadTestList: self = .loadTestList
    case .editTestList(let edit): self = .editTestList(edit)
    case .tickPromise(let text, let isTicked): self = .tickPromise(text, isTicked: isTicked)
    case .loadRetro: self = .loadRetro
    case .loadCatalogue, .open, .close, .ringBell, .openEditor, .saveWelcomeSeen, .suspend,
      .redraw, .quit:
      return nil
    }
  }
}

extension Message {
  /// What an event of the session means for the screen.
  fileprivate init(_ event: SessionEvent) {
    switch event {
    case .runStarted(let run): self = .runStarted(run)
    case .activity(let run, let activity): self = .activity(run, activity)
    case .answered(let verdict, let status, let view): self = .answered(verdict, status, view)
    case .confirmed(let run): self = .confirmed(run)
    case .corrected(let verdict, let status, let view): self = .corrected(verdict, status, view)
    case .runCancelled(let run): self = .runCancelled(run)
    case .runFailed(let run, let sentence): self = .runFailed(run, sentence)
    case .statusChanged(let status): self = .statusChanged(status)
    case .practiceChanged(let view): self = .practiceChanged(view)
    case .bellRang: self = .bellRang
    case .wentBack(let files): self = .wentBack(files: files)
    case .finished(let status): self = .finished(status)
    case .lightsLoaded(let lights): self = .lightsLoaded(lights)
    case .recalled(let lights, let seconds): self = .recalled(lights, seconds: seconds)
    case .diffLoaded(let old, let new, let files, let text):
      self = .diffLoaded(from: old, to: new, files: files, text: text)
    case .testsLoaded(let entry, let tests): self = .testsLoaded(of: entry, tests)
    case .testListLoaded(let list): self = .testListLoaded(list)
    case .retroLoaded(let retro): self = .retroLoaded(retro)
    case .wayBackFound(let way): self = .wayBackFound(way)
    case .noticed(let sentence): self = .noticed(sentence)
    case .failed(let sentence), .gone(let sentence): self = .failed(sentence)
    }
  }
}
