import Examples
import Katas
import Reports
import Testing
import Verdicts

@testable import Practice

/// The keys of every report: a script may rely on each being there, null where it does not apply.
@Suite struct ReportKeysTests {
  /// Every key with its path, lists as `[]`.
  private func keys(_ value: JSONValue, at path: String = "") -> Set<String> {
    switch value {
    case .object(let members):
      members.reduce(into: []) { found, member in
        let place = path.isEmpty ? member.key : "\(path).\(member.key)"
        found.formUnion([place])
        found.formUnion(keys(member.value, at: place))
      }
    case .array(let values):
      values.reduce(into: []) { $0.formUnion(keys($1, at: path + "[]")) }
    default: []
    }
  }

  /// Keys as a test writes them: one text, split at spaces.
  private func named(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  @Test func `of the status`() {
    let kata = Kata.counting(steps: 2)
    let wanted = """
      schema folder kata covered step stepNumber steps stepDone finished light done done[].kind done[].text
      done[].met done[].missing hintsShown changedAcceptance sprintRefusal leftOpen practice
      practice.rhythm practice.rule practice.strict practice.box practice.phases practice.phase
      practice.sentence practice.cycle practice.driver practice.navigator practice.coversAll
      practice.score practice.score.right practice.score.wrong
      """
    let view = PracticeFlow().view(at: .start)
    var status = SessionStatus(
      kata: kata.slug, done: DefinitionOfDone(of: .tdd, judging: nil, baseline: []))
    let before = StatusReport(status, view: view, folder: "/counting", kata: kata)
    #expect(keys(before.json) == named(wanted))
    status.light = Light(
      run: RunID(rawValue: "1"), colour: .green, reason: .passed, outer: nil, tree: "a", time: 0)
    let after = StatusReport(status, view: view, folder: "/counting", kata: kata)
    #expect(
      keys(after.json)
        == named(
          wanted + " light.run light.light light.reason light.outer light.tree light.time"))
  }

  @Test func `of the lights, for lights and events alike`() {
    let wanted = named(
      """
      lights lights[].id lights[].tree lights[].time lights[].attempt lights[].title lights[].event
      lights[].covered lights[].light lights[].reason lights[].outer lights[].lane lights[].confirmed
      lights[].corrects lights[].phase lights[].step lights[].prediction lights[].driver
      lights[].remarks lights[].seconds lights[].run lights[].inner lights[].acceptance
      lights[].failed lights[].changed lights[].changed.files lights[].changed.linesAdded
      lights[].changed.linesRemoved lights[].notKept lights[].note
      """)
    var entry = LightEntry(
      id: EntryID(rawValue: "1"), tree: TreeID(rawValue: "2"), time: 3, attempt: "attempt-1",
      title: "kept", event: HistoryEvent(.kept))
    #expect(keys(LightsReport([entry]).json) == wanted)
    entry.event = nil
    entry.light = RecordedLight(
      colour: .red, reason: .testsFailed, acceptance: TestCount(), run: RunID(rawValue: "4"))
    let counts = ["inner", "acceptance"].flatMap { loop in
      ["passed", "failed", "skipped"].map { "lights[].\(loop).\($0)" }
    }
    #expect(keys(LightsReport([entry]).json) == wanted.union(counts))
    #expect(keys(LightsReport([]).json) == ["lights"])
  }

  @Test func `of the retro`() {
    let retro = Retro(title: "Counting", lights: [], neverRed: [])
    #expect(
      keys(RetroReport(retro).json)
        == named(
          """
          schema title lights lights.green lights.red lights.amber seconds cycles minutesPerCycle
          linesPerCycle longestRed refactorings predictions predictions.right predictions.wrong
          neverRed noticed typing questions covered overtime handovers
          """))
  }

  @Test func `of the doctor`() {
    let report = DoctorReport([Finding("git", .good, "/usr/bin/git")])
    #expect(
      keys(report.json)
        == named(
          """
          healthy findings findings[].subject findings[].state findings[].detail findings[].remedy
          """))
  }

  @Test func `of the catalogue, for whole katas and broken ones`() {
    let wanted = named(
      """
      katas katas[].slug katas[].title katas[].level katas[].minutes katas[].kind katas[].teaches
      katas[].module katas[].interface katas[].steps katas[].problems
      """)
    let broken = CatalogueEntry.broken(slug: "odd", problems: [])
    #expect(keys(CatalogueReport([broken]).json) == wanted)
    let steps = named(
      "katas[].steps[].slug katas[].steps[].title katas[].steps[].examples")
    let whole = CatalogueEntry.kata(.counting(steps: 1))
    #expect(keys(CatalogueReport([whole]).json) == wanted.union(steps))
  }
}
