import Foundation
import Glibc

/// The processes of this machine at one moment, as `/proc` shows them.
struct ProcessTable {
  /// A process; the start time tells it from a later one of the same number.
  struct Entry: Hashable {
    var process: pid_t
    var name: String
    var parent: pid_t
    var session: pid_t
    /// Clock ticks since the machine started.
    var began: Int

    /// Name and parent of a process change in the course of its life.
    static func == (one: Entry, other: Entry) -> Bool {
      one.process == other.process && one.began == other.began
    }

    func hash(into hasher: inout Hasher) { hasher.combine(process) }
  }

  /// Every process, zombies left out.
  let entries: [Entry]

  /// Looks.
  init() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    entries = names.compactMap { pid_t($0) }.compactMap(Self.entry)
  }

  private static func entry(_ process: pid_t) -> Entry? {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let open = stat.firstIndex(of: "("), let close = stat.lastIndex(of: ")")
    else { return nil }
    // proc(5): after the name come state, parent, group, session … and the start time as the 22nd.
    let fields = stat[stat.index(after: close)...].split(separator: " ")
    guard fields.count > 19, fields[0] != "Z", let parent = pid_t(fields[1]),
      let session = pid_t(fields[3]), let began = Int(fields[19])
    else { return nil }
    return Entry(
      process: process, name: String(stat[stat.index(after: open)..<close]), parent: parent,
      session: session, began: began)
  }

  /// Everything that a process started, and what that started.
  func descendants(of process: pid_t) -> [Entry] {
    let children = Dictionary(grouping: entries, by: \.parent)
    var found: [Entry] = []
    var open = [process]
    while let next = open.popLast() {
      let more = children[next] ?? []
      found += more
      open += more.map(\.process)
    }
    return found
  }

  /// Processes that are left of an earlier family: members, their children, and whoever shares a
  /// session or a process namespace of its own with them.
  func left(of family: Family) -> [Entry] {
    entries.filter { entry in
      family.members.contains(entry) || family.sessions.contains(entry.session)
        || family.namespaces.contains(Family.namespace(of: entry.process) ?? "")
        || family.members.contains { $0.process == entry.parent && $0.began <= entry.began }
    }
  }

  /// The processes of a trainer, with what tells later ones of their kind.
  struct Family {
    var members: Set<Entry>
    var sessions: Set<pid_t>
    var namespaces: Set<String>

    /// Takes note of everything that a process started.
    init(of process: pid_t) {
      let found = ProcessTable().descendants(of: process)
      members = Set(found)
      sessions = Set(found.map(\.session)).subtracting([getsid(0), getsid(process)])
      namespaces = Set(found.compactMap { Self.namespace(of: $0.process) })
      if let ours = Self.namespace(of: getpid()) { namespaces.remove(ours) }
    }

    static func namespace(of process: pid_t) -> String? {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/ns/pid")
    }
  }

  /// What a process holds at this moment.
  struct Holding: Codable {
    /// Processes that it started and that still run.
    var processes: Int
    /// Open descriptors.
    var descriptors: Int
    /// Resident memory in MiB.
    var memory: Double

    init(of process: pid_t) {
      processes = ProcessTable().descendants(of: process).count
      let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")
      descriptors = open?.count ?? 0
      let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
      memory = (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
    }
  }
}
