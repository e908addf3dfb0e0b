import Diagnostics
import SiteBuild
import SiteFiles

/// Shows a site while it is edited: follows the files, serves the pages, tells what is found.
package struct PreviewSession: ~Copyable {
  private let configuration: PreviewConfiguration
  private var site: LiveSite
  private var watch: FolderWatch?
  let broadcast: Broadcast
  private let findings: FindingsWork
  private var told = Telling()
  /// Where the site can be seen, such as `http://127.0.0.1:8000`.
  package let origin: String

  /// How long is waited for a change before the time is looked at, in milliseconds.
  private static let tick = 1_000
  /// How often those who look at pages are asked whether they are still there, in ticks.
  private static let beat = 10

  /// Reads the files and begins to serve.
  ///
  /// - Throws: ``PreviewError`` and `FileSystemError`.
  package init(_ configuration: PreviewConfiguration) throws {
    try self.init(configuration) { try PreviewServer(configuration, $0).origin }
  }

  /// - Parameter serve: begins to serve what there is to see, and tells where.
  init(_ configuration: PreviewConfiguration, serve: (Broadcast) throws -> String) throws {
    // Before anything is read, so that no change falls between.
    let watch =
      configuration.isWatching
      ? FolderWatch(LiveSite.folders(of: configuration.request), isPolling: configuration.isPolling) : nil
    var site = try LiveSite(configuration.request)
    guard let address = site.pages.address(of: configuration.language) else {
      throw PreviewError.noSuchLanguage(configuration.language ?? "", known: site.pages.languages)
    }
    let broadcast = Broadcast(site.pages)
    origin = try serve(broadcast)
    let terminal = configuration.terminal
    let tally = FindingsTally()
    findings = FindingsWork(
      jobs: max(1, configuration.request.jobs - 1),
      schemas: configuration.schemas.map { SchemaFiles($0, terminal) }, drafts: site.takeReadDrafts()
    ) { found in
      broadcast.publish(found)
      if let line = tally.line(for: found.report) { terminal.say(line) }
    }
    (self.configuration, self.site, self.broadcast) = (configuration, site, broadcast)
    self.watch = watch
    terminal.say("The preview is at \(origin)\(address) – stop it with Control-C.")
    configuration.open(origin + address)
  }

  /// Follows the files until the program ends.
  package consuming func run() -> Never {
    begin()
    while true { step(within: Self.tick) }
  }

  mutating func begin() {
    sayHowFilesAreFollowed()
    findings.look(at: site)
  }

  /// Waits for a change and shows it.
  mutating func step(within milliseconds: Int) {
    let changes = watch?.changes(within: milliseconds) ?? FolderChanges.none(after: milliseconds)
    sayHowFilesAreFollowed()
    let start = configuration.clock.milliseconds()
    if !changes.isEmpty { follow(changes, since: start) }
    turnToToday()
    told.ticks += 1
    if told.ticks % Self.beat == 0 { broadcast.wake() }
  }

  private mutating func follow(_ changes: FolderChanges, since start: Int) {
    do throws(FileSystemError) {
      let files = try site.apply(changes)
      told.refusal = nil
      if !files.isEmpty { show(Self.words(files), since: start) }
    } catch {
      // A folder that is moved away for a moment is no reason to end.
      guard told.refusal != error.message else { return }
      told.refusal = error.message
      configuration.terminal.complain("\(error.message); the pages stay as they were")
    }
  }

  private mutating func show(_ what: String, since start: Int) {
    let open = broadcast.publish(site.pages)
    let time = configuration.clock.milliseconds() - start
    let pages = open == 1 ? "1 open page is different" : "\(open) open pages are different"
    configuration.terminal.say("\(what): \(pages), \(time) ms.")
    findings.look(at: site)
  }

  private static func words(_ files: [String]) -> String {
    files.count == 1 ? files[0] : "\(files[0]) and \(files.count - 1) more"
  }

  // MARK: The day

  private mutating func turnToToday() {
    guard case .now = configuration.request.moment else { return }
    let start = configuration.clock.milliseconds()
    guard site.turn(to: .now(secondsSince1970: configuration.clock.secondsSince1970())) else { return }
    show("A new day", since: start)
  }

  // MARK: How files are followed

  private mutating func sayHowFilesAreFollowed() {
    guard let refusal = watch?.refusal, refusal != told.watching else { return }
    told.watching = refusal
    guard let reason = refusal.sentence else { return }
    configuration.terminal.complain("\(reason); the files are looked through every second instead")
  }

  private struct Telling {
    var ticks = 0
    var watching: FolderWatch.Refusal?
    var refusal: String?
  }
}

extension FolderWatch.Refusal {
  /// Nil for what was asked for.
  fileprivate var sentence: String? {
    switch self {
    case .noWatchesLeft:
      "the system has no watches left for so many folders (raise fs.inotify.max_user_watches)"
    case .noInstancesLeft:
      "too many programs are told of changed files already (raise fs.inotify.max_user_instances)"
    case .notOffered: "this system does not tell which files change"
    case .asked: nil
    }
  }
}
