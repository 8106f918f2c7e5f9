import Foundation
import Glibc

/// The processes of this machine at one moment, as `/proc` tells them.
public struct ProcessTree: Sendable {
  /// One process.
  public struct Entry: Hashable, Sendable {
    /// Its number.
    public let process: Int32
    /// The number of the process that started it.
    public let parent: Int32
    /// The session that it belongs to.
    public let session: Int32
    /// How many threads it has.
    public let threads: Int
    /// Its resident memory, in bytes.
    public let memory: Int
    /// When it started, in clock ticks since the machine did: tells it from a later namesake.
    public let start: UInt64
    /// Whether it has ended and only waits to be noticed.
    public let isOver: Bool
  }

  /// All processes.
  private let entries: [Entry]

  /// Takes a look; takes a few milliseconds.
  public init() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    entries = names.compactMap { name in
      Int32(name).flatMap { Self.line(of: $0) }.flatMap { Entry(stat: $0) }
    }
  }

  /// A process, the other members of its session, and the descendants of all of them.
  public func family(of leader: Int32) -> [Entry] {
    let children = Dictionary(grouping: entries, by: \.parent)
    var family: [Int32: Entry] = [:]
    var open = entries.filter { $0.process == leader || $0.session == leader }
    while let entry = open.popLast() {
      guard family.updateValue(entry, forKey: entry.process) == nil else { continue }
      open += children[entry.process] ?? []
    }
    return Array(family.values)
  }

  /// Whether a process that was seen before is still running.
  static func isRunning(_ entry: Entry) -> Bool {
    guard let now = line(of: entry.process).flatMap({ Entry(stat: $0) }) else { return false }
    return now.start == entry.start && !now.isOver
  }

  private static func line(of process: Int32) -> String? {
    let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1_024)
    let count = read(descriptor, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
  }
}

extension ProcessTree.Entry {
  /// Reads a line of `/proc/PID/stat`, described in proc_pid_stat(5).
  init?(stat line: String) {
    // The program's name stands in parentheses and may hold anything, parentheses included.
    guard let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")"),
      let process = Int32(line[..<open].dropLast())
    else { return nil }
    // What follows begins with the manual's third field, the state.
    let fields = line[close...].dropFirst().split(separator: " ")
    guard fields.count > 21, let parent = Int32(fields[1]), let session = Int32(fields[3]),
      let threads = Int(fields[17]), let start = UInt64(fields[19]), let pages = Int(fields[21])
    else { return nil }
    self.init(
      process: process, parent: parent, session: session, threads: threads,
      memory: pages * Int(sysconf(Int32(_SC_PAGESIZE))), start: start,
      isOver: fields[0] == "Z" || fields[0] == "X")
  }
}
