/// The times of one measure with two releases.
struct ComparedResult: Codable {
  /// The times of one release, in seconds.
  struct Times: Codable {
    /// The lane that gave the first light.
    var lane = ""
    /// From the write of the file to the first light.
    var light: [Double] = []
    /// From the write of the file to the confirmed light.
    var confirmed: [Double] = []

    mutating func add(_ reply: Trainer.Reply) {
      lane = reply.first.lane
      light.append(reply.light)
      confirmed.append(reply.confirmed)
    }
  }

  /// The same moment of a run with both releases.
  struct Moment {
    /// `light` or `confirmed`.
    var name: String
    var other: [Double]
    var this: [Double]

    /// The ratio of the medians.
    var ratio: Double { this.median / other.median }
    /// The median of each pair's own ratio, which drifts less with the machine.
    var pairRatio: Double { zip(this, other).map { $0 / $1 }.median }
    /// Whether this release is slower than the limit allows.
    var isAboveLimit: Bool { ratio > ComparedResult.limit }
  }

  /// The highest ratio of this release to the other that still counts as equally fast.
  static let limit = 1.05

  var name: String
  var title: String
  private var times: [Side: Times] = [:]

  init(_ measure: Plan.Paired) {
    name = measure.name
    title = measure.title
  }

  /// The times of one release.
  subscript(side: Side) -> Times {
    get { times[side] ?? Times() }
    set { times[side] = newValue }
  }

  /// The first light, and the confirmed one unless that was the first with both.
  var moments: [Moment] {
    let (other, this) = (self[.other], self[.this])
    let light = Moment(name: "light", other: other.light, this: this.light)
    let confirmed = Moment(name: "confirmed", other: other.confirmed, this: this.confirmed)
    let isOne = light.other == confirmed.other && light.this == confirmed.this
    return isOne ? [light] : [light, confirmed]
  }

  /// The lane of the first light; both lanes if they differ.
  var lane: String {
    let (other, this) = (self[.other].lane, self[.this].lane)
    return other == this ? this : "\(other) → \(this)"
  }
}
