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

/// One sitting with the screen: chooses the look, runs the program, prints the farewell.
struct ScreenSitting {
  let context: ProgramContext
  let options: SessionOptions
  private let screen: ScreenOptions

  init(_ screen: ScreenOptions) throws(SessionError) {
    context = try ProgramContext()
    Console.isASCII = (screen.glyphs ?? context.glyphs) == .ascii
    options = screen.engine.sessionOptions(context.configuration, screen.arrangement.arrangement)
    self.screen = screen
  }

  private var chooser: LookChooser { LookChooser(environment: context.environment) }

  /// Whether there is no screen to draw on: no terminal, or one that can only print lines.
  var wantsPlainLines: Bool {
    chooser.wantsPlainLines || isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0
  }

  func run(slug: String? = nil, folder: String? = nil) throws {
    let runner: EffectRunner
    do {
      var look = chooser.look(
        flag: screen.theme, config: context.configuration.theme.flatMap(Look.Theme.init(rawValue:)))
      if let glyphs = screen.glyphs ?? context.glyphs { look.glyphs = glyphs }
      let mailbox = try Mailbox<Message>()
      runner = EffectRunner(
        context: context, terminal: try Terminal(look: look, type: chooser.terminalType),
        controller: SessionController(
          context: context, katas: screen.katas, options: options, folder: folder, mailbox: mailbox),
        mailbox: mailbox)
    } catch {
      Console.notice("tandem: \(error)")
      throw ExitCode(64)
    }
    let (ending, farewell) = runner.run(slug: slug)
    if let farewell { Console.line(farewell) }
    switch ending {
    case .stopped: break
    case .hungUp, .terminated: throw ExitCode(130)
    }
  }
}
