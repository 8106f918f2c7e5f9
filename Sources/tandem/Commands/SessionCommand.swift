import ArgumentParser
import Foundation
import Sessions

/// A command that works with the session of one folder.
protocol SessionCommand: AsyncParsableCommand {
  var location: WhereOptions { get }
  /// Where the kata of the folder is looked for.
  var katas: LibraryOptions { get }
}

extension SessionCommand {
  /// Does the command's work, as `ProgramContext.inSession` does it; an error ends the command.
  ///
  /// - Parameter engine: How the learner's code is run; nil for a command that judges nothing.
  func inSession<Answer>(
    judgingBy engine: EngineOptions? = nil, isAlone: Bool = false, printsFiles: Bool = false,
    _ work: (Session) async throws(SessionError) -> Answer
  ) async throws -> Answer {
    try await awaitOrFail { () async throws(SessionError) in
      let context = try ProgramContext()
      return try await context.inSession(
        at: location.url, katas: katas, options: engine?.optionsForOneAnswer(context.configuration),
        isAlone: isAlone, printsFiles: printsFiles, work)
    }
  }
}

extension ProgramContext {
  /// Does work with a session: opened before, closed after, with every notice printed.
  ///
  /// - Parameters:
  ///   - options: How the learner's code is run; nil for work that judges nothing.
  ///   - isAlone: Whether no trainer may work in the folder meanwhile.
  ///   - printsFiles: Whether the caller itself prints which files were restored.
  func inSession<Answer>(
    at folder: URL, katas: LibraryOptions, options: SessionOptions? = nil, isAlone: Bool = false,
    printsFiles: Bool = false, _ work: (Session) async throws(SessionError) -> Answer
  ) async throws(SessionError) -> Answer {
    let (session, notices) = try await open(
      folder, katas: katas, options: options ?? SessionOptions(checklist: configuration.done))
    notices.forEach(Console.notice)
    let answer: Result<Answer, SessionError>
    do throws(SessionError) {
      let hold = isAlone ? try TrainerHold(session.place, folders: folders) : nil
      defer { hold?.release() }
      answer = .success(try await work(session))
    } catch {
      answer = .failure(error)
    }
    Console.progress("")
    await session.close()
    for await event in session.events {
      switch event {
      case .noticed(let sentence): Console.notice(sentence)
      case .wentBack(let files) where !printsFiles:
        for file in files { Console.notice("\(file) was put back; reload your buffer.") }
      default: break
      }
    }
    return try answer.get()
  }
}
