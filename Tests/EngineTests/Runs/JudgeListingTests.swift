import Engine
import Testing
import Verdicts

extension `The judge` {
  @Test func `runs every XCTest that a filter means, however long their names are`() async throws {
    // One argument of a command may hold 128 KiB; these names are longer together.
    let word = String(repeating: "x", count: 8_000)
    let methods = (1...20).map { "  func test\(word)\($0)() {}" }.joined(separator: "\n")
    let fixture = try theFixture()
    let verdict = try await fixture.verdict(
      tests: "import XCTest\nfinal class OldTests: XCTestCase {\n\(methods)\n}\n",
      request: fixture.request(filter: "OldTests"))
    #expect(verdict.reason == .passed)
    #expect(verdict.tests.count == 20)
  }

  @Test func `passes over no XCTest because the list of them could not be read`() async throws {
    let manifest = """
      // swift-tools-version: 6.2
      import PackageDescription
      let package = Package(
        name: "Shape",
        targets: [
          .target(name: "CLeaves"), .target(name: "Shape", dependencies: ["CLeaves"]),
          .testTarget(name: "ShapeTests", dependencies: ["Shape"]),
        ])

      """
    let leaves = """
      #include <fcntl.h>
      #include <string.h>
      #include <unistd.h>
      int leaves(void) { return 4; }
      __attribute__((constructor)) static void leave(void) {
        static char words[4096];
        int file = open("/proc/self/cmdline", O_RDONLY);
        long count = read(file, words, sizeof words - 1);
        close(file);
        for (long i = 0; i < count; i += strlen(words + i) + 1)
          if (strcmp(words + i, "--list-tests") == 0) _exit(0);
      }

      """
    let old = """
      import XCTest
      import Shape
      final class OldTests: XCTestCase { func testSquare() { XCTAssertEqual(corners("square"), 5) } }

      """
    let fixture = try theFixture()
    let verdict = try await fixture.verdict(
      tests: Shape.tests("  @Test func `OldTests are not alone`() {}"),
      library: "import CLeaves\npublic func corners(_ name: String) -> Int { Int(leaves()) }\n",
      extra: [
        "Package.swift": manifest, "Sources/CLeaves/leaves.c": leaves,
        "Sources/CLeaves/include/leaves.h": "int leaves(void);\n",
        "Tests/ShapeTests/OldTests.swift": old,
      ], request: fixture.request(filter: "OldTests"))
    #expect(verdict.reason == .incomplete)
    #expect(verdict.tests.map(\.name) == ["OldTests are not alone"])
  }
}
