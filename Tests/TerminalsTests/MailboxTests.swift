import Glibc
import Testing

@testable import Terminals

@Suite struct MailboxTests {
  /// Whether the bell would wake a loop now.
  func rings(_ mailbox: Mailbox<Int>) -> Bool {
    var entry = pollfd(fd: mailbox.bell, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) == 1
  }

  @Test func `messages come out in the order of their posting, once`() throws {
    let mailbox = try Mailbox<Int>()
    for number in 1...5 { mailbox.post(number) }
    #expect(mailbox.drain() == [1, 2, 3, 4, 5])
    #expect(mailbox.drain() == [])
  }

  @Test func `the bell rings while messages wait, and is silent when they are taken`() throws {
    let mailbox = try Mailbox<Int>()
    #expect(!rings(mailbox))
    mailbox.post(1)
    mailbox.post(2)
    #expect(rings(mailbox))
    _ = mailbox.drain()
    #expect(!rings(mailbox))
    mailbox.post(3)
    #expect(rings(mailbox))
  }

  @Test func `no message of many tasks is lost, and each task's stay in order`() async throws {
    let mailbox = try Mailbox<Int>()
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask { for number in 0..<500 { mailbox.post(task * 1000 + number) } }
      }
    }
    let taken = mailbox.drain()
    #expect(taken.count == 4000)
    for task in 0..<8 {
      let own = taken.filter { $0 / 1000 == task }
      #expect(own == own.sorted())
    }
  }
}
