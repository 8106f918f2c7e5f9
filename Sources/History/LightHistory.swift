import Files
public import Foundation
import Practice

/// The memory of one workspace: every light a commit, in a bare git repository of Tandem's own.
///
/// Nothing is read or written before the first call. All writing goes through one lock, so that a
/// `tandem run` next to an open trainer joins in; what a killed process left is repaired by the next
/// one. The learner's own repository is never touched.
public actor LightHistory {
  /// The repository's folder, such as `.tandem/history.git`.
  public nonisolated let folder: URL
  /// The same folder as it is passed to git.
  let repository: Repository
  /// What is too large or too many to be kept.
  let bounds: KeepingBounds

  /// How many seconds old a lock of git's must be to count as left behind.
  let patience: Int

  /// What is known of the index files, by the folder that each describes.
  var indexes: [BytePath: KnownIndex] = [:]
  /// The entries that were read last, so that only newer ones have to be read.
  var entriesRead: ReadEntries?
  /// The branch whose end was found sound by this process.
  var soundBranch: String?
  /// How many writes have failed since the last that succeeded.
  var failures = 0

  private var notices: [String] = []
  private var isBusy = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Makes a history; nothing is read or written yet.
  ///
  /// - Parameter folder: Where the repository is or will be.
  public init(at folder: URL) { self.init(at: folder, bounds: KeepingBounds()) }

  /// As ``init(at:)``, with bounds and patience of its own, and with the `PATH` to find git in.
  init(
    at folder: URL, bounds: KeepingBounds,
    environment: [String: String] = ProcessInfo.processInfo.environment, patience: Int = 2
  ) {
    self.folder = folder
    self.bounds = bounds
    self.patience = patience
    repository = Repository(
      folder: BytePath(folder), searchPath: environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
  }

  /// The notices since this was last asked: what was repaired or lost.
  public func takeNotices() -> [String] {
    defer { notices = [] }
    return notices
  }

  /// Remembers a line for ``takeNotices()``.
  func addNotice(_ line: String) { notices.append(line) }

  // MARK: One after another

  /// Does something while nobody else writes, on a repository that is sound.
  func exclusively<Answer: Sendable>(
    _ work: () async throws(HistoryError) -> Answer
  ) async throws(HistoryError) -> Answer {
    await enter()
    defer { leave() }
    try makeRoom()
    try repository.prepare()
    let lock = try await FileLock.ofHistory(repository.own.appending("lock"))
    let result: Result<Answer, HistoryError>
    do throws(HistoryError) {
      try await makeSound()
      result = .success(try await work())
    } catch {
      result = .failure(error)
    }
    lock.release()
    return try result.get()
  }

  /// As ``exclusively(_:)``, and carried to its end even if the caller's task is cancelled: what
  /// was shown must be kept though a newer save has already superseded it.
  func steadfastly<Answer: Sendable>(
    _ work: @escaping @Sendable (isolated LightHistory) async throws(HistoryError) -> Answer
  ) async throws(HistoryError) -> Answer {
    let task = Task { () async -> Result<Answer, HistoryError> in
      do throws(HistoryError) {
        return .success(
          try await exclusively { () async throws(HistoryError) in try await work(self) })
      } catch {
        return .failure(error)
      }
    }
    return try await task.value.get()
  }

  /// Waits for one's turn; turns come in the order of the calls.
  private func enter() async {
    if isBusy {
      await withCheckedContinuation { waiting.append($0) }
    } else {
      isBusy = true
    }
  }

  private func leave() {
    if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
  }
}
