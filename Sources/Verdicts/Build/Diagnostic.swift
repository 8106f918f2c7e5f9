/// One message of the compiler, the linker or the manifest loader.
public struct Diagnostic: Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, Sendable {
    /// The build stops.
    case error = "error"
    /// The build goes on.
    case warning = "warning"
    /// Belongs to the message before it.
    case note = "note"
  }

  /// The loop whose build reported it.
  public var loop: Loop
  /// How grave it is.
  public var severity: Severity
  /// The compiler's own words.
  public var message: String
  /// The file, relative to the judged folder; nil for messages without a place.
  public var file: String?
  /// The line, from 1.
  public var line: Int?
  /// The column, from 1.
  public var column: Int?

  /// Makes a diagnostic.
  public init(
    loop: Loop = .inner, severity: Severity = .error, message: String, file: String? = nil,
    line: Int? = nil, column: Int? = nil
  ) {
    self.loop = loop
    self.severity = severity
    self.message = message
    self.file = file
    self.line = line
    self.column = column
  }
}
