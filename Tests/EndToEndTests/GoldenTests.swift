import Foundation
import Support
import Testing

/// What commands print as JSON in a workspace that an earlier Tandem left, held by a file.
@Suite(.timeLimit(.minutes(2))) struct GoldenTests {
  @Test func `commands print as they did`() async throws {
    let player = try Player()
    let archive = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../SessionsTests/Fixtures/schema-2.tar.gz").standardizedFileURL
    let unpacked = try await Child.run(
      URL(filePath: "/usr/bin/env"), ["tar", "-xzf", archive.path, "-C", player.home.url.path],
      environment: player.environment)
    try #require(unpacked.status == 0, "\(unpacked.complaint)")
    try player.home.write("done: [we would show this code]\n", to: ".config/tandem/config.yml")

    var printed = ""
    for line in [
      "diff workspace --light 3745ef23", "done workspace --tick 1", "tests workspace",
      "hint workspace", "predict red workspace --test five", "swap workspace",
      "back workspace --light 3745ef23", "restore workspace", "start fizz-buzz --in new",
    ] {
      let words = line.split(separator: " ").map(String.init) + ["--json"]
      let child = try await Child.run(
        player.tandem, words, environment: player.environment, in: player.home.url)
      #expect(child.status == 0, "\(line): \(child.complaint)")
      printed += "$ tandem \(line) --json\n\(child.output)"
    }
    // The words of a hint are the kata's.
    printed.replace(#/("hints" : \[\n +).*/#) { $0.output.1 + "\"…\"" }
    try Golden("commands.txt").expect(printed.replacing(player.home.url.path, with: "/home/ana"))
  }
}
