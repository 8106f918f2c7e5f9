import ArgumentParser
import Foundation
import Screen
import Sessions
import Terminals

/// One sitting before the screen: chooses the look, opens the stage, says goodbye.
struct ScreenSitting {
  let house: House
  let look: LookOptions
  let katas: LibraryOptions
  let options: SessionOptions

  private var chooser: LookChooser { LookChooser(environment: house.environment) }

  /// Whether there is no screen to draw on: no terminal, or one that can only print lines.
  var wantsPlainLines: Bool {
    chooser.wantsPlainLines || isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0
  }

  /// Runs the screen until the person leaves.
  func run(slug: String?, folder: String?) throws {
    let stage: Stage
    do {
      var chosen = try chooser.look(
        flag: look.theme?.rawValue, config: house.configuration.theme)
      let glyphs = look.glyphs ?? house.configuration.glyphs.flatMap(Look.GlyphSet.init(rawValue:))
      if let glyphs { chosen.glyphs = glyphs }
      stage = try Stage(
        house: house, look: chosen, terminalType: chooser.terminalType, folder: folder
      ) { mailbox in
        Desk(house: house, katas: katas, options: options, mailbox: mailbox)
      }
    } catch {
      Console.note("tandem: \(error)")
      throw ExitCode(64)
    }
    let (ending, farewell) = stage.run(slug: slug)
    if let farewell { Console.line(farewell) }
    switch ending {
    case .stopped: break
    case .hungUp: throw ExitCode(130)
    case .terminated: throw ExitCode(130)
    }
  }
}
