import Foundation
import Glibc
import Support

extension TemporaryFolder {
  /// Every file below a folder with its bytes, its permissions and its time.
  func portrait(of path: String) throws -> [String: String] {
    var portrait: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: self[path].path) {
      let file = self[path].appending(path: name).path
      var info = stat()
      guard lstat(file, &info) == 0 else { continue }
      let content = FileManager.default.contents(atPath: file)?.base64EncodedString() ?? ""
      portrait[name] =
        "\(info.st_mode) \(info.st_mtim.tv_sec).\(info.st_mtim.tv_nsec) \(content)"
    }
    return portrait
  }
}
