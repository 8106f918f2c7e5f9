import Files
import Glibc
import Practice

extension LightHistory {
  // MARK: Writing

  /// Runs a script that writes; clears stale locks and repairs what can be repaired if it fails.
  ///
  /// - Parameters:
  ///   - what: What is written, in words.
  ///   - script: Makes the script and its arguments, given the present attempt and its last entry.
  ///   - time: The time of commits.
  func write(
    _ what: String,
    _ script: (_ attempt: String, _ tip: EntryID?) throws(HistoryError) -> (String, [String]),
    at time: () -> Double? = { nil }
  ) async throws(HistoryError) -> Repository.Answer {
    var answer: Repository.Answer?
    for round in 1...3 {
      if round == 2 { await repository.clearStaleLocks(patience: patience) }
      if round == 3 {
        soundBranch = nil
        try await makeSound()
      }
      let branch = repository.branch ?? Attempt(number: 1).name
      let (text, arguments) = try script(branch, try await soundTip(of: branch))
      let result = try await repository.run(text, arguments, time: time())
      if result.succeeded {
        failures = 0
        return result
      }
      answer = result
    }
    failures += 1
    // It may be chance, a shortage of memory or processes: three times, and git must agree.
    if failures >= 3, try await !repository.run("git fsck --no-progress").succeeded {
      let place = try moveAside()
      throw .damaged(movedTo: place)
    }
    throw answer.map(Repository.failure) ?? .gitFailed(detail: "It could not keep \(what).")
  }

  /// The last entry of an attempt; nil if there is none.
  func tip(of branch: String) async throws(HistoryError) -> EntryID? {
    // Nearly always the ref is a small file, and reading it costs less than starting git.
    let file = repository.folder.appending("refs/heads/\(branch)")
    if let bytes = Disk.read(file) {
      let text = String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)
      if text.utf8.count >= 40, let id = try? Self.checked(EntryID(rawValue: text)) {
        return EntryID(rawValue: id)
      }
    }
    let answer = try await repository.run(
      "git rev-parse -q --verify \"$1^{commit}\"", ["refs/heads/\(branch)"])
    return answer.succeeded ? EntryID(rawValue: answer.text) : nil
  }

  /// As ``tip(of:)``; a branch that was there in this process and is gone is put back first.
  private func soundTip(of branch: String) async throws(HistoryError) -> EntryID? {
    if let tip = try await tip(of: branch) { return tip }
    guard soundBranch == branch else { return nil }
    soundBranch = nil
    try await makeSound()
    return try await tip(of: branch)
  }

  // MARK: Repairing

  /// Sees to it that the present attempt can be read and gone on with; for who holds the lock.
  ///
  /// A branch that is gone or whose end is damaged goes back to the newest sound entry that any
  /// trace leads to. Only if none does, the whole repository is moved aside.
  func makeSound() async throws(HistoryError) {
    if let soundBranch, repository.branch == soundBranch { return }
    let branch = try await presentBranch()
    if try await repository.run("git rev-parse -q --verify 'HEAD^{tree}'").succeeded {
      soundBranch = branch
      return
    }
    let traces = Traces(branch: branch, repository: repository)
    if let end = try await traces.newestSoundEntry() {
      // What killed the branch may have been a kill in the middle of writing it.
      await repository.clearStaleLocks(patience: patience)
      Disk.remove(repository.folder.appending("refs/heads/\(branch)"))
      Disk.remove(repository.folder.appending("refs/tandem/last/\(branch)"))
      let answer = try await repository.run(
        "git update-ref \"refs/heads/$1\" \"$2\" && git update-ref \"refs/tandem/last/$1\" \"$2\"",
        [branch, end.rawValue])
      if answer.succeeded {
        addNotice("The history's end was damaged or gone; it goes on from light \(end.short).")
        soundBranch = branch
        return
      }
      if answer.complaint.contains(".lock") { throw Repository.failure(answer) }
    } else if !traces.exist, try await repository.run("git for-each-ref").succeeded {
      // A history that has not begun.
      return
    }
    let place = try moveAside()
    addNotice("The history was damaged and now lies in \(place). A new one begins.")
    try repository.prepare()
  }

  /// The branch that HEAD names; a HEAD that names none is turned to the newest attempt.
  private func presentBranch() async throws(HistoryError) -> String {
    if let branch = repository.branch, Attempt(name: branch) != nil { return branch }
    let head = repository.folder.appending("HEAD")
    try repository.write("ref: refs/heads/attempt-1\n".utf8, to: head)
    let newest = try await attemptNames().compactMap { Attempt(name: $0)?.number }.max() ?? 1
    let name = Attempt(number: newest).name
    try repository.write("ref: refs/heads/\(name)\n".utf8, to: head)
    return name
  }

  /// The names of all attempts of which any ref is left.
  func attemptNames() async throws(HistoryError) -> Set<String> {
    let answer = try await repository.run(
      "git for-each-ref '--format=%(refname:lstrip=-1)' refs/heads refs/tandem/last")
    return Set(answer.text.split(separator: "\n").map(String.init))
  }

  /// Ensures that nothing but a folder is where the repository belongs.
  func makeRoom() throws(HistoryError) {
    var found = stat()
    guard stat(repository.folder.cString, &found) == 0, found.st_mode & S_IFMT != S_IFDIR else {
      return
    }
    let place = try moveAside()
    addNotice("The history was not a folder and now lies in \(place). A new one begins.")
  }

  /// Moves the whole repository out of the way and answers where it lies.
  private func moveAside() throws(HistoryError) -> String {
    soundBranch = nil
    indexes = [:]
    failures = 0
    for number in 1...1_000 {
      let place = repository.folder + ".damaged-\(number)"
      if FileStamp(at: place) != nil { continue }
      guard rename(repository.folder.cString, place.cString) == 0 else {
        throw HistoryError(path: repository.folder.text, code: errno)
      }
      return place.text
    }
    throw .gitFailed(detail: "Too many damaged histories lie next to \(repository.folder.text).")
  }

  // MARK: Tidying

  /// Packs what has gathered if it is much; meant for idle moments, and silent if it fails.
  ///
  /// Lights can be recorded meanwhile, and ending it midway does no harm.
  ///
  /// - Parameter count: How many loose objects are much: a light makes about five, and git looks
  ///   through thousands of them the slower the more there are.
  public func compactIfDue(above count: Int = 1_000) async {
    if looseObjects > count { try? await compact() }
  }

  /// How many objects lie in files of their own.
  var looseObjects: Int {
    let objects = repository.folder.appending("objects")
    return Disk.names(in: objects).filter { $0.text.utf8.count == 2 }
      .reduce(0) { $0 + Disk.names(in: objects.appending($1)).count }
  }

  /// Packs what has gathered since the last time.
  func compact() async throws(HistoryError) {
    guard FileStamp(at: repository.folder.appending("HEAD")) != nil else { return }
    _ = try await repository.demand(
      "git repack -d -l -q && git prune-packed -q && git prune --expire=2.weeks.ago")
    let monthAgo = time(nil) - 30 * 86_400
    for name in Disk.names(in: repository.own) where name.text.hasPrefix("index-") {
      let file = repository.own.appending(name)
      if let stamp = FileStamp(at: file), stamp.modified.seconds < monthAgo { Disk.remove(file) }
    }
  }
}
