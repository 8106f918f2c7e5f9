import Files
import Foundation
import Glibc
import Support
import Testing

@testable import Watching

/// Saves in a real folder; each test waits for an event, never for a time.
@Suite(.serialized, .timeLimit(.minutes(1))) struct `A watcher` {
  let folder: TemporaryFolder
  let polling = WatchMethod.polling(reason: "It is a test.")

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("let one = 1\n", to: "Sources/App.swift")
  }

  /// A quiet time that a busy machine does not exceed between two writes of one burst.
  let generous = Duration.milliseconds(300)

  func watch(
    by method: WatchMethod = .notification, quiet: Duration = .milliseconds(20)
  ) -> AsyncStream<WatchEvent> {
    Watcher.changes(
      in: BytePath(folder.url), by: method, quiet: quiet, interval: .milliseconds(5))
  }

  /// Expects a save of exactly these paths, beside late echoes of what was written before watching.
  ///
  /// A file counts as closed when the last process lets go of it, and a process that another test
  /// starts in that very moment holds it for an instant longer.
  func expect(
    _ paths: [String], from events: inout AsyncStream<WatchEvent>.Iterator,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    while let event = await events.next() {
      guard case .saved(let saved) = event else {
        Issue.record("expected \(paths), got \(event)", sourceLocation: sourceLocation)
        return
      }
      let news = saved.filter { paths.contains($0) || $0 != "Sources/App.swift" }
      if news.isEmpty { continue }
      #expect(news == paths, sourceLocation: sourceLocation)
      return
    }
    Issue.record("expected \(paths), and the watcher ended", sourceLocation: sourceLocation)
  }

  @Test func `tells a save in place`() async throws {
    // Written long before: what is told is no echo of it.
    try folder.write("let two = 2\n", to: "Sources/Two.swift")
    var settling = watch(quiet: generous).makeAsyncIterator()
    try folder.write("", to: "Sources/Last.swift")
    _ = await settling.next()
    var events = watch().makeAsyncIterator()
    try folder.write("let two = 3\n", to: "Sources/Two.swift")
    await expect(["Sources/Two.swift"], from: &events)
  }

  @Test func `tells a save by renaming and not the editor's draft`() async throws {
    var events = watch().makeAsyncIterator()
    try folder.write("let one = 2\n", to: "Sources/.App.swift.tmp")
    #expect(rename(folder["Sources/.App.swift.tmp"].path, folder["Sources/App.swift"].path) == 0)
    await expect(["Sources/App.swift"], from: &events)
  }

  @Test func `tells a burst of saves as one`() async throws {
    var events = watch(quiet: generous).makeAsyncIterator()
    for name in ["C", "A", "B", "A"] { try folder.write("", to: "Sources/\(name).swift") }
    await expect(["Sources/A.swift", "Sources/B.swift", "Sources/C.swift"], from: &events)
  }

  @Test func `tells a file in a new folder, and later ones there`() async throws {
    var events = watch(quiet: generous).makeAsyncIterator()
    try folder.write("", to: "Tests/AppTests/Deep/DeepTests.swift")
    await expect(["Tests/AppTests/Deep/DeepTests.swift"], from: &events)
    try folder.write("", to: "Tests/AppTests/AppTests.swift")
    await expect(["Tests/AppTests/AppTests.swift"], from: &events)
  }

  @Test func `tells deleted files`() async throws {
    var events = watch().makeAsyncIterator()
    try folder.remove("Sources/App.swift")
    await expect(["Sources/App.swift"], from: &events)
  }

  @Test func `tells links`() async throws {
    var events = watch().makeAsyncIterator()
    try folder.link("Sources/Link.swift", to: "App.swift")
    await expect(["Sources/Link.swift"], from: &events)
    #expect(link(folder["Sources/App.swift"].path, folder["Sources/Hard.swift"].path) == 0)
    await expect(["Sources/Hard.swift"], from: &events)
  }

  @Test func `follows a folder that is moved`() async throws {
    var events = watch(quiet: generous).makeAsyncIterator()
    #expect(rename(folder["Sources"].path, folder["Code"].path) == 0)
    await expect(["Code/App.swift", "Sources"], from: &events)
    try folder.write("let one = 2\n", to: "Code/App.swift")
    await expect(["Code/App.swift"], from: &events)
  }

  @Test func `forgets a folder that is moved out of sight`() async throws {
    try folder.makeFolder(".build")
    var events = watch(quiet: generous).makeAsyncIterator()
    #expect(rename(folder["Sources"].path, folder[".build/Sources"].path) == 0)
    await expect(["Sources"], from: &events)
    try folder.write("let one = 2\n", to: ".build/Sources/App.swift")
    try folder.write("", to: "Package.swift")
    await expect(["Package.swift"], from: &events)
  }

  @Test(arguments: [
    ".build/debug/App.o", ".git/index", ".tandem/state.json", "Acceptance/.build/x",
    "Sources/.App.swift.swp", "Sources/4913", "Sources/App.swift~",
  ]) func `says nothing of what is not judged`(path: String) async throws {
    try folder.makeFolder("Acceptance")
    var events = watch().makeAsyncIterator()
    try folder.write("x", to: path)
    try folder.write("let one = 2\n", to: "Sources/App.swift")
    await expect(["Sources/App.swift"], from: &events)
  }

  @Test func `ends when the folder is deleted`() async throws {
    var events = watch().makeAsyncIterator()
    try folder.remove("")
    var last: WatchEvent?
    while let event = await events.next() { last = event }
    #expect(last == .gone)
  }

  @Test func `ends when the folder is moved`() async throws {
    let events = Watcher.changes(
      in: BytePath(folder["Sources"]), by: .notification, quiet: .zero, interval: .zero)
    #expect(rename(folder["Sources"].path, folder["Moved"].path) == 0)
    #expect(await events.reduce(into: []) { $0.append($1) } == [.gone])
  }

  @Test(arguments: [WatchMethod.notification, .polling(reason: "It is a test.")])
  func `says at once that a folder is not there`(method: WatchMethod) async {
    let missing = BytePath(folder["nowhere"])
    let events = Watcher.changes(in: missing, by: method, quiet: .zero, interval: .zero)
    #expect(await events.reduce(into: []) { $0.append($1) }.last == .gone)
  }

  @Test func `polls where it must, and says why`() async throws {
    var events = watch(by: polling).makeAsyncIterator()
    #expect(await events.next() == .polling(reason: "It is a test."))
    try folder.write("x", to: ".build/x")
    // In one step: a look between emptying and filling a file would tell it twice.
    try AtomicFile.write("let one = 1234\n".utf8, to: BytePath(folder["Sources/App.swift"]))
    await expect(["Sources/App.swift"], from: &events)
    try folder.remove("Sources/App.swift")
    await expect(["Sources/App.swift"], from: &events)
    try folder.remove("")
    #expect(await events.next() == .gone)
    #expect(await events.next() == nil)
  }

  @Test func `watches through a link to the folder`() async throws {
    try folder.link("shortcut", to: "Sources")
    let events = Watcher.changes(in: folder["shortcut"])
    try folder.write("let one = 2\n", to: "Sources/App.swift")
    #expect(await events.first { _ in true } == .saved(["App.swift"]))
  }

  @Test func `closes its descriptors when nobody listens any more`() async throws {
    let events = watch()
    #expect(openNotifications > 0)
    let listening = Task { for await _ in events {} }
    listening.cancel()
    await listening.value
    // The thread closes them a moment later.
    #expect(try await eventually(within: .seconds(10)) { openNotifications == 0 })
  }

  @Test func `stops at once when asked to`() throws {
    let stop = try #require(StopSignal())
    let root = BytePath(folder.url)
    let loop = WatchLoop(root: root, stop: stop, quiet: .zero, interval: .seconds(100)) {
      Issue.record("nothing happened, but it told \($0)")
    }
    stop.raise()
    loop.follow(try WatchedTree(root: root))
    loop.poll(try #require(PolledTree(root: root)))
  }

  /// How many of the kernel's notification queues that watch this folder the process holds open.
  private var openNotifications: Int {
    var info = stat()
    guard stat(folder.url.path, &info) == 0 else { return 0 }
    let inode = " ino:\(String(info.st_ino, radix: 16)) "
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fdinfo")) ?? []
    return names.filter { name in
      let text = try? String(contentsOfFile: "/proc/self/fdinfo/\(name)", encoding: .utf8)
      return text?.contains(inode) == true
    }.count
  }
}

@Suite struct `Noticing changes` {
  @Test(arguments: [
    "ext4", "btrfs", "xfs", "tmpfs", "overlay", "zfs", "fuseblk", "fuse.fuse-overlayfs",
  ]) func `trusts the kernel on disks of its own`(type: String) {
    #expect(WatchMethod(fileSystem: type) == .notification)
  }

  @Test func `trusts the kernel where the disk is unknown`() {
    #expect(WatchMethod(fileSystem: nil) == .notification)
  }

  @Test(arguments: [
    ("nfs4", "a network disk"), ("cifs", "a network disk"), ("smb3", "a network disk"),
    ("9p", "a disk of the host system"), ("drvfs", "a disk of the host system"),
    ("vboxsf", "a disk of the host system"), ("virtiofs", "a disk of the host system"),
    ("fuse", "a disk run by a program"), ("fuse.sshfs", "a disk run by a program"),
  ]) func `polls disks that others write to, and says so`(type: String, kind: String) {
    #expect(
      WatchMethod(fileSystem: type)
        == .polling(
          reason: "This folder lies on \(kind) (\(type)), which does not announce every change: "
            + "Tandem looks for changes every second."))
  }

  @Test(arguments: [
    ("/home/ana/kata", "ext4"), ("/mnt/c/Users/ana", "9p"), ("/mnt/cc", "ext4"),
    ("/mnt/c", "9p"), ("/with blank/x", "nfs4"), ("/over/x", "cifs"),
  ]) func `finds the disk of a folder in the mount table`(path: String, type: String) {
    let table = MountTable(
      parsing: """
        22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
        31 22 0:27 / /mnt/c rw,noatime shared:5 master:2 - 9p drvfs rw,aname=drvfs
        32 22 0:28 / /with\\040blank rw - nfs4 server:/export rw
        33 22 0:29 / /over rw - tmpfs tmpfs rw
        34 33 0:30 / /over rw - cifs //server/share rw
        nonsense
        """)
    #expect(table.fileSystem(of: BytePath(path)) == type)
  }

  @Test func `knows the disk of the running system`() throws {
    let table = try #require(MountTable.ofThisSystem())
    #expect(table.fileSystem(of: BytePath("/proc/self")) == "proc")
  }

  @Test func `reads the kernel's events and stops at one that is cut off`() throws {
    var bytes = Self.record(watch: 3, mask: IN_CLOSE_WRITE, name: Array("App.swift".utf8), room: 16)
    bytes += Self.record(watch: -1, mask: IN_Q_OVERFLOW, name: [], room: 0)
    bytes += Self.record(watch: 4, mask: IN_DELETE, name: [0xff], room: 16)
    bytes += [1, 2, 3]
    let events = bytes.withUnsafeBytes { InotifyEvent.events(in: $0) }
    #expect(events.map(\.watch) == [3, -1, 4])
    #expect(events.map(\.name.bytes) == [Array("App.swift".utf8), [], [0xff]])
    #expect(events[0].has(IN_CLOSE_WRITE))
    #expect(!events[0].has(IN_Q_OVERFLOW, IN_DELETE))
    #expect(events[1].has(IN_Q_OVERFLOW, IN_DELETE))
  }

  @Test(arguments: [
    (ENOSPC, "The system allows no more watched folders (fs.inotify.max_user_watches): "),
    (EMFILE, "The system allows no more watchers (fs.inotify.max_user_instances): "),
    (ENOSYS, "The system does not announce changes here (Function not implemented): "),
  ]) func `says what keeps the kernel from telling`(code: Int32, beginning: String) {
    #expect(
      WatchFailure(code: code).description
        == beginning + "Tandem looks for changes every second.")
  }

  private static func record(watch: Int32, mask: Int32, name: [UInt8], room: Int) -> [UInt8] {
    var head = inotify_event()
    head.wd = watch
    head.mask = UInt32(bitPattern: Int32(mask))
    head.len = UInt32(room)
    let padding = [UInt8](repeating: 0, count: room - name.count)
    return withUnsafeBytes(of: &head) { Array($0.prefix(16)) } + name + padding
  }
}
