import Foundation

/// How to open the person's own editor at a line.
struct EditorCommand: Hashable {
  /// Where the editor shows itself.
  enum Home: Hashable {
    /// In the terminal: it needs a pane or the whole screen.
    case terminal
    /// In a window of its own: it returns at once.
    case window
  }

  let home: Home
  /// A shell script that opens `$1`.
  let script: String
  /// The program's name or path; nil where only a shell knows which word it is.
  let program: String?

  /// Chooses the editor that the environment names.
  ///
  /// The name may bring arguments, as in `code --wait`; so it goes through the shell, as git does.
  /// - Returns: nil if neither VISUAL nor EDITOR is set.
  init?(environment: [String: String], line: Int?) {
    let names = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
    let chosen = names.first { !$0.allSatisfy(\.isWhitespace) }
    guard let editor = chosen else { return nil }
    let program = editor.split(separator: " ").first.map(String.init) ?? editor
    let name = program.split(separator: "/").last.map(String.init) ?? program
    let syntax = Self.syntaxes[name] ?? .plus
    home = Self.windows.contains(name) ? .window : .terminal
    let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "_./~+-"))
    self.program = program.unicodeScalars.allSatisfy(plain.contains) ? program : nil
    script = "exec \(editor) " + syntax.arguments(line: line)
  }

  /// How an editor takes the line; from the editors' own manuals, listed in Docs/Editors.md.
  private enum Syntax {
    case plus
    case colon
    case gotoColon
    case lineOption
    case shortLineOption
    case none

    func arguments(line: Int?) -> String {
      guard let line else { return #""$1""# }
      return switch self {
      case .plus: #"+\#(line) "$1""#
      case .colon: #""$1:\#(line)""#
      case .gotoColon: #"-g "$1:\#(line)""#
      case .lineOption: #"--line \#(line) "$1""#
      case .shortLineOption: #"-l \#(line) "$1""#
      case .none: #""$1""#
      }
    }
  }

  private static let syntaxes: [String: Syntax] = [
    "hx": .colon, "helix": .colon, "zed": .colon, "zeditor": .colon, "subl": .colon,
    "sublime_text": .colon, "code": .gotoColon, "code-insiders": .gotoColon, "codium": .gotoColon,
    "cursor": .gotoColon, "windsurf": .gotoColon, "idea": .lineOption, "clion": .lineOption,
    "kate": .shortLineOption, "ed": .none,
  ]

  private static let windows: Set<String> = [
    "zed", "zeditor", "subl", "sublime_text", "code", "code-insiders", "codium", "cursor",
    "windsurf", "idea", "clion", "kate", "gedit", "gnome-text-editor", "gvim",
  ]
}
