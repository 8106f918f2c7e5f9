import ArgumentParser
import Testing

@testable import tandem

@Suite struct UnexpectedErrorTests {
  private struct Odd: Error {}

  @Test func `an unknown error is our bug, not a red light`() {
    #expect(UnexpectedError.isOne(Odd()))
    #expect(UnexpectedError.exitCode == 70)
  }

  @Test func `a chosen exit code and a wrong command line are expected`() {
    #expect(!UnexpectedError.isOne(ExitCode(1)))
    #expect(!UnexpectedError.isOne(ExitCode(75)))
    #expect(!UnexpectedError.isOne(ValidationError("no")))
    #expect(!UnexpectedError.isOne(CleanExit.helpRequest()))
    #expect {
      _ = try Tandem.parseAsRoot(["start"])
    } throws: { !UnexpectedError.isOne($0) }
  }
}
