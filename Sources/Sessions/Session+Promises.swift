public import Practice

extension Session {
  /// The team's own lines of the Definition of Done, as people ticked them at the present step.
  public func promises() throws(SessionError) -> [Promise] {
    guard place.kata != nil else { throw .notAKata(path: place.root.path) }
    return memory.promises(at: try memory.read())
  }

  /// Ticks a line of the team's at the present step, or opens it again.
  ///
  /// - Parameter text: the line as the configuration has it.
  /// - Throws: ``SessionError/wrongUse(_:)`` if the configuration has no such line.
  /// - Returns: the lines after it.
  public func tick(_ text: String, isTicked: Bool) throws(SessionError) -> [Promise] {
    guard try promises().contains(where: { $0.text == text }) else {
      throw .wrongUse(
        "“\(text)” is no line of yours. `done:` in the configuration lists them.")
    }
    let after = try memory.tick(text, isTicked)
    tell.yield(.statusChanged(memory.status(of: after)))
    return memory.promises(at: after)
  }
}
