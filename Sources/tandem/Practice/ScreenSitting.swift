import ArgumentParser
import Foundation
import Screen
import Sessions
import Terminals
import Trainer

/// A command that owns the terminal and so must run on the main thread.
protocol ScreenCommand: ParsableCommand {
  /// Runs until the person leaves.
  func runOnMainThread() throws
}

/// One sitting before the screen: chooses the look, opens the stage, says goodbye.
struct ScreenSitting {
  let house: House
  /// How the learner's code is run.
  let options: SessionOptions
  private let screen: ScreenOptions

  /// Wires the house for a sitting.
  init(_ screen: ScreenOptions) throws(SessionError) {
    house = try House()
    Console.isASCII = (screen.glyphs ?? house.glyphs) == .ascii
    options = screen.engine.sessionOptions(house.configuration, screen.arrangement.arrangement)
    self.screen = screen
  }

  private var chooser: LookChooser { LookChooser(environment: house.environment) }

  /// Whether there is no screen to draw on: no terminal, or one that can only print lines.
  var wantsPlainLines: Bool {
    chooser.wantsPlainLines || isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0
  }

  /// Runs the screen until the person leaves.
  func run(slug: String? = nil, folder: String? = nil) throws {
    let stage: Stage
    do {
      var look = chooser.look(
        flag: screen.theme, config: house.configuration.theme.flatMap(Look.Theme.init(rawValue:)))
      if let glyphs = screen.glyphs ?? house.glyphs { look.glyphs = glyphs }
      let mailbox = try Mailbox<Message>()
      stage = Stage(
        house: house, terminal: try Terminal(look: look, type: chooser.terminalType),
        desk: Desk(
          house: house, katas: screen.katas, options: options, folder: folder, mailbox: mailbox),
        mailbox: mailbox)
    } catch {
      Console.note("tandem: \(error)")
      throw ExitCode(64)
    }
    let (ending, farewell) = stage.run(slug: slug)
    if let farewell { Console.line(farewell) }
    switch ending {
    case .stopped: break
    case .hungUp, .terminated: throw ExitCode(130)
    }
  }
}
