import Glibc
import Screen
import Testing

@testable import Terminals

extension OneTerminal {
  /// The loop with a real terminal and a model that writes down what it was told.
  @Suite struct EventLoopTests {
    enum Message: Equatable, Sendable {
      case pressed(KeyPress)
      case resized(Size)
      case posted(Int)
    }

    let pseudo = PseudoTerminal()
    let mailbox: Mailbox<Message>

    init() throws {
      mailbox = try Mailbox()
    }

    /// Runs a loop until `q` is pressed.
    ///
    /// `reaction` is what each message sets in motion; `view` hears the number of each frame.
    func run(
      reaction: (Message, Terminal) -> Void = { _, _ in }, view: (Int) -> Void = { _ in }
    ) throws -> (told: [Message], ending: LoopEnding) {
      let terminal = try Terminal(
        look: Look(), type: "xterm-256color", input: pseudo.program, output: pseudo.program)
      defer { terminal.close() }
      var told: [Message] = []
      var frames = 0
      let loop = EventLoop<[Message], Message, Message>(terminal: terminal, mailbox: mailbox)
      let ending = loop.run(
        model: &told,
        input: { _, event in
          switch event {
          case .key(let press): .pressed(press)
          case .resized(let size): .resized(size)
          }
        },
        update: { told, message in
          told.append(message)
          return [message]
        },
        view: { _, size in
          frames += 1
          view(frames)
          return Frame(size: size)
        },
        perform: { message, terminal in
          reaction(message, terminal)
          return message == .pressed(.character("q")) ? .stop : .goOn
        })
      #expect(!terminal.isClaimed)
      #expect(ending == .hungUp || pseudo.isCooked)
      return (told, ending)
    }

    @Test func `the size comes first, then messages, then keys as they come`() throws {
      mailbox.post(.posted(1))
      mailbox.post(.posted(2))
      let (told, ending) = try run { message, _ in
        if message == .posted(2) { pseudo.type("jq") }
      }
      let expected: [Message] = [
        .resized(Size(80, 24)), .posted(1), .posted(2), .pressed(.character("j")),
        .pressed(.character("q")),
      ]
      #expect(told == expected)
      #expect(ending == .stopped)
    }

    @Test func `a message from another thread wakes the waiting loop`() throws {
      let (told, _) = try run { message, _ in
        if message == .resized(Size(80, 24)) {
          Task.detached { [mailbox] in mailbox.post(.posted(7)) }
        }
        if message == .posted(7) { pseudo.type("q") }
      }
      #expect(told.contains(.posted(7)))
    }

    @Test func `many messages are drawn together`() throws {
      for number in 0..<1000 { mailbox.post(.posted(number)) }
      var frames = 0
      let (told, _) = try run(view: { number in
        frames = number
        pseudo.type("q")
      })
      #expect(told.count == 1002)
      #expect(frames == 1)
    }

    @Test func `a key is drawn before the next is read`() throws {
      var frames = 0
      _ = try run(view: { number in
        frames = number
        pseudo.type(number < 4 ? "j" : "q")
      })
      #expect(frames == 4)
    }

    @Test func `a change of size is told and drawn`() throws {
      var frames = 0
      let (told, _) = try run(view: { number in
        frames = number
        if number == 1 {
          pseudo.resize(to: Size(40, 10))
          kill(getpid(), SIGWINCH)
        } else {
          pseudo.type("q")
        }
      })
      #expect(
        told == [
          .resized(Size(80, 24)), .resized(Size(40, 10)), .pressed(.character("q")),
        ])
      #expect(frames == 2)
    }

    @Test func `an interrupt from outside is Control and C`() throws {
      let (told, _) = try run { message, _ in
        if message == .resized(Size(80, 24)) { kill(getpid(), SIGINT) }
        if message == .pressed(.control("c")) { pseudo.type("q") }
      }
      #expect(told.contains(.pressed(.control("c"))))
    }

    @Test(arguments: [(SIGTERM, .terminated), (SIGHUP, .hungUp)] as [(Int32, LoopEnding)])
    func `a signal that ends us ends the loop`(signal: Int32, expected: LoopEnding) throws {
      let (_, ending) = try run { _, _ in kill(getpid(), signal) }
      #expect(ending == expected)
    }

    @Test func `a closed window ends the loop`() throws {
      let (_, ending) = try run(view: { _ in pseudo.hangUp() })
      #expect(ending == .hungUp)
    }

    @Test func `while an editor has the terminal, messages are handled and nothing is drawn`()
      throws
    {
      var frames = 0
      var framesBefore = 0
      let (told, _) = try run { message, terminal in
        switch message {
        case .resized:
          terminal.release()
          // Meant for the editor; it has arrived when the signals' bell rings.
          kill(getpid(), SIGINT)
          var entry = pollfd(fd: terminal.signals, events: Int16(POLLIN), revents: 0)
          #expect(poll(&entry, 1, 10_000) == 1)
          mailbox.post(.posted(1))
        case .posted:
          framesBefore = frames
          terminal.claim()
          pseudo.type("jq")
        case .pressed: break
        }
      } view: {
        frames = $0
      }
      let expected: [Message] = [
        .resized(Size(80, 24)), .posted(1), .pressed(.character("j")),
        .pressed(.character("q")),
      ]
      #expect(told == expected)
      #expect(framesBefore == 0)
      #expect(frames == 1)
    }
  }
}
