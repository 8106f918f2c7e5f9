import Screen

/// Text that is typed, wherever that is, and the way back.
extension Model {
  /// The text that is being typed; nil while keys are keys.
  var typed: TypedText? {
    get {
      if let overlay { return overlay.typed }
      if let sitting { return sitting.timeline?.note }
      return catalogue.isSearching ? catalogue.typed : nil
    }
    set {
      if overlay != nil {
        overlay?.typed = newValue
      } else if sitting != nil {
        sitting?.timeline?.note = newValue
      } else if let newValue {
        catalogue.typed = newValue
      }
    }
  }

  /// Takes a key as text; false if it is none.
  mutating func type(_ key: KeyPress) -> Bool {
    guard typed?.take(key) == true else { return false }
    if context == .search { catalogue.choose(0) }
    if overlay?.content == .testList { revealTyping() }
    return true
  }

  /// Goes one level back, never out of the program.
  ///
  /// First the error, which lies above all, then overlay, kata, search, welcome.
  mutating func goBack() -> [Effect] {
    if failure != nil {
      failure = nil
    } else if overlay?.typed != nil {
      overlay?.typed = nil
    } else if overlay != nil {
      overlay = overlay?.below.first
    } else if sitting?.closePage() == true {
      return []
    } else if sitting != nil {
      sitting = nil
      return [.close]
    } else if catalogue.isSearching || !catalogue.query.isEmpty {
      catalogue.isSearching = false
      catalogue.typed = TypedText()
    } else {
      return dismissWelcome()
    }
    return []
  }
}

extension Sitting {
  /// Where the keys of the page on the screen are looked up.
  var context: Context {
    if retro != nil { return .retro }
    if let timeline {
      return timeline.note != nil ? .typing : timeline.diff != nil ? .difference : .lights
    }
    return isCovered ? .covered : .practice
  }

  /// Closes the page that lies uppermost; false if it is the practice screen itself.
  fileprivate mutating func closePage() -> Bool {
    if retro != nil {
      retro = nil
    } else if timeline?.note != nil {
      timeline?.note = nil
    } else if timeline?.diff != nil {
      timeline?.diff = nil
    } else if timeline != nil {
      timeline = nil
    } else {
      return false
    }
    return true
  }
}
