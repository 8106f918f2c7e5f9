public import Verdicts

/// The way back to an earlier green light: where it leads, and what lies between.
public struct WayBack: Hashable, Sendable {
  /// The light that it leads to.
  public var target: EntryID
  /// The colours of the lights after it, oldest first.
  public var undone: [Colour]

  /// Makes a way back.
  public init(target: EntryID, undone: [Colour]) {
    self.target = target
    self.undone = undone
  }

  /// Finds the last green light whose files differ from the present ones; nil if there is none.
  ///
  /// - Parameters:
  ///   - entries: The entries of the attempt, oldest first.
  ///   - present: The digest of the present files; nil if they cannot be read.
  public init?(in entries: [LightEntry], from present: String?) {
    let lights = Self.standing(entries)
    guard
      let last = lights.lastIndex(where: {
        $0.light?.colour == .green && $0.light?.digest != present
      })
    else { return nil }
    self.init(
      target: lights[last].id, undone: lights[(last + 1)...].compactMap(\.light?.colour))
  }

  /// Whether any light was green.
  public static func hasGreen(in entries: [LightEntry]) -> Bool {
    standing(entries).contains { $0.light?.colour == .green }
  }

  /// Whether the present files are green too, so that it leads to the green before them.
  public var leavesGreen: Bool { undone.last == .green }

  /// The lights that hold: those that the judge set right never were.
  private static func standing(_ entries: [LightEntry]) -> [LightEntry] {
    entries.filter { entry in
      if case .corrected = entry.standing { return false }
      return entry.light != nil
    }
  }
}
