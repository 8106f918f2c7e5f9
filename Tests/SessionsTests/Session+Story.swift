import Practice
import Verdicts

@testable import Sessions

extension Session {
  /// The events as short words, until one of them is the last wanted.
  func story(until last: String) async -> [String] {
    var words: [String] = []
    for await event in events {
      words.append(event.word)
      if words.last == last { break }
    }
    return words
  }
}

extension SessionEvent {
  /// The event in a word or two.
  var word: String {
    switch self {
    case .runStarted: "started"
    case .activity: "activity"
    case .answered(let verdict, _, _): verdict.colour.rawValue
    case .confirmed: "confirmed"
    case .corrected(let verdict, _, _): "corrected to \(verdict.colour.rawValue)"
    case .runCancelled: "cancelled"
    case .runFailed: "failed"
    case .statusChanged: "status"
    case .practiceChanged: "practice"
    case .bellRang(let bell, _): "bell: \(bell.rawValue)"
    case .wentBack(let files): "back: \(files.joined(separator: " "))"
    case .noticed(let sentence): "noticed: \(sentence)"
    case .gone: "gone"
    case .failed(let sentence): "failed: \(sentence)"
    case .finished: "finished"
    case .lightsLoaded: "lights"
    case .recalled: "recalled"
    case .diffLoaded: "diff"
    case .testsLoaded: "tests"
    case .testListLoaded: "test list"
    case .retroLoaded: "retro"
    case .wayBackFound: "way back"
    }
  }
}
