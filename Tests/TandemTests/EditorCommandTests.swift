import Testing

@testable import tandem

/// How each editor receives the line.
@Suite struct EditorCommandTests {
  @Test(arguments: [
    ("hx", "hx"), ("/opt/my-editor/bin/ed++ -w", "/opt/my-editor/bin/ed++"), ("\"my editor\"", nil),
    ("LANG=C vim", nil), ("$HOME/bin/e", nil),
  ])
  func `the program is named where its word is plain`(editor: String, program: String?) {
    #expect(EditorCommand(environment: ["EDITOR": editor], line: nil)?.program == program)
  }

  @Test(arguments: [
    ("vim", #"exec vim +12 "$1""#), ("nano", #"exec nano +12 "$1""#),
    ("/usr/bin/emacs -nw", #"exec /usr/bin/emacs -nw +12 "$1""#),
    ("hx", #"exec hx "$1:12""#), ("code --wait", #"exec code --wait -g "$1:12""#),
    ("subl", #"exec subl "$1:12""#), ("kate", #"exec kate -l 12 "$1""#),
    ("idea", #"exec idea --line 12 "$1""#), ("ed", #"exec ed "$1""#),
    ("something-new", #"exec something-new +12 "$1""#),
  ])
  func `an editor receives the line in its own way`(_ editor: String, _ script: String) {
    #expect(EditorCommand(environment: ["EDITOR": editor], line: 12)?.script == script)
  }

  @Test func `without a line only the file is named`() {
    #expect(EditorCommand(environment: ["EDITOR": "hx"], line: nil)?.script == #"exec hx "$1""#)
  }

  @Test func `VISUAL goes before EDITOR, and an empty one counts as not set`() {
    let both = ["VISUAL": "vim", "EDITOR": "nano"]
    #expect(EditorCommand(environment: both, line: nil)?.script == #"exec vim "$1""#)
    let empty = ["VISUAL": " ", "EDITOR": "nano"]
    #expect(EditorCommand(environment: empty, line: nil)?.script == #"exec nano "$1""#)
    #expect(EditorCommand(environment: [:], line: nil) == nil)
  }

  @Test(arguments: [("code -g", true), ("zed", true), ("vim", false), ("hx", false)])
  func `an editor with a window of its own needs no pane`(_ editor: String, _ isWindow: Bool) {
    let command = EditorCommand(environment: ["EDITOR": editor], line: 1)
    #expect(command?.home == (isWindow ? .window : .terminal))
  }
}
