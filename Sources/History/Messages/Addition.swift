import Practice

/// What was added to an entry after it was recorded, kept as its git note.
///
/// Lines of the learner's are kept as they are; Tandem's own begin with a dot and are trailers.
struct Addition {
  private static let dot = "· "

  /// The learner's own lines; nil if there are none.
  let note: String?
  /// Tandem's own, in the order in which they came.
  let trailers: [Trailer]

  init(_ note: String) {
    let lines = Plain.lines(note, 2_000)
    trailers = lines.compactMap { line in
      line.hasPrefix(Self.dot) ? Trailer(line: line.dropFirst(Self.dot.count)) : nil
    }
    let own = lines.filter { !$0.hasPrefix(Self.dot) }
    self.note = own.isEmpty ? nil : own.joined(separator: "\n")
  }

  /// A line of the learner's; it cannot pass for one of ours.
  static func learners(_ line: String) -> String {
    line.hasPrefix(dot) ? "-" + line.dropFirst() : line
  }

  /// A line of ours.
  static func ours(_ trailer: Trailer) -> String { dot + trailer.line }

  /// Completes a light by what was added.
  func complete(_ light: inout RecordedLight) {
    for trailer in trailers {
      switch trailer.key {
      case .phase: light.phase = trailer.value
      case .prediction: light.prediction = trailer.value
      case .driver: light.driver = trailer.value
      case .remark: light.remarks.append(trailer.value)
      default: break
      }
    }
  }
}
