import Sessions

/// What a command does with one session: opened before, closed after, nothing that it says lost.
struct SessionWork {
  let place: WhereOptions
  let katas: LibraryOptions
  let house: House
  /// How the learner's code is run; nil for a command that judges nothing.
  var options: SessionOptions?
  /// Whether the command itself tells which files were put back.
  var tellsFiles = false

  /// Opens the session, does the work, and says beside the data what went on meanwhile.
  func perform<Answer>(
    _ work: (Session) async throws(SessionError) -> Answer
  ) async throws(SessionError) -> Answer {
    let (session, notices) = try house.open(
      place.url, katas: katas,
      options: options ?? SessionOptions(promises: house.configuration.done))
    notices.forEach(Console.note)
    await session.recollect()
    let answer: Result<Answer, SessionError>
    do throws(SessionError) {
      answer = .success(try await work(session))
    } catch {
      answer = .failure(error)
    }
    Console.progress("")
    await session.close()
    for await event in session.events {
      switch event {
      case .noticed(let sentence): Console.note(sentence)
      case .wentBack(let files) where !tellsFiles:
        for file in files { Console.note("\(file) was put back; reload your buffer.") }
      default: break
      }
    }
    return try answer.get()
  }
}
