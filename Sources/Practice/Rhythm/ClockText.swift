/// Seconds as people read them.
public enum ClockText {
  /// As a clock shows them: `2:05`, `1:02:05`, `-0:30`.
  public static func text(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, -1e9), 1e9).rounded())
    let (hours, minutes, rest) = (abs(whole) / 3600, abs(whole) / 60 % 60, abs(whole) % 60)
    let sign = whole < 0 ? "-" : ""
    return hours > 0
      ? "\(sign)\(hours):\(two(minutes)):\(two(rest))" : "\(sign)\(minutes):\(two(rest))"
  }

  /// In words: `40 s`, `9 min`, `1 h 5 min`.
  public static func words(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 1e9).rounded())
    if whole < 60 { return "\(whole) s" }
    let minutes = (whole + 30) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  /// With so many decimal places, such as `0.21 s`.
  public static func seconds(_ seconds: Double, places: Int = 2) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "? s" }
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let units = Int((seconds * Double(scale)).rounded())
    if places == 0 { return "\(units) s" }
    let fraction = String(units % scale)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(units / scale).\(zeros)\(fraction) s"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
