public import Katas
public import Practice
public import Screen

/// Everything that can happen to the trainer.
public enum Message: Equatable, Sendable {
  /// The program started, with the slug of the kata to open at once if one was named.
  case began(kata: String?)
  /// The person pressed a key.
  case key(KeyPress)
  /// The terminal has a new size.
  case resized(Size)
  /// The catalogue was read.
  case catalogueLoaded([CatalogueEntry])
  /// A workspace is open. `folder` is written as people do, such as `~/tandem/fizz-buzz`.
  case opened(
    kata: Kata, status: SessionStatus, folder: String, isolated: Bool, view: PracticeView)
  /// Something happened in the session, or around it: what could not be opened fails as an event.
  case session(SessionEvent)
  /// The sitting has lasted so many whole minutes. Sent only while a kata is practised.
  case minutesPassed(Int)
}
