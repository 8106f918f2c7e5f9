import Testing

@testable import Trainer

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("/home/ana/tandem/fizz-buzz-2", "/home/ana/tandem/fizz-buzz-2"),
    ("~/tandem/fizz-buzz", "~/tandem/fizz-buzz"), ("/tmp/my katas", "'/tmp/my katas'"),
    ("~/my katas", "~/'my katas'"), ("it's", #"'it'\''s'"#), ("$HOME", "'$HOME'"), ("", "''"),
    ("~", "'~'"),
  ])
  func `a word is quoted where the shell would read another`(_ word: String, _ quoted: String) {
    #expect(ShellWord.quoted(word) == quoted)
  }
}
