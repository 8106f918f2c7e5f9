public import Foundation

/// A newcomer at a machine of their own: home folder, settings and editor belong to one test.
public final class Player: Sendable {
  /// The home folder.
  public let home: TemporaryFolder
  /// The environment in which everything is started.
  public let environment: [String: String]
  /// The program under test.
  public let tandem: URL

  /// Sets the table.
  ///
  /// `more` is added to the environment; an empty value takes a variable away.
  public init(_ more: [String: String] = [:]) throws {
    home = try TemporaryFolder()
    tandem = try Self.program()
    let own = ProcessInfo.processInfo.environment
    var environment: [String: String] = [
      "HOME": home.url.path(),
      "XDG_CONFIG_HOME": home[".config"].path(),
      "XDG_DATA_HOME": home[".local/share"].path(),
      "XDG_CACHE_HOME": Self.cache.path(),
      "TMUX_TMPDIR": home.url.path(),
      "TANDEM_KATAS": Self.katas.path(),
      "PATH": own["PATH"] ?? "/usr/bin:/bin",
      // After a crash a debug build asks for keys of its own in the terminal; a release does not.
      "SWIFT_BACKTRACE": "enable=no",
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "SHELL": "/bin/sh",
    ]
    if let swift = own["TANDEM_SWIFT"] { environment["TANDEM_SWIFT"] = swift }
    environment.merge(more) { $1 }
    self.environment = environment.filter { !$0.value.isEmpty }
  }

  /// Runs `tandem ARGUMENTS` without a terminal, in the home folder.
  public func run(_ arguments: String...) async throws -> Child {
    try await Child.run(tandem, arguments, environment: environment, in: home.url)
  }

  /// Opens a terminal in the home folder, and closes it whatever the test does.
  ///
  /// In its shell `tandem` is the program under test.
  public func play(
    columns: Int = 80, rows: Int = 24, patience: Duration = .seconds(90),
    _ body: (Tmux) async throws -> Void
  ) async throws {
    try home.write(
      "#!/bin/sh\nexec '\(tandem.path())' \"$@\"\n", to: "bin/tandem", executable: true)
    var environment = environment
    environment["PATH"] = home["bin"].path() + ":" + (environment["PATH"] ?? "")
    try await Tmux.open(
      columns: columns, rows: rows, environment: environment, in: home.url, patience: patience,
      body)
  }

  /// Where warm starts are kept from run to run: all tests share them, as all of a user's katas do.
  public static let cache = products.appending(path: "tandem-e2e-cache")

  /// The folder of the build products: the test bundle lies in it, and the program next to it.
  private static let products: URL = {
    // The bundle's path is among the arguments, or is the running program itself.
    let candidates = CommandLine.arguments + [Bundle.main.executablePath ?? ""]
    let bundle = candidates.first { $0.hasSuffix(".xctest") } ?? candidates.last ?? ""
    return URL(filePath: bundle).resolvingSymlinksInPath().deletingLastPathComponent()
  }()

  private static func program() throws -> URL {
    let named = ProcessInfo.processInfo.environment["TANDEM_BINARY"].map { URL(filePath: $0) }
    let program = named ?? products.appending(path: "tandem")
    guard FileManager.default.isExecutableFile(atPath: program.path()) else {
      throw TmuxError(
        description: "No tandem at \(program.path()). Run script/test, or set TANDEM_BINARY.")
    }
    return program
  }

  private static let katas = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Katas")
}
