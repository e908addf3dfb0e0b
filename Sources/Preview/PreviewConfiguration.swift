package import SiteBuild

/// What a preview is told when it is started.
package struct PreviewConfiguration: Sendable {
  /// The run that a build of the site would be. Its moment is held still where somebody has asked for a day.
  package let request: BuildRequest
  /// The address to listen on, such as `127.0.0.1`.
  package let host: String
  /// The port to listen on; nil for the first that is free from ``firstPort`` on.
  package let port: UInt16?
  /// The language with whose page the address begins that is printed; nil for the choice of languages.
  package let language: String?
  /// The link that opens an editor at a line.
  package let editor: EditorLink
  /// Whether files are followed.
  package let isWatching: Bool
  /// Whether folders are looked through though the system could tell what changes.
  package let isPolling: Bool
  /// The folder that gets the schemas of the catalogue; nil for none.
  package let schemas: String?
  /// Shows a browser the address, if that was asked for.
  package let open: @Sendable (_ address: String) -> Void
  package let clock: PreviewClock
  package let terminal: PreviewTerminal

  /// The first port that is tried.
  package static let firstPort: UInt16 = 8_000
  /// How many are tried.
  package static let ports: UInt16 = 100

  package init(
    request: BuildRequest, host: String, port: UInt16?, language: String?, editor: EditorLink,
    isWatching: Bool, isPolling: Bool, schemas: String?, clock: PreviewClock, terminal: PreviewTerminal,
    open: @escaping @Sendable (_ address: String) -> Void
  ) {
    (self.request, self.host, self.port, self.language) = (request, host, port, language)
    (self.editor, self.isWatching, self.isPolling) = (editor, isWatching, isPolling)
    (self.schemas, self.clock, self.terminal, self.open) = (schemas, clock, terminal, open)
  }
}

/// The time, for those who read no clock.
package struct PreviewClock: Sendable {
  /// Milliseconds from any beginning; they never go back.
  package let milliseconds: @Sendable () -> Int
  /// Seconds since 1970-01-01 00:00 UTC.
  package let secondsSince1970: @Sendable () -> Int

  package init(
    milliseconds: @escaping @Sendable () -> Int, secondsSince1970: @escaping @Sendable () -> Int
  ) {
    (self.milliseconds, self.secondsSince1970) = (milliseconds, secondsSince1970)
  }
}

/// Where a preview tells what it does.
package struct PreviewTerminal: Sendable {
  /// What happens, in one line.
  package let say: @Sendable (String) -> Void
  /// What goes wrong, in one sentence without full stop.
  package let complain: @Sendable (String) -> Void

  package init(say: @escaping @Sendable (String) -> Void, complain: @escaping @Sendable (String) -> Void) {
    (self.say, self.complain) = (say, complain)
  }
}

/// Why a preview cannot be had.
package enum PreviewError: Error, Sendable, Hashable {
  case portTaken(UInt16)
  case noPortFree
  case portForbidden(UInt16)
  case notAnAddress(String)
  case addressNotHere(String)
  case noSuchLanguage(String, known: [String])
  case refused(String)

  /// Whether whoever started it can mend it with other options.
  package var isWrongUse: Bool {
    switch self {
    case .notAnAddress, .noSuchLanguage: true
    default: false
    }
  }

  /// One plain sentence without full stop.
  package var message: String {
    switch self {
    case .portTaken(let port):
      return
        "Port \(port) is taken by another program; name another with --port, or leave it out for a free one"
    case .noPortFree:
      let last = PreviewConfiguration.firstPort + PreviewConfiguration.ports - 1
      return "All ports from \(PreviewConfiguration.firstPort) to \(last) are taken; name another with --port"
    case .portForbidden(let port):
      return "Port \(port) may not be used by you; name one from 1024 up with --port"
    case .notAnAddress(let host):
      return "‘\(host)’ is not an address to listen on; --host takes one such as 127.0.0.1, 0.0.0.0 or ::1"
    case .addressNotHere(let host): return "This machine does not have the address ‘\(host)’"
    case .noSuchLanguage(let language, let known):
      return "The portal has no language ‘\(language)’; it has \(known.joined(separator: ", "))"
    case .refused(let words): return "The preview cannot listen: \(words)"
    }
  }
}
