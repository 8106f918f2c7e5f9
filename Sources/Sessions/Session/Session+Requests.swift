import History
public import Practice

extension Session {
  /// Carries out what a screen asks for; what comes of it is reported as events, faults too.
  public func perform(_ request: SessionRequest) async {
    do throws(SessionError) {
      try await carryOut(request)
    } catch {
      report(Self.event(for: error, in: request))
    }
  }

  private func carryOut(_ request: SessionRequest) async throws(SessionError) {
    switch request {
    case .run: await startRun()
    case .cancelRun: await cancelRun()
    case .next(let anyway):
      switch try await next(anyway: anyway) {
      case .finished: report(.finished(try status()))
      case .advanced(let step):
        report(
          .noticed("\(step.card.title): its examples are in Acceptance/; reload what is open."))
        await startRun()
      }
    case .revealHint: _ = try hint()
    case .restoreAcceptance:
      try restoreAcceptance()
      await startRun()
    case .predict(let prediction): _ = try await predict(prediction)
    case .handOver: _ = try await handOver()
    case .toggleTurn: _ = try await toggleTurn()
    case .chooseRhythm(let name):
      if let rhythm = Rhythm.named(name) { _ = try await choose(rhythm) }
    case .loadLights: report(.lightsLoaded(try await lights()))
    case .recall:
      // Nobody asked for it yet, so a failure is reported when somebody does.
      guard let lights = try? await lights(), let retro = try? await retro() else { return }
      report(.recalled(lights, seconds: retro.seconds))
    case .loadDiff(let old, let new):
      let difference = try await diff(from: old, to: new)
      report(.diffLoaded(from: old, to: new, files: difference.files, text: difference.text))
    case .loadTests(let entry): report(.testsLoaded(of: entry, try await tests(of: entry)))
    case .restore(let entry): await judge(try await back(to: entry))
    case .findWayBack: report(.wayBackFound(try await wayBack()))
    case .goBack(let way): await judge(try await back(along: way))
    case .note(let text, let entry):
      try await note(text, on: entry)
      report(.lightsLoaded(try await lights()))
    case .loadTestList: report(.testListLoaded(testList()))
    case .editTestList(let edit): report(.testListLoaded(try self.edit(edit)))
    case .tickChecklistItem(let text, let isTicked): _ = try tick(text, isTicked: isTicked)
    case .loadRetro: report(.retroLoaded(try await retro()))
    }
  }

  /// Judges what was restored; nothing where all files were as they are.
  private func judge(_ files: [String]) async {
    if files.isEmpty {
      report(.noticed("The files are as they were at that light already."))
    } else {
      await startRun()
    }
  }

  private static func event(for error: SessionError, in request: SessionRequest) -> SessionEvent {
    switch (request, error) {
    // On the screen the key `n` shows what is open; the words for the shell do not fit here.
    case (.next, .notDone(let missing, _)):
      .noticed("Not done yet: \(missing.first ?? "look at the story pane.")")
    // A step that cannot be left, or that no light was green, is nothing that went wrong.
    case (.next, _), (.findWayBack, .noGreen): .noticed("\(error)")
    default: .failed("\(error)")
    }
  }
}
