import Reports
import Testing

/// What `tandem doctor` prints for people.
@Suite struct DoctorReportTests {
  private let good = Finding("git", .good, "/usr/bin/git")
  private let missing = Finding(
    "toolchain", .missing, "no Swift", remedy: "Install it.\nThen go on.")

  @Test func `remedies follow what was found, in its column`() {
    #expect(
      DoctorReport([missing, good]).lines == [
        "✘ toolchain  no Swift", "             Install it.", "             Then go on.",
        "✔ git        /usr/bin/git",
      ])
  }

  @Test func `a machine is healthy while nothing is missing`() {
    #expect(DoctorReport([good, Finding("tmux", .weak, "not found")]).isHealthy)
    #expect(!DoctorReport([good, missing]).isHealthy)
  }
}
