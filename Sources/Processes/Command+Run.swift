import Subprocess

extension Command {
  /// Runs the command and waits until it, and everything in its process group, is gone.
  ///
  /// Deadline, inspection and cancellation end the whole group: TERM, after 500 ms KILL. What the
  /// program left behind in its group when it ended by itself is killed too, and with
  /// ``endsSession`` what it left in its session.
  ///
  /// - Parameters:
  ///   - inspection: A repeated look at the running process that may end it.
  ///   - onOutput: Receives each chunk of output of either stream as it arrives.
  /// - Throws: ``ProcessesError/cancelled`` when the task was cancelled, and the other cases if the
  ///   command could not be started. A status other than 0 is not an error.
  public func run(
    inspection: Inspection? = nil,
    onOutput: @escaping @Sendable (_ chunk: [UInt8]) -> Void = { _ in }
  ) async throws(ProcessesError) -> Completion {
    guard !Task.isCancelled else { throw .cancelled }
    let began = ContinuousClock.now
    let output = Collector(limit: outputLimit, onOutput: onOutput)
    let errors = Collector(limit: outputLimit, onOutput: onOutput)
    let supervision = Supervision(
      deadline: deadline, inspection: inspection, endsSession: endsSession)
    // The library would end a cancelled command by itself, but only the part of it that stays in
    // its group: the supervision learns of the cancellation, not the process.
    let work = Task { () async throws -> TerminationStatus in
      try await start(supervision, output, errors)
    }
    let result = await withTaskCancellationHandler {
      await work.result
    } onCancel: {
      supervision.cancel()
    }
    let status: TerminationStatus
    switch result {
    case .success(let value): status = value
    case .failure(let error): throw translated(error)
    }
    let ending: Completion.Ending
    switch (supervision.cause, status) {
    case (.cancellation, _): throw .cancelled
    case (.deadline, _): ending = .deadline
    case (.inspection, _): ending = .stopped
    case (nil, .exited(let code)): ending = .exited(code)
    case (nil, .signaled(let signal)): ending = .signalled(signal)
    }
    return Completion(
      ending: ending, output: output.collected, errors: errors.collected,
      seconds: began.duration(to: .now) / .seconds(1))
  }

  private func start(
    _ supervision: Supervision, _ output: Collector, _ errors: Collector
  ) async throws -> TerminationStatus {
    switch errorStream {
    case .merged:
      try await Subprocess.run(
        configuration, input: .none, output: .sequence, error: .combinedWithOutput
      ) { execution in
        await supervision.follow(
          execution.processIdentifier.value, [(execution.standardOutput, output)])
      }.terminationStatus
    case .separate:
      try await Subprocess.run(
        configuration, input: .none, output: .sequence, error: .sequence
      ) { execution in
        await supervision.follow(
          execution.processIdentifier.value,
          [(execution.standardOutput, output), (execution.standardError, errors)])
      }.terminationStatus
    }
  }

  private var configuration: Configuration {
    var options = PlatformOptions()
    options.createSession = true
    var configuration = Configuration(
      executable: executable.contains("/") ? .path(.init(executable)) : .name(executable),
      arguments: .init(arguments),
      environment: .custom(environment.map { Array("\($0.key)=\($0.value)\0".utf8) }),
      platformOptions: options)
    if let workingDirectory { configuration.workingDirectory = .init(workingDirectory) }
    return configuration
  }

  private func translated(_ error: any Error) -> ProcessesError {
    guard let error = error as? SubprocessError else {
      return .notStarted(executable, reason: "\(error).")
    }
    return switch error.code {
    case .executableNotFound: .executableNotFound(executable)
    case .failedToChangeWorkingDirectory: .noSuchFolder(workingDirectory ?? "")
    default: .notStarted(executable, reason: error.description)
    }
  }
}
