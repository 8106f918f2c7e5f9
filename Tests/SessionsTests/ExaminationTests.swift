import Katas
import Reports
import Testing

@testable import Sessions

/// What `tandem doctor` finds out without asking a program.
@Suite struct ExaminationTests {
  @Test(arguments: [
    ("xterm-256color", "UTF-8", Finding.State.good), ("tmux", "utf8", .good),
    ("dumb", "UTF-8", .weak), ("", "UTF-8", .weak), ("xterm", "ANSI_X3.4-1968", .weak),
  ])
  func `a terminal shows the screen with its marks, or it is told how`(
    _ type: String, _ codeset: String, _ state: Finding.State
  ) {
    let finding = Examination.terminal(type, codeset: codeset)
    #expect(finding.state == state)
    #expect((finding.remedy == nil) == (state == .good))
  }

  @Test func `broken katas are counted apart, by name`() {
    let entries: [CatalogueEntry] = [
      .kata(.counting(steps: 1)), .broken(slug: "odd", problems: []),
    ]
    let finding = Examination.library(.success(entries))
    #expect(finding.state == .weak)
    #expect(finding.detail == "1 found, 1 broken: odd")
    #expect(Examination.library(.success([entries[0]])).state == .good)
    let none = Examination.library(.success([]))
    #expect(none.state == .weak && none.remedy?.contains("--katas") == true)
  }

  @Test func `a package without the sprint lane is told why`() {
    let finding = Examination.sprintLane(in: "/there", refusal: "The judge answers alone.")
    #expect(finding.state == .weak)
    #expect(finding.detail.contains("The judge answers alone."))
    #expect(Examination.sprintLane(in: "/there", refusal: nil).state == .good)
  }
}
