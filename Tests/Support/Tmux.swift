public import Foundation

/// A real terminal for a test: a tmux server of its own with one window, in which a shell waits.
///
/// Tests look at the screen, never at bytes, and wait for what should be on it, never for time.
public final class Tmux: Sendable {
  private let socket = "tandem-e2e-" + UUID().uuidString.prefix(8)
  private let executable: URL
  private let environment: [String: String]
  /// Seconds that a wait may take: far more than any of them needs, even on a busy machine.
  private let patience: Duration

  /// Opens a terminal with a plain shell in it, whose prompt is `$ `, and closes it in all cases.
  ///
  /// Whatever still runs in it then is ended with it, also when the test failed or was cancelled.
  public static func open(
    columns: Int, rows: Int, environment: [String: String], in folder: URL,
    patience: Duration = .seconds(90), _ body: (Tmux) async throws -> Void
  ) async throws {
    let tmux = try Tmux(environment: environment, patience: patience)
    do {
      try await tmux.start(columns: columns, rows: rows, in: folder)
      try await body(tmux)
    } catch {
      await tmux.close()
      throw error
    }
    await tmux.close()
  }

  private init(environment: [String: String], patience: Duration) throws {
    guard let executable = Self.find("tmux", environment: environment) else {
      throw TmuxError(description: "No tmux in PATH. script/test installs it.")
    }
    self.executable = executable
    self.environment = environment
    self.patience = patience
  }

  private func start(columns: Int, rows: Int, in folder: URL) async throws {
    try await tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c",
      folder.path(), "env", "PS1=$ ", "HISTFILE=/dev/null", "bash", "--norc", "--noprofile")
    try await wait("a prompt") { $0.hasPrefix("$") }
  }

  /// Kills the server, in a task of its own: a cancelled test's children are killed at once.
  private func close() async {
    await Task { _ = try? await tmux("kill-server") }.value
  }

  /// What is on the screen: rows without the blanks at their ends.
  public func screen(pane: Int? = nil) async throws -> String {
    try await tmux("capture-pane", "-p", "-t", ":.\(pane.map(String.init) ?? "")").output
  }

  /// Types a line into the shell and presses Enter.
  public func type(_ line: String) async throws {
    try await tmux("send-keys", "-l", "--", line)
    try await press("Enter")
  }

  /// Presses keys, in tmux's words: `n`, `Enter`, `C-z`, `Escape`, `PageDown`.
  public func press(_ keys: String..., pane: Int? = nil) async throws {
    try await tmux(["send-keys", "-t", ":.\(pane.map(String.init) ?? "")"] + keys)
  }

  /// Gives the window another size.
  public func resize(columns: Int, rows: Int) async throws {
    try await tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// How many panes the window has.
  public func paneCount() async throws -> Int {
    try await tmux("list-panes").output.split(separator: "\n").count
  }

  /// The window's or pane's title as a program has set it.
  public func title() async throws -> String {
    try await tmux("display-message", "-p", "#{pane_title}").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The process in front of the shell: the first child of it.
  public func foregroundProcess() async throws -> Int32? {
    let shell =
      try await tmux("list-panes", "-F", "#{pane_pid}").output
      .split(separator: "\n").first.map(String.init) ?? ""
    let children = try? String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return children?.split(separator: " ").first.flatMap { Int32($0) }
  }

  /// Waits until the screen is as it should be, and returns it; throws with the last screen.
  @discardableResult
  public func wait(
    _ what: String, pane: Int? = nil, until holds: (String) throws -> Bool
  ) async throws -> String {
    var last = ""
    let appeared = try await eventually {
      last = (try? await screen(pane: pane)) ?? last
      return try holds(last)
    }
    guard appeared else {
      throw TmuxError(description: "Waited for \(what) in vain. The screen:\n\(last)")
    }
    return last
  }

  /// Waits until all of these texts are on the screen.
  @discardableResult
  public func wait(for texts: String..., pane: Int? = nil) async throws -> String {
    try await wait(texts.joined(separator: ", "), pane: pane) { screen in
      texts.allSatisfy { screen.contains($0) }
    }
  }

  /// Asks again and again; false if it does not hold within the terminal's patience.
  public func eventually(_ holds: () async throws -> Bool) async throws -> Bool {
    try await Support.eventually(within: patience, holds)
  }

  @discardableResult
  private func tmux(_ arguments: String...) async throws -> Child { try await tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> Child {
    let child = try await Child.run(
      executable, ["-L", String(socket)] + arguments, environment: environment)
    guard child.status == 0 else {
      throw TmuxError(description: "tmux \(arguments.joined(separator: " ")): \(child.complaint)")
    }
    return child
  }

  private static func find(_ name: String, environment: [String: String]) -> URL? {
    (environment["PATH"] ?? "").split(separator: ":").map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }
}
