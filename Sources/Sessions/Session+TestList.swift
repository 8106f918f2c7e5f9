import Engine
import Foundation
public import Practice

extension Session {
  private var testListFile: URL { place.root.appending(path: TestList.fileName) }

  /// The test list as its file holds it; empty if there is none.
  public func testList() -> TestList {
    TestList(parsing: (try? String(contentsOf: testListFile, encoding: .utf8)) ?? "")
  }

  /// Changes the test list, in the file as it is at this moment.
  ///
  /// - Returns: the list after it.
  /// - Throws: ``SessionError/notAKata(path:)`` outside a workspace, where Tandem leaves no file.
  public func edit(_ change: TestListEdit) throws(SessionError) -> TestList {
    guard place.kata != nil else { throw .notAKata(path: place.root.path) }
    var list = testList()
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
    var list = testList()
    guard !list.tick(turnedGreen: names).isEmpty else { return }
    do throws(SessionError) {
      try write(list)
    } catch {
      tell.yield(.noticed("\(error)"))
    }
  }

  private func write(_ list: TestList) throws(SessionError) {
    do throws(DiskError) {
      try AtomicFile.write(list.text, to: testListFile)
    } catch {
      throw .disk(error)
    }
  }
}
