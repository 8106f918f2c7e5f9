import Foundation
import Katas
import Practice
import Sessions
import Terminals
import Trainer

/// The one open session behind the screen: turns effects into work and its results into messages.
actor Desk {
  private let house: House
  private let katas: LibraryOptions
  private let options: SessionOptions
  /// The folder that was asked for with `--in`; nil for the usual place.
  private let folder: String?
  private let mailbox: Mailbox<Message>
  private var open: Sitting?
  /// The session before is still ending: its workspace is not free until then.
  private var closing: Task<Void, Never>?

  /// A session that is open, with everything that must end with it.
  private struct Sitting {
    let session: Session
    let hold: Session.TrainerHold
    let tasks: [Task<Void, Never>]
  }

  init(
    house: House, katas: LibraryOptions, options: SessionOptions, folder: String?,
    mailbox: Mailbox<Message>
  ) {
    self.house = house
    self.katas = katas
    self.options = options
    self.folder = folder
    self.mailbox = mailbox
  }

  /// Does what an effect asks of the katas or of the open session, and posts what comes of it.
  func perform(_ effect: Effect) async {
    do throws(SessionError) {
      switch effect {
      case .loadCatalogue: mailbox.post(.catalogueLoaded(try katas.catalogue(house)))
      case .open(let slug): try await open(slug: slug)
      case .close: await close()
      default: if let session = open?.session { try await perform(effect, in: session) }
      }
    } catch {
      mailbox.post(Self.message(about: error, in: effect))
    }
  }

  private func perform(_ effect: Effect, in session: Session) async throws(SessionError) {
    switch effect {
    case .run: await session.startRun()
    case .cancelRun: await session.cancelRun()
    case .next(let anyway): try await next(in: session, anyway: anyway)
    case .revealHint: _ = try await session.hint()
    case .restoreAcceptance:
      try await session.restoreAcceptance()
      await session.startRun()
    case .predict(let prediction): _ = try await session.predict(prediction)
    case .handOver: _ = try await session.handOver()
    case .toggleTurn: _ = try await session.toggleTurn()
    case .chooseRhythm(let name):
      if let rhythm = Rhythm.named(name) { _ = try await session.choose(rhythm) }
    case .loadLights: mailbox.post(.lightsLoaded(try await session.lights()))
    case .loadDiff(let old, let new):
      let difference = try await session.diff(from: old, to: new)
      mailbox.post(
        .diffLoaded(from: old, to: new, files: difference.files, text: difference.text))
    case .loadTests(let entry):
      mailbox.post(.testsLoaded(of: entry, try await session.tests(of: entry)))
    case .restore(let entry): await judge(try await session.back(to: entry), in: session)
    case .findWayBack: mailbox.post(.wayBackFound(try await session.wayBack()))
    case .goBack(let way): await judge(try await session.back(along: way), in: session)
    case .note(let text, let entry):
      try await session.note(text, on: entry)
      mailbox.post(.lightsLoaded(try await session.lights()))
    case .loadRetro: mailbox.post(.retroLoaded(try await session.retro()))
    case .loadTestList: mailbox.post(.testListLoaded(await session.testList()))
    case .editTestList(let edit): mailbox.post(.testListLoaded(try await session.edit(edit)))
    case .tickPromise(let text, let isTicked): _ = try await session.tick(text, isTicked: isTicked)
    // These need no session, or they are the terminal's.
    case .loadCatalogue, .open, .close, .ringBell, .openEditor, .saveWelcomeSeen, .suspend, .redraw,
      .quit:
      break
    }
  }

  private static func message(about error: SessionError, in effect: Effect) -> Message {
    switch (effect, error) {
    // On the screen the key `n` shows what is open; the words for the shell do not fit here.
    case (.next, .notDone(let missing, _)):
      .noticed("Not done yet: \(missing.first ?? "look at the story pane.")")
    // A step that cannot be left, or that no light was green, is nothing that went wrong.
    case (.next, _), (.findWayBack, .noGreen): .noticed("\(error)")
    default: .failed("\(error)")
    }
  }

  /// Opens or resumes the workspace of a kata and begins to watch it.
  private func open(slug: String) async throws(SessionError) {
    await close()
    let kata = try katas.kata(slug, house)
    let choice = WorkspaceChoice(house: house, kata: kata, folder: folder)
    let (workspace, isNew) = try choice.resumeOrMake()
    let (session, notices) = try await house.open(workspace.root, katas: katas, options: options)
    let hold = try Session.hold(session.place, folders: house.folders)
    let status = try await session.status()
    mailbox.post(
      .opened(
        kata: kata, status: status, place: short(workspace.root.path),
        isolated: options.isolation != .off, view: try await session.view()))
    if !isNew { mailbox.post(.noticed("Welcome back: your workspace is as you left it.")) }
    for notice in notices { mailbox.post(.noticed(notice)) }
    open = Sitting(session: session, hold: hold, tasks: begin(session))
  }

  /// Ends the session and lets its workspace go.
  func close() async {
    if let sitting = open {
      open = nil
      closing = Task {
        sitting.tasks.forEach { $0.cancel() }
        await sitting.session.close()
        sitting.hold.release()
      }
    }
    await closing?.value
  }

  /// Goes on to the next step.
  private func next(in session: Session, anyway: Bool) async throws(SessionError) {
    switch try await session.next(anyway: anyway) {
    case .finished:
      mailbox.post(.finished(try await session.status()))
    case .advanced(let step):
      mailbox.post(
        .noticed("\(step.card.title): its examples are in Acceptance/; reload what is open."))
      await session.startRun()
    }
  }

  /// Judges what was put back; nothing where all files were as they are.
  private func judge(_ files: [String], in session: Session) async {
    if files.isEmpty {
      mailbox.post(.noticed("The files are as they were at that light already."))
    } else {
      await session.startRun()
    }
  }

  /// The absolute paths of a file of the open workspace and of the workspace itself.
  func place(of file: String) -> (file: String, folder: String)? {
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
      Task(priority: .background) {
        guard let lights = try? await session.lights(), let retro = try? await session.retro()
        else { return }
        mailbox.post(.recalled(lights, seconds: retro.seconds))
      },
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
    guard let home = house.environment["HOME"], home != "/", path.hasPrefix(home + "/") else {
      return path
    }
    return "~" + path.dropFirst(home.count)
  }
}

extension Message {
  /// What the screen is told about something that happened in the session.
  fileprivate init(_ event: SessionEvent) {
    switch event {
    case .runStarted(let run): self = .runStarted(run)
    case .activity(let run, let activity): self = .activity(run, activity)
    case .answered(let verdict, let status, let view): self = .answered(verdict, status, view)
    case .confirmed(let run): self = .confirmed(run)
    case .corrected(let verdict, let status, let view): self = .corrected(verdict, status, view)
    case .practiceChanged(let view): self = .practiceChanged(view)
    case .bellRang: self = .bellRang
    case .wentBack(let files): self = .wentBack(files: files)
    case .runCancelled(let run): self = .runCancelled(run)
    case .runFailed(let run, let error): self = .runFailed(run, "\(error)")
    case .statusChanged(let status): self = .statusChanged(status)
    case .noticed(let sentence): self = .noticed(sentence)
    case .gone(let sentence): self = .failed(sentence)
    }
  }
}
