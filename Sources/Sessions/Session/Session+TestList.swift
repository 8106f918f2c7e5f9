import Files
import Foundation
public import Practice

extension Session {
  private var testListFile: URL { place.root.appending(path: TestList.fileName) }

  /// The test list as its file holds it; empty if there is none, or if it is no text.
  public func testList() -> TestList { (try? listToChange()) ?? TestList(parsing: "") }

  /// The test list, to be written again: what cannot be read must not be written over.
  private func listToChange() throws(SessionError) -> TestList {
    let data: Data
    do {
      data = try Data(contentsOf: testListFile)
    } catch CocoaError.fileReadNoSuchFile {
      return TestList(parsing: "")
    } catch {
      throw .wrongUse(
        "\(TestList.fileName) cannot be read. Make it a readable file, or move it away.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw .wrongUse("\(TestList.fileName) is no UTF-8 text. Save it as UTF-8, then try again.")
    }
    return TestList(parsing: text)
  }

  /// Changes the test list, in the file as it is at this moment.
  ///
  /// - Returns: the list after it.
  /// - Throws: ``SessionError/notAKata(path:)`` outside a workspace, where Tandem leaves no file.
  public func edit(_ change: TestListEdit) throws(SessionError) -> TestList {
    guard place.kata != nil else { throw .notAKata(path: place.root.path) }
    var list = try listToChange()
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
  func tickTestList(_ names: [String]) {
    guard place.kata != nil else { return }
    do throws(SessionError) {
      var list = try listToChange()
      guard !list.tick(turnedGreen: names).isEmpty else { return }
      try write(list)
    } catch {
      tell.yield(.noticed("\(error)"))
    }
  }

  private func write(_ list: TestList) throws(SessionError) {
    try SessionError.wrapping { () throws(DiskError) in
      try AtomicFile.write(list.text.utf8, to: BytePath(testListFile))
    }
  }
}
