/// A word of a command that a person copies into a shell.
public enum ShellWord {
  /// The word as the shell reads it as one, quoted only where it has to be.
  ///
  /// A leading `~/` stays outside of the quotes, where it still means the home folder.
  public static func quoted(_ word: String) -> String {
    if word.hasPrefix("~/") { return "~/" + quoted(String(word.dropFirst(2))) }
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "/._-+,:@%".contains($0) }
    if isPlain, !word.isEmpty { return word }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: #"'\''"#) + "'"
  }
}
