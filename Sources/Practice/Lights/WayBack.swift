public import Verdicts

/// The way back to an earlier green light: where it leads, and what lies between.
public struct WayBack: Hashable, Sendable {
  /// The light that it leads to.
  public var target: EntryID
  /// The colours of the lights after it, oldest first.
  public var undone: [Colour]
  /// Whether the present files are green too, so that it leads to the green before them.
  public var leavesGreen = false
}

extension WayBack {
  /// Finds the last green light whose files differ from the present ones; nil if there is none.
  ///
  /// One that the judge confirmed goes before one about which it never spoke.
  ///
  /// - Parameters:
  ///   - entries: The entries of the attempt, oldest first.
  ///   - present: The digest of the present files; nil if they cannot be read.
  public init?(in entries: [LightEntry], from present: String?) {
    let lights = Self.standing(entries)
    let greens = lights.indices.filter {
      lights[$0].light?.colour == .green && lights[$0].light?.digest != present
    }
    guard let last = greens.last(where: { lights[$0].standing == .confirmed }) ?? greens.last
    else { return nil }
    let isLit = lights.last?.light?.digest == present
    self.init(
      target: lights[last].id, undone: lights[(last + 1)...].compactMap(\.light?.colour),
      leavesGreen: isLit && lights.last?.light?.colour == .green)
  }

  /// Whether any light was green.
  public static func hasGreen(in entries: [LightEntry]) -> Bool {
    standing(entries).contains { $0.light?.colour == .green }
  }

  /// The lights that hold: those that the judge set right never were.
  private static func standing(_ entries: [LightEntry]) -> [LightEntry] {
    entries.filter { $0.light != nil && !$0.isCorrected }
  }
}
