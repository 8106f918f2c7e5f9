import Screen

/// Why a look cannot be chosen; the description says what to do.
public enum LookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no theme of this name.
  case unknownTheme(String)

  /// What happened, then what to do.
  public var description: String {
    switch self {
    case .unknownTheme(let name):
      """
      There is no theme "\(name)". \
      Choose one of: \(Look.Theme.allCases.map(\.rawValue).joined(separator: ", ")).
      """
    }
  }
}
