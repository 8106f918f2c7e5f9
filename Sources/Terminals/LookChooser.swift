import CTerminal
import Screen

/// Chooses theme, marks and terminal type from the person's wishes and the environment.
public struct LookChooser: Hashable, Sendable {
  let environment: [String: String]
  /// The character encoding of the user's locale, such as `UTF-8`.
  public let codeset: String

  /// The look: the flag's theme, else mono if NO_COLOR is set, else the configured theme.
  ///
  /// A flag is stronger than NO_COLOR, as https://no-color.org asks for.
  public func look(flag: Look.Theme? = nil, config: Look.Theme? = nil) -> Look {
    // Set but empty means not set.
    let configured: Look.Theme? = environment["NO_COLOR"]?.isEmpty == false ? .mono : config
    return Look(theme: flag ?? configured ?? .classic, glyphs: glyphs)
  }

  /// Whether to print plain lines instead of a screen: the terminal declares itself dumb.
  public var wantsPlainLines: Bool { environment["TERM"] == "dumb" }

  /// The terminal type to open.
  ///
  /// That is TERM; but a plain `xterm` that declares true colours certainly has 256.
  public var terminalType: String {
    let type = environment["TERM"] ?? ""
    let hasTrueColours = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    return type == "xterm" && hasTrueColours ? "xterm-256color" : type
  }

  private var glyphs: Look.GlyphSet {
    ["UTF-8", "UTF8"].contains(codeset.uppercased()) ? .unicode : .ascii
  }
}

extension LookChooser {
  /// Makes a chooser for this process and takes over the user's locale, which ncurses needs too.
  public init(environment: [String: String]) {
    self.init(environment: environment, codeset: String(cString: terminal_use_locale()))
  }
}
