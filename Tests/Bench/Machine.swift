import Foundation
import Glibc

/// The machine and the tools, so that numbers can be read later.
struct Machine: Codable {
  var system = "Linux"
  var processor = "unknown"
  var cores = 0
  /// Memory in MiB.
  var memory = 0
  var swift = "unknown"
  /// The load average of the last minute when it began; above the number of cores others disturb.
  var loadAtStart = 0.0
  /// The same at the end.
  var loadAtEnd = 0.0
  var date = ""
}

extension Machine {
  /// Describes this machine.
  init(_ workshop: Workshop) async {
    system = Self.field("PRETTY_NAME=", in: "/etc/os-release", separator: "=") ?? system
    processor = Self.field("model name", in: "/proc/cpuinfo", separator: ":") ?? processor
    cores = ProcessInfo.processInfo.activeProcessorCount
    memory = Int(ProcessInfo.processInfo.physicalMemory / 1_048_576)
    if (try? await workshop.run(workshop.swift, ["--version"], in: workshop.folder)) == 0 {
      let version = workshop.lastWords.firstMatch(of: #/Swift version (\S+)/#)
      swift = version.map { String($0.1) } ?? swift
    }
    loadAtStart = Self.load
    date = String(Date.now.formatted(.iso8601).prefix(10))
  }

  /// The load average of the last minute.
  static var load: Double {
    var loads = [0.0]
    return getloadavg(&loads, 1) == 1 ? (loads[0] * 10).rounded() / 10 : 0
  }

  /// One line.
  var line: String {
    "\(system), \(processor), \(cores) cores, \((memory + 512) / 1024) GiB, Swift \(swift), load "
      + "\(loadAtStart) at the start and \(loadAtEnd) at the end, \(date)"
  }

  private static func field(_ key: String, in file: String, separator: Character) -> String? {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
    let value = line?.split(separator: separator, maxSplits: 1).last
    return value.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " \t\"")) }
  }
}
