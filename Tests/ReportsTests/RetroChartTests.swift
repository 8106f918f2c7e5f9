import Testing
import Verdicts

@testable import Reports

@Suite struct RetroChartTests {
  @Test func `bars grow with their value and something is never nothing`() {
    let chart = RetroChart()
    #expect(chart.bar(10, of: 10, width: 4) == "████")
    #expect(chart.bar(5, of: 10, width: 4) == "██")
    #expect(chart.bar(1, of: 16, width: 4) == "▎")
    #expect(chart.bar(0.001, of: 10, width: 4) == "▏")
    #expect(chart.bar(0, of: 10, width: 4) == "")
    #expect(chart.bar(99, of: 10, width: 4) == "████")
    #expect(RetroChart(isASCII: true).bar(5, of: 10, width: 4) == "##")
    #expect(RetroChart(isASCII: true).bar(0.001, of: 10, width: 4) == "#")
  }

  @Test func `lights break into rows`() {
    let colours: [Colour] = [.green, .red, .amber, .green, .green]
    #expect(RetroChart().lights(colours, width: 5) == ["✔ ✘ ▲", "✔ ✔"])
    #expect(RetroChart().lights([], width: 5) == [])
  }
}
