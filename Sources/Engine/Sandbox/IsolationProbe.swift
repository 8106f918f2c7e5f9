import Foundation
import Processes

extension Isolation {
  /// Tries what the sandbox needs, for real: takes about 30 ms.
  ///
  /// - Parameter searchPath: Where `bwrap` is looked for, as PATH.
  public static func probe(
    searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
  ) async -> Isolation {
    // An unusual PATH, as of a desktop launcher, must not cost the isolation.
    let folders =
      searchPath.split(separator: ":").map(String.init) + ["/usr/bin", "/usr/local/bin"]
    let candidates = folders.map { $0 + "/bwrap" }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return .none(
        reason: "bubblewrap (bwrap) is not installed",
        remedy: "Install it with: sudo apt-get install bubblewrap")
    }
    let attempt = Command(
      path, SandboxSystemFolders.arguments + flags + ["--", "/usr/bin/true"], deadline: .seconds(10)
    )
    do {
      let completion = try await attempt.run()
      guard completion.succeeded else {
        return refusal(by: path, saying: completion.output.text)
      }
      let version = try await Command(path, ["--version"], deadline: .seconds(10)).run()
      return .bubblewrap(
        path: path,
        version: version.output.text.split(separator: " ").last
          .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } ?? "")
    } catch {
      return refusal(by: path, saying: error.description)
    }
  }

  /// What every sandbox asks of the kernel, whatever is bound into it.
  static let flags = [
    "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp", "--unshare-all", "--new-session",
    "--die-with-parent",
  ]

  private static func refusal(by path: String, saying output: String) -> Isolation {
    let said = output.split(separator: "\n").first.map { " (\($0))" } ?? ""
    let restriction = "/proc/sys/kernel/apparmor_restrict_unprivileged_userns"
    let isRestricted =
      (try? String(contentsOfFile: restriction, encoding: .utf8))?.hasPrefix("1") == true
    if isRestricted {
      return .none(
        reason: "AppArmor forbids bubblewrap to make its namespaces\(said)",
        remedy: "Allow it to bubblewrap alone with:\n" + appArmorRemedy(for: path))
    }
    return .none(
      reason: "bubblewrap cannot make its namespaces here\(said)",
      remedy: "This is usual inside containers. On a machine of your own, allow unprivileged user "
        + "namespaces with: sudo sysctl kernel.unprivileged_userns_clone=1")
  }

  /// The command that lets `bwrap`, and nothing else, make user namespaces (Ubuntu 24.04).
  static func appArmorRemedy(for path: String) -> String {
    """
    sudo tee /etc/apparmor.d/bwrap >/dev/null <<'PROFILE'
    abi <abi/4.0>,
    include <tunables/global>
    profile bwrap \(path) flags=(unconfined) {
      userns,
      include if exists <local/bwrap>
    }
    PROFILE
    sudo apparmor_parser -r /etc/apparmor.d/bwrap
    """
  }
}
