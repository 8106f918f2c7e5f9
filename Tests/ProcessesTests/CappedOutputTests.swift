import Processes
import Testing

@Suite struct `Capped output` {
  @Test func `what fits is kept whole and unmarked`() {
    var output = CappedOutput(limit: 10)
    output.append(Array("hello".utf8))
    #expect(output.text == "hello")
    #expect(output.leftOut == 0)
  }

  @Test(arguments: [1, 3, 7, 1000])
  func `head and tail survive whatever the size of the chunks`(chunk: Int) {
    let all = (0..<1000).map { UInt8($0 % 251) }
    var output = CappedOutput(limit: 100)
    for start in stride(from: 0, to: all.count, by: chunk) {
      output.append(all[start..<min(start + chunk, all.count)])
    }
    #expect(output.bytes == Array(all.prefix(50)) + Array(all.suffix(50)))
    #expect(output.total == 1000)
    #expect(output.leftOut == 900)
  }

  @Test func `the text says how much was left out`() {
    var output = CappedOutput(limit: 4)
    output.append(Array("abXXXcd".utf8))
    #expect(output.text == "ab\n[… 3 bytes left out …]\ncd")
  }

  @Test func `bytes that are no text become the replacement character`() {
    var output = CappedOutput(limit: 10)
    output.append([0x61, 0xFF, 0x62])
    #expect(output.text == "a\u{FFFD}b")
  }

  @Test func `a limit of nothing keeps nothing`() {
    var output = CappedOutput(limit: 0)
    output.append(Array("gone".utf8))
    #expect(output.bytes.isEmpty)
    #expect(output.leftOut == 4)
  }
}
