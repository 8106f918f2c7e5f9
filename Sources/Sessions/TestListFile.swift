import Files
import Foundation
import Practice

/// The file of the test list in a folder; what cannot be read as text is never written over.
struct TestListFile {
  let url: URL

  init(in folder: URL) { url = folder.appending(path: TestList.fileName) }

  /// The list as its file holds it; empty if there is none.
  func read() throws(SessionError) -> TestList {
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch CocoaError.fileReadNoSuchFile {
      return TestList(parsing: "")
    } catch {
      throw .wrongUse(
        "\(TestList.fileName) cannot be read. Make it a readable file, or move it away.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw .wrongUse("\(TestList.fileName) is not UTF-8 text. Save it as UTF-8, then try again.")
    }
    return TestList(parsing: text)
  }

  /// Changes the list, in the file as it is at this moment.
  ///
  /// - Returns: The list after it.
  func edit(_ change: TestListEdit) throws(SessionError) -> TestList {
    var list = try read()
    switch list.apply(change) {
    case .changed: try write(list)
    case .same: break
    case .gone:
      throw .wrongUse("That item is no longer in \(TestList.fileName). Look at the list again.")
    case .empty:
      throw .wrongUse("An item needs words: tandem tests --add \"zero is zero\"")
    }
    return list
  }

  /// Ticks the items whose tests turned green.
  func tick(turnedGreen names: [String]) throws(SessionError) {
    var list = try read()
    guard !list.tick(turnedGreen: names).isEmpty else { return }
    try write(list)
  }

  private func write(_ list: TestList) throws(SessionError) {
    try SessionError.wrapping { () throws(DiskError) in
      try AtomicFile.write(list.text.utf8, to: BytePath(url))
    }
  }
}
