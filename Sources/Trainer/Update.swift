import Practice
import Screen
import Verdicts

/// Takes in what happened and says what the world outside has to do about it.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  switch message {
  case .began(let slug):
    model.catalogue.opening = slug
    return [.loadCatalogue] + (slug.map { [.open(slug: $0)] } ?? [])
  case .key(let key):
    return model.press(key)
  case .resized(let size):
    model.size = size
  case .catalogueLoaded(let entries):
    model.catalogue.entries = entries
  case .opened(let kata, let status, let place, let isolated, let practice):
    model.catalogue.opening = nil
    model.catalogue.choice = kata.slug
    model.overlay = nil
    model.sitting = Sitting(
      kata: kata, light: ShownLight(status), place: place, isolated: isolated, practice: practice)
  case .statusChanged(let status):
    model.take(status)
    if model.overlay?.context == .tests { return [.loadTestList] }
  case .finished(let status):
    return model.finish(status)
  case .practiceChanged(let practice):
    model.take(practice)
  case .bellRang:
    return model.sitting == nil ? [] : [.ringBell]
  case .runStarted, .activity, .answered, .confirmed, .corrected, .runCancelled, .runFailed:
    return model.follow(message)
  case .lightsLoaded, .diffLoaded, .testsLoaded, .testListLoaded, .retroLoaded, .wayBackFound,
    .wentBack:
    return model.read(message)
  case .noticed(let sentence):
    model.notice = sentence
  case .failed(let sentence):
    model.catalogue.opening = nil
    model.failure = Failure(sentence)
  case .recalled(let entries, let seconds):
    model.sitting?.recall(entries, seconds: seconds)
  case .minutesPassed(let minutes):
    model.sitting?.minutes = minutes
  }
  return []
}
