import Synchronization

/// Keeps what one stream brings and hands each chunk on.
final class Collector: Sendable {
  private let kept: Mutex<CappedOutput>
  private let onOutput: @Sendable ([UInt8]) -> Void

  init(limit: Int, onOutput: @escaping @Sendable ([UInt8]) -> Void) {
    kept = Mutex(CappedOutput(limit: limit))
    self.onOutput = onOutput
  }

  /// Takes the next chunk.
  func take(_ chunk: [UInt8]) {
    kept.withLock { $0.append(chunk) }
    onOutput(chunk)
  }

  /// What was kept until now.
  var collected: CappedOutput { kept.withLock { $0 } }
}
