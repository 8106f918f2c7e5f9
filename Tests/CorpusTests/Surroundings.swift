import Foundation
import Glibc
import Support

/// What lies around a run and must be the same after it.
struct Surroundings: Equatable {
  /// The files by their paths, each with its kind, times and content.
  private let files: [String: String]

  /// Looks at folders.
  init(of folders: [URL]) {
    var files: [String: String] = [:]
    for folder in folders {
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
      for path in paths + ["."] {
        let place = folder.appending(path: path).path
        files[place] = Self.portrait(of: place)
      }
    }
    self.files = files
  }

  /// What is different now, path by path.
  func changes(to later: Surroundings) -> [String] {
    Set(files.keys).union(later.files.keys).sorted().filter { files[$0] != later.files[$0] }
  }

  private static func portrait(of place: String) -> String {
    var info = stat()
    guard lstat(place, &info) == 0 else { return "gone" }
    let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place)
    let isFile = info.st_mode & S_IFMT == S_IFREG
    let content = isFile ? FileManager.default.contents(atPath: place)?.hashValue : nil
    return "\(info.st_mode) \(info.st_mtim.tv_sec).\(info.st_mtim.tv_nsec) \(info.st_size) "
      + "\(target ?? "") \(content ?? 0)"
  }

  /// The processes that bear a mark and are still there after a time; returns as soon as none is.
  ///
  /// A look can take long, since reading about who is dying does: only one that began when the time
  /// was over tells who is still there.
  static func processes(bearing mark: String, after patience: Duration) async throws -> [String] {
    var left: [String] = []
    _ = try await eventually(within: patience) {
      left = processes(bearing: mark)
      return left.isEmpty
    }
    return left
  }

  /// The processes that bear a mark in their environment or command line: `number command`.
  private static func processes(bearing mark: String) -> [String] {
    let mark = Data(mark.utf8)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { Int32($0) != nil }.compactMap { name in
      let parts = ["environ", "cmdline"].compactMap {
        FileManager.default.contents(atPath: "/proc/\(name)/\($0)")
      }
      guard parts.contains(where: { $0.firstRange(of: mark) != nil }) else { return nil }
      let command = parts.last.map { String(decoding: $0.prefix(60), as: UTF8.self) } ?? ""
      return "\(name) \(command.replacing("\0", with: " "))"
    }
  }
}
