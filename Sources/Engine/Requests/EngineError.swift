import Files
public import Processes

/// Why the engine could not find a verdict.
///
/// None of these is ever a light.
public enum EngineError: DiskErrorWrapping, Hashable, Sendable, CustomStringConvertible {
  /// There is no `swift` where one was looked for.
  case toolchainMissing(searched: [String])
  /// The `swift` that was found is older than ``Toolchain/oldest``.
  case toolchainTooOld(found: String, path: String)
  /// The `swift` that was found did not report its version.
  case toolchainBroken(path: String, detail: String)
  /// Isolation was required and cannot be had.
  case notIsolated(reason: String, remedy: String)
  /// The folder holds no `Package.swift`.
  case noPackage(String)
  /// The dependencies could not be fetched; `detail` is SwiftPM's own account.
  case dependenciesUnresolved(detail: String)
  /// A test filter is not a regular expression.
  case filterUnreadable(String)
  /// No test target has the name that the outer loop should have.
  case noTestTarget(String, present: [String])
  /// A file or folder could not be read or written.
  case disk(DiskError)
  /// The disk filled up while building or testing.
  case diskFull(String)
  /// The sandbox itself failed; `detail` is what it printed.
  case sandboxFailed(detail: String)
  /// A tool could not be started.
  case process(ProcessesError)
  /// A lane does not serve the package as it is; the reason is a clause. Another lane answers then.
  case notServed(because: String)
  /// Other files were saved when the judged ones were needed once more; then the judge starts again.
  case overtaken
  /// The run was stopped; nothing that it started is left.
  case cancelled

  /// What happened, then what to do.
  public var description: String {
    switch self {
    case .toolchainMissing(let searched):
      "No swift was found in \(searched.isEmpty ? "PATH" : searched.joined(separator: ", ")). "
        + "Install a Swift \(Toolchain.oldest) toolchain or newer from swift.org, or set "
        + "TANDEM_SWIFT to its swift."
    case .toolchainTooOld(let found, let path):
      "\(path) is Swift \(found), and Tandem needs \(Toolchain.oldest) or newer. Install a newer "
        + "toolchain from swift.org, or set TANDEM_SWIFT to its swift."
    case .toolchainBroken(let path, let detail):
      "\(path) did not report its version: \(detail) Reinstall the toolchain, or set TANDEM_SWIFT "
        + "to another swift."
    case .notIsolated(let reason, let remedy):
      "Isolation is required, but \(reason). \(remedy)"
    case .noPackage(let path):
      "\(path) holds no Package.swift. Name the folder of a Swift package or of a kata."
    case .dependenciesUnresolved(let detail):
      "The dependencies could not be fetched. Check the network and the addresses in "
        + "Package.swift, then try again. SwiftPM said:\n\(detail)"
    case .filterUnreadable(let filter):
      "The filter \(filter) is not a regular expression. Put a backslash before characters such "
        + "as ( [ * that are meant literally."
    case .noTestTarget(let name, let present):
      "The package has no test target \(name) for --outer. "
        + (present.isEmpty ? "It has none at all." : "It has \(present.joined(separator: ", ")).")
    case .disk(let error): error.description
    case .diskFull(let path):
      "The disk of \(path) is full. Free some space and try again."
    case .sandboxFailed(let detail):
      "The sandbox could not be set up: \(detail) Run tandem doctor to see what is missing, or "
        + "try again with --isolation off."
    case .process(let error): error.description
    case .notServed(let reason):
      "There are no fast results for this package, because \(reason). Run it without --lane sprint."
    case .overtaken: "Files were saved while they were judged. Run it again."
    case .cancelled: "The run was stopped."
    }
  }
}

extension Command {
  /// As ``run(inspection:onOutput:)``, with an error of the engine's.
  func completion(
    inspection: Inspection? = nil, onOutput: @escaping @Sendable ([UInt8]) -> Void = { _ in }
  ) async throws(EngineError) -> Completion {
    do {
      return try await run(inspection: inspection, onOutput: onOutput)
    } catch {
      throw error == .cancelled ? .cancelled : .process(error)
    }
  }
}
