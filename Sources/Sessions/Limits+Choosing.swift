import Engine
import Katas

extension Limits {
  /// The limits of a run: what was chosen by flag before the kata's own bound before the default.
  init(chosen: Bounds, kata: Bounds?) {
    self.init()
    if let seconds = chosen.deadline ?? kata?.deadline { deadline = .seconds(seconds) }
    if let seconds = chosen.buildDeadline ?? kata?.buildDeadline {
      buildDeadline = .seconds(seconds)
    }
    memory = chosen.memory ?? kata?.memory ?? memory
    processes = chosen.processes ?? kata?.processes ?? processes
    output = (chosen.output ?? kata?.output).map { $0 << 10 } ?? output
  }
}
