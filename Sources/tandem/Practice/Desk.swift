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
  private let mailbox: Mailbox<Message>
  private var open: Sitting?
  /// The session before is still ending: its workspace is not free until then.
  private var closing: Task<Void, Never>?

  /// A session that is open, with everything that must end with it.
  private struct Sitting {
    let session: Session
    let hold: TrainerHold
    let tasks: [Task<Void, Never>]
  }

  init(house: House, katas: LibraryOptions, options: SessionOptions, mailbox: Mailbox<Message>) {
    self.house = house
    self.katas = katas
    self.options = options
    self.mailbox = mailbox
  }

  /// Reads all katas.
  func loadCatalogue() {
    do throws(LibraryError) {
      mailbox.post(.catalogueLoaded(try katas.library(house).catalogue()))
    } catch {
      mailbox.post(.failed("\(error)"))
    }
  }

  /// Opens or resumes the workspace of a kata and begins to watch it.
  ///
  /// - Parameter folder: the folder that was asked for; nil for the usual place.
  func open(slug: String, in folder: String?) async {
    await close()
    do throws(SessionError) {
      let kata = try findKata(slug, katas, house)
      let choice = WorkspaceChoice(house: house, kata: kata, folder: folder)
      let (workspace, isNew) = try choice.resumeOrMake()
      let (session, notices) = try house.open(workspace.root, katas: katas, options: options)
      await session.recollect()
      let hold = try Session.hold(session.place, folders: house.folders)
      let status = try await session.status()
      mailbox.post(
        .opened(
          kata: kata, status: status, place: short(workspace.root.path),
          isolated: options.isolation != .off, view: try await session.view()))
      if !isNew { mailbox.post(.noticed("Welcome back: your workspace is as you left it.")) }
      for notice in notices { mailbox.post(.noticed(notice)) }
      open = Sitting(session: session, hold: hold, tasks: begin(session))
    } catch {
      mailbox.post(.failed("\(error)"))
    }
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

  /// Judges now.
  func run() async { await open?.session.startRun() }

  /// Ends the run that is going on.
  func cancelRun() async { await open?.session.cancelRun() }

  /// Goes on to the next step.
  func next(anyway: Bool) async {
    guard let session = open?.session else { return }
    do throws(SessionError) {
      switch try await session.next(anyway: anyway) {
      case .finished:
        mailbox.post(.finished(try await session.status()))
      case .advanced(let step):
        mailbox.post(
          .noticed("\(step.card.title): its examples are in Acceptance/; reload what is open."))
        await session.startRun()
      }
    } catch {
      // On the screen the key `n` shows what is open; the words for the shell do not fit here.
      if case .notDone(let missing, _) = error {
        mailbox.post(.noticed("Not done yet: \(missing.first ?? "look at the story pane.")"))
      } else {
        mailbox.post(.noticed("\(error)"))
      }
    }
  }

  /// Shows one more hint.
  func revealHint() async {
    await attempt { session throws(SessionError) in _ = try await session.hint() }
  }

  /// Brings the customer's acceptance tests back.
  func restoreAcceptance() async {
    await attempt { session throws(SessionError) in
      try await session.restoreAcceptance()
      await session.startRun()
    }
  }

  /// The absolute paths of a file of the open workspace and of the workspace itself.
  func place(of file: String) -> (file: String, folder: String)? {
    guard let root = open?.session.place.root else { return nil }
    return (root.appending(path: file).path, root.path)
  }

  // MARK: The rhythm

  /// Predicts the covered light, or else the next one.
  func predict(_ prediction: Prediction) async {
    await attempt { session throws(SessionError) in _ = try await session.predict(prediction) }
  }

  /// Hands the keyboard over.
  func handOver() async {
    await attempt { session throws(SessionError) in _ = try await session.handOver() }
  }

  /// Switches the turn timer off or on.
  func toggleTurn() async {
    await attempt { session throws(SessionError) in _ = try await session.toggleTurn() }
  }

  /// Goes on by another rhythm.
  func chooseRhythm(_ name: String) async {
    guard let rhythm = Rhythm.named(name) else { return }
    await attempt { session throws(SessionError) in _ = try await session.choose(rhythm) }
  }

  // MARK: The history

  /// Reads the lights of this attempt.
  func loadLights() async {
    await attempt { session throws(SessionError) in
      mailbox.post(.lightsLoaded(try await session.lights()))
    }
  }

  /// Reads what differs between two lights.
  func loadDiff(from old: EntryID?, to new: EntryID) async {
    await attempt { session throws(SessionError) in
      let difference = try await session.diff(from: old, to: new)
      mailbox.post(
        .diffLoaded(from: old, to: new, files: difference.files, text: difference.text))
    }
  }

  /// Reads how the tests of a light ended.
  func loadTests(of entry: EntryID) async {
    await attempt { session throws(SessionError) in
      mailbox.post(.testsLoaded(of: entry, try await session.tests(of: entry)))
    }
  }

  /// Finds out where the way back to green leads.
  func findWayBack() async {
    do throws(SessionError) {
      guard let session = open?.session else { return }
      mailbox.post(.wayBackFound(try await session.wayBack()))
    } catch {
      // That no light was green is nothing that went wrong.
      if case .noGreen = error { return mailbox.post(.noticed("\(error)")) }
      mailbox.post(.failed("\(error)"))
    }
  }

  /// Puts the files back to the green that was found.
  func back(along way: WayBack) async {
    await goBack { session throws(SessionError) in try await session.back(along: way) }
  }

  /// Puts the files back to a light.
  func back(to entry: EntryID) async {
    await goBack { session throws(SessionError) in try await session.back(to: entry) }
  }

  private func goBack(_ way: (Session) async throws(SessionError) -> [String]) async {
    await attempt { session throws(SessionError) in
      if try await way(session).isEmpty {
        mailbox.post(.noticed("The files are as they were at that light already."))
      } else {
        await session.startRun()
      }
    }
  }

  /// Writes the learner's note at a light.
  func note(_ text: String, on entry: EntryID) async {
    await attempt { session throws(SessionError) in
      try await session.note(text, on: entry)
      mailbox.post(.lightsLoaded(try await session.lights()))
    }
  }

  /// Derives the retro.
  func loadRetro() async {
    await attempt { session throws(SessionError) in
      mailbox.post(.retroLoaded(try await session.retro()))
    }
  }

  /// Reads the test list.
  func loadTestList() async {
    await attempt { session throws(SessionError) in
      mailbox.post(.testListLoaded(await session.testList()))
    }
  }

  /// Changes the test list.
  func editTestList(_ edit: TestListEdit) async {
    await attempt { session throws(SessionError) in
      mailbox.post(.testListLoaded(try await session.edit(edit)))
    }
  }

  /// Ticks a line of the team's own, or opens it again.
  func tick(_ text: String, isTicked: Bool) async {
    await attempt { session throws(SessionError) in
      _ = try await session.tick(text, isTicked: isTicked)
    }
  }

  private func attempt(_ work: (Session) async throws(SessionError) -> Void) async {
    guard let session = open?.session else { return }
    do throws(SessionError) {
      try await work(session)
    } catch {
      mailbox.post(.failed("\(error)"))
    }
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
