/// Why the sprint lane has no answer this time, and the judge answers alone.
enum SprintFailure: Error, Hashable, Sendable {
  /// The engine itself met an error.
  case engine(EngineError)
  /// The tools did something that the judge has to look at, in words.
  case unclear(String)

  /// A clause that follows "because".
  var reason: String {
    switch self {
    case .engine(let error): "of an error: \(error)"
    case .unclear(let reason): reason
    }
  }
}
