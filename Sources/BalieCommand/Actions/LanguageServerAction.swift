import ArgumentParser
import CatalogueModel
import Dispatch
import Foundation
import LanguageServer
import SiteBuild
import SiteFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Gives a language server its streams, its clock and its second thread.
struct LanguageServerAction {
  let content: String?
  let templates: String?
  let asOf: CivilDate?
  let isStrict: Bool
  let jobs: Int?

  func run() throws {
    var server = LanguageServer(try configuration())
    let streams = try ServerStreams()
    while true {
      try streams.write(server.takeOutput())
      if let code = server.exitCode {
        // The catalogue is left to the system, which takes it back all at once.
        streams.end(code)
      }
      if let work = server.takeWork() { streams.begin(work) }
      switch streams.next(until: server.wakeTime) {
      case .bytes(let bytes): server.receive(bytes, at: .now)
      case .result(let result): server.finish(result, at: .now)
      case .end: server.inputEnded()
      case .wake: server.wake(at: .now)
      }
    }
  }

  private func configuration() throws -> ServerConfiguration {
    let (asOf, isStrict, jobs) = (asOf, isStrict, jobs)
    let content = try content.map { path in
      guard let real = SourceSnapshot.realPath(path) else {
        throw ValidationError("There is no folder ‘\(path)’.")
      }
      return real
    }
    // The theme is looked for before the editor is told anything, so that its absence is wrong use.
    let usual = try SiteOptions.request(
      CatalogueOptions.parse(
        ["--content", content ?? "content"] + (templates.map { ["--templates", $0] } ?? [])),
      output: "public", asOf: asOf, isStrict: isStrict, jobs: jobs)
    return ServerConfiguration(
      content: content, day: asOf.map { .day($0) },
      manual: Installation.folder("docs", containing: "findings.md").map { "file://\($0)/findings.md" },
      version: BalieCommand.version
    ) { content, moment in
      BuildRequest(
        content: content, theme: usual.theme, templates: usual.templates, output: usual.output,
        moment: moment,
        isStrict: usual.isStrict, jobs: usual.jobs, version: usual.version)
    }
  }
}

extension ServerTime {
  /// The monotonic clock for pauses, the wall clock for the day.
  fileprivate static var now: ServerTime {
    var clock = timespec()
    clock_gettime(CLOCK_MONOTONIC, &clock)
    return ServerTime(
      milliseconds: clock.tv_sec * 1_000 + clock.tv_nsec / 1_000_000,
      secondsSince1970: Int(Date().timeIntervalSince1970))
  }
}

/// Standard input and output, and a thread for work, waited for together.
private struct ServerStreams {
  enum Event {
    case bytes([UInt8])
    case result(ServerWork.Result)
    case end
    case wake
  }

  private let results = Results()
  /// A byte comes through here when work is done.
  private let doorbell: (read: Int32, write: Int32)

  private final class Results: Sendable {
    let waiting = Mutex<[ServerWork.Result]>([])
  }

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      Console.complain("no pipe could be made: \(String(cString: strerror(errno))).")
      throw ExitCode(Balie.Ending.outsideWorldFailed.rawValue)
    }
    doorbell = (ends[0], ends[1])
    signal(SIGPIPE, SIG_IGN)
  }

  func begin(_ work: ServerWork) {
    let (results, bell) = (results, doorbell.write)
    DispatchQueue.global(qos: .utility).async {
      let result = work.done()
      results.waiting.withLock { $0.append(result) }
      var byte: UInt8 = 1
      _ = Glibc.write(bell, &byte, 1)
    }
  }

  /// Waits for the client, for work that is done, or until a time in milliseconds.
  func next(until time: Int?) -> Event {
    while true {
      let left = time.map { Int32(clamping: max(0, $0 - ServerTime.now.milliseconds)) } ?? -1
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: doorbell.read, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&sources, nfds_t(sources.count), left)
      if count < 0, errno == EINTR { continue }
      if count == 0 { return .wake }
      guard count > 0 else { return .end }
      if sources[1].revents != 0 {
        var byte: UInt8 = 0
        _ = Glibc.read(doorbell.read, &byte, 1)
        let first = results.waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        if let first { return .result(first) }
        continue
      }
      return input()
    }
  }

  private func input() -> Event {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      return count > 0 ? .bytes(Array(buffer[..<count])) : .end
    }
  }

  /// Writes all bytes, however small the pieces that the pipe takes.
  func write(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(STDOUT_FILENO, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { end(1) }
      done += count
    }
  }

  func end(_ code: Int32) -> Never { _exit(code) }
}
