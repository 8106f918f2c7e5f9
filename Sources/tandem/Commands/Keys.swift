import ArgumentParser
import Trainer

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the keys of the screen, as the page Docs/Keys.md.")

  func run() { Console.text(Keymap.markdown) }
}
