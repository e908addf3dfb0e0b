import ArgumentParser
import Foundation
import Preview
import SiteBuild
import SiteFiles

#if canImport(Glibc)
  import Glibc
#endif

/// Gives a preview its clock, its terminal and the browser, and ends it.
struct PreviewAction {
  private let command: PreviewCommand

  init(_ command: PreviewCommand) { self.command = command }

  func run() throws -> Never {
    let configuration = try configuration()
    endAtOnce()
    if !isLoopback {
      Console.complain("everybody who can reach this machine can read the preview.")
    }
    try PreviewSession(configuration).run()
  }

  private var isLoopback: Bool {
    command.host == "localhost" || command.host == "::1" || command.host.hasPrefix("127.")
  }

  private func configuration() throws -> PreviewConfiguration {
    let request = try SiteOptions.request(
      command.catalogue, output: "public", asOf: command.asOf, isStrict: command.strict, jobs: command.jobs)
    guard let editor = EditorLink(command.editor, realPath: { SourceSnapshot.realPath($0) ?? $0 }) else {
      throw ValidationError("--editor takes an address with {path}, such as \(EditorLink.usual).")
    }
    let opens = command.open
    return PreviewConfiguration(
      request: request, host: command.host, port: command.port, language: command.lang, editor: editor,
      isWatching: command.watch, isPolling: command.poll, schemas: schemas(beside: request.content),
      clock: .system,
      terminal: PreviewTerminal(say: { Console.say($0) }, complain: { Console.complain($0 + ".") })
    ) { address in if opens { Browser.open(address) } }
  }

  private func schemas(beside content: String) -> String? {
    switch command.schemas {
    case "off": return nil
    case let folder?: return folder
    case nil:
      let real = SourceSnapshot.realPath(content) ?? content
      let parent = real.split(separator: "/").dropLast().joined(separator: "/")
      return "/\(parent)/.balie/schemas"
    }
  }

  /// Control-C ends the program at once and cleanly: nothing is in the middle of being written that a new start would
  /// not write again. From the first moment on: a handler that only came to be later would miss what comes before.
  private func endAtOnce() {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in
        // Nothing but calls to the system: a handler may come between any two instructions (POSIX.1-2017, 2.4.3).
        let words: StaticString = "\nThe preview has ended.\n"
        _ = write(STDOUT_FILENO, words.utf8Start, words.utf8CodeUnitCount)
        _exit(Balie.Ending.clean.rawValue)
      }
    }
  }
}

extension PreviewClock {
  /// The monotonic clock for durations, the wall clock for the day.
  fileprivate static let system = PreviewClock(
    milliseconds: {
      var clock = timespec()
      clock_gettime(CLOCK_MONOTONIC, &clock)
      return clock.tv_sec * 1_000 + clock.tv_nsec / 1_000_000
    }, secondsSince1970: { Int(Date().timeIntervalSince1970) })
}
