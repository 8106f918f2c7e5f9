import Testing

@testable import Files

@Suite struct `A path as text` {
  @Test(arguments: [
    ("/a/b", "/a/c", "../c"), ("/a/b", "/a/b/c", "c"), ("/a/b", "/x/y", "../../x/y"),
    ("/a/bc", "/a/b", "../b"),
  ])
  func `relative paths lead from one to the other`(from: String, to: String, path: String) {
    #expect(String.relativePath(from: from, to: to) == path)
    #expect((from + "/" + path).normalizedPath == to)
  }

  @Test func `lies below a folder and not below one whose name it begins with`() {
    #expect("/a/b/c".isPath(atOrBelow: "/a/b"))
    #expect("/a/b".isPath(atOrBelow: "/a/b/"))
    #expect(!"/a/bc".isPath(atOrBelow: "/a/b"))
  }
}

@Suite struct `A path as bytes` {
  @Test func `has a name and a folder`() {
    let path = BytePath("/a/b").appending("c/d")
    #expect(path.text == "/a/b/c/d")
    #expect(path.name.text == "d")
    #expect(path.parent.text == "/a/b/c")
    #expect(BytePath("d").parent.isEmpty)
    #expect(BytePath("").appending("d").text == "d")
    #expect((path + ".lock").name.text == "d.lock")
  }

  @Test func `comes before what lies below it`() {
    #expect(
      [BytePath("a/b"), BytePath("a b"), BytePath("a")].sorted().map(\.text) == ["a", "a b", "a/b"])
  }
}

@Suite struct `A short digest` {
  /// Known answers of FNV-1a, 64 bits.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func `is the one of FNV-1a`(text: String, digest: UInt64) {
    #expect(text.utf8.shortDigest == digest)
  }
}
