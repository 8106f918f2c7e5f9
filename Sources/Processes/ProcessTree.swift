import Foundation
import Glibc

/// The processes of this machine at one moment, as `/proc` lists them.
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
    /// When it started, in clock ticks since the machine did: distinguishes it from a later namesake.
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

  /// Takes a look at a process and its descendants alone; nil where the kernel keeps no such lists.
  ///
  /// Costs less than a whole look, and nothing that others do, such as dying by the thousand, holds it up.
  public init?(below leader: Int32) {
    guard Self.text(of: "/proc/\(leader)/task/\(leader)/children") != nil else { return nil }
    entries = Self.eldest(of: leader, atMost: .max)
  }

  /// How many threads the machine runs now, for a small part of the cost of a whole look; 0 if unknown.
  public static var threadsOfMachine: Int {
    // The fourth field of proc_loadavg(5): runnable and all, with a stroke between.
    let fields = text(of: "/proc/loadavg")?.split(separator: " ") ?? []
    guard fields.count > 3, let all = fields[3].split(separator: "/").last else { return 0 }
    return Int(all) ?? 0
  }

  /// Counts the threads of a process and its descendants, up to a number at which it stops.
  ///
  /// Reads lists of children alone, which nothing holds up: to read the measures of thousands that
  /// die can take the kernel seconds. Where it keeps no such lists only the first process counts.
  public static func threads(of leader: Int32, upTo most: Int) -> Int {
    var count = 0
    var open = [leader]
    while count < most, let process = open.popLast() {
      let tasks = tasks(of: process)
      count += tasks.count
      open += tasks.flatMap { children(of: process, $0) }
    }
    return count
  }

  /// Kills those that a process has started itself; the first one of a sandbox takes all others with it.
  ///
  /// They die before anybody else gets a turn, where the system grants that: among a thousand others it
  /// would take them a second.
  public static func endChildren(of process: Int32) {
    var order = sched_param()
    order.sched_priority = 1
    for child in tasks(of: process).flatMap({ children(of: process, $0) }) {
      sched_setscheduler(child, SCHED_FIFO, &order)
      kill(child, SIGKILL)
    }
  }

  /// The first descendants of a process, by generations, and itself: as many as asked for.
  static func eldest(of leader: Int32, atMost most: Int) -> [Entry] {
    var found = [leader]
    var next = 0
    while next < found.count, found.count < most {
      let process = found[next]
      next += 1
      found += tasks(of: process).flatMap { children(of: process, $0) }
    }
    return found.prefix(most).compactMap { line(of: $0).flatMap { Entry(stat: $0) } }
  }

  private static func tasks(of process: Int32) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
  }

  private static func children(of process: Int32, _ task: String) -> [Int32] {
    let text = text(of: "/proc/\(process)/task/\(task)/children")
    return (text ?? "").split(separator: " ").compactMap { Int32($0) }
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

  private static func line(of process: Int32) -> String? { text(of: "/proc/\(process)/stat") }

  private static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
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
    // The program's name is in parentheses and may hold anything, parentheses included.
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
