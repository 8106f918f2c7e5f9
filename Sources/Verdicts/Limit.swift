/// A bound on a test run whose crossing ends the run and is named in the verdict.
public enum Limit: String, Codable, Sendable, CaseIterable {
  /// Resident memory of all processes of the run together.
  case memory
  /// Number of processes and threads.
  case processes
  /// Size of a single file that the run writes.
  case fileSize
  /// Bytes written to the console.
  case output
}
