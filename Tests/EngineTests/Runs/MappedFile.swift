import Foundation
import Glibc
import Testing

/// A file in memory: writing to it leaves its stamp alone from the second time on.
final class MappedFile {
  let bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ file: URL) throws {
    let descriptor = open(file.path, O_RDWR | O_CLOEXEC)
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    close(descriptor)
    try #require(start != MAP_FAILED)
    let words = try #require(start).assumingMemoryBound(to: UInt8.self)
    bytes = UnsafeMutableBufferPointer(start: words, count: size)
  }

  deinit { munmap(bytes.baseAddress, bytes.count) }
}
