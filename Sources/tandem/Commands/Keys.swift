import ArgumentParser
import Trainer

/// The command `tandem keys`.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the keys of the screen, as the page Docs/Keys.md.")

  func run() {
    Console.text(Keymap.markdown)
  }
}
