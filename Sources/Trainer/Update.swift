/// Takes in what happened and says what the world outside has to do about it.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  if case .key(let key) = message { return model.press(key) }
  let before = model.kata
  return model.receive(message) ? model.tellPages(message, before: before) : []
}

extension Model {
  /// Tells every page, from the lowest to the uppermost, what happened.
  fileprivate mutating func tellPages(_ message: Message, before: OpenKata?) -> [Effect] {
    var effects: [Effect] = []
    var index = 0
    while index <= pages.topIndex {
      let wanted = withPage(at: index) { $0.receive(message, in: &$1, before: before) }
      effects += wanted ?? []
      if wanted == nil, index > 0 { pages.close(at: index) } else { index += 1 }
    }
    return effects
  }
}
