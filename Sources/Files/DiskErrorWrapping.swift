/// An error that may stand for one of the disk's.
public protocol DiskErrorWrapping: Error {
  /// The error that stands for one of the disk's.
  static func disk(_ error: DiskError) -> Self
}

extension DiskErrorWrapping {
  /// Does disk work; its error becomes one of this kind.
  public static func wrapping<Result>(
    _ work: () throws(DiskError) -> Result
  ) throws(Self) -> Result {
    do throws(DiskError) {
      return try work()
    } catch {
      throw disk(error)
    }
  }
}
