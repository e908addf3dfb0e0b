import Foundation
import SiteBuild
import Synchronization
import TestSupport
import Testing

@testable import Preview

/// A preview from change to event, with a clock of the test.
@Suite struct SessionTests {
  private final class World: Sendable {
    let lines = Mutex<[String]>([])
    /// 2026-11-22 12:00 UTC.
    let seconds = Mutex(1_795_348_800)

    var said: [String] { lines.withLock { $0 } }
  }

  /// Waiting for a server would keep one of the few threads that tests share.
  private static func nowhere(_ broadcast: Broadcast) -> String { "http://127.0.0.1:1" }

  private let folder: TemporaryFolder
  private let world = World()

  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in SampleCatalogue.aMinimal(languages: ["en", "nl"]) {
      try folder.write(["content/\(path)": text])
    }
  }

  private func configuration() throws -> PreviewConfiguration {
    let (world, root) = (world, folder.path)
    let theme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates").path
    let link = try #require(EditorLink(EditorLink.usual) { $0 })
    return PreviewConfiguration(
      request: BuildRequest(
        content: "\(root)/content", theme: theme, templates: nil, output: "\(root)/public",
        moment: .now(secondsSince1970: 1_795_348_800), isStrict: false, jobs: 2, version: "0"),
      host: "127.0.0.1", port: nil, language: "en", editor: link, isWatching: true, isPolling: false,
      schemas: nil,
      clock: PreviewClock(milliseconds: { 0 }, secondsSince1970: { world.seconds.withLock { $0 } }),
      terminal: PreviewTerminal(
        say: { line in world.lines.withLock { $0.append(line) } },
        complain: { line in world.lines.withLock { $0.append(line) } })
    ) { _ in }
  }

  @Test func aChangeIsSentToThosePagesThatAreDifferent() async throws {
    var session = try PreviewSession(configuration(), serve: Self.nowhere)
    session.begin()
    let scene = { [broadcast = session.broadcast] in broadcast.scene }
    let (page, other) = ("/en/procedures/get-a-permit/", "/nl/")
    let link = try #require(EditorLink(EditorLink.usual) { $0 })
    func events(_ path: String) -> PageEvents.Iterator {
      PageEvents(
        broadcast: session.broadcast, editor: link, path: path,
        mark: SiteAnswers(scene: scene(), editor: link).mark(at: path)
      ).makeAsyncIterator()
    }
    var (events1, events2) = (events(page), events(other))
    for _ in 0..<2 {
      // What editors are told comes at once, and nothing of a new page.
      let first = try #require(await events1.nextBuffer(suggested: 1))
      #expect(!String(decoding: first, as: UTF8.self).contains("event: page"))
      guard !scene().isChecking else { continue }
      break
    }
    _ = await events2.nextBuffer(suggested: 1)
    try folder.write(["content/procedures/get-permit/en.md": "Come on Monday.\n"])
    session.step(within: 10_000)
    var told = ""
    while !told.contains("event: page") {
      told += String(decoding: try #require(await events1.nextBuffer(suggested: 1)), as: UTF8.self)
    }
    let mark = SiteAnswers(scene: scene(), editor: link).mark(at: page)
    #expect(told.contains("event: page\nid: \(mark)\ndata: \(mark)\n\n"))
    let quiet = String(decoding: try #require(await events2.nextBuffer(suggested: 1)), as: UTF8.self)
    #expect(!quiet.contains("event: page"))
    #expect(world.said.contains { $0.contains("get-permit/en.md: 1 open page is different") })
  }

  @Test(.timeLimit(.minutes(1))) func whatWasReadIsKeptForTheNextStart() async throws {
    var session = try PreviewSession(configuration(), serve: Self.nowhere)
    let kept = "\(folder.path)/.public.balie-drafts"
    #expect(!FileManager.default.fileExists(atPath: kept))
    session.begin()
    while !FileManager.default.fileExists(atPath: kept) { try await Task.sleep(for: .milliseconds(10)) }
  }

  @Test func aNewDayIsShownAtMidnight() throws {
    try folder.write([
      "content/procedures/get-permit/procedure.yaml": """
      title: { en: Get a permit, nl: Get a permit (nl) }
      fees: [{ id: f, name: { en: Fee, nl: Leges }, amount: 41 EUR, until: 2026-11-22 },
        { id: f, name: { en: Fee, nl: Leges }, amount: 42 EUR, from: 2026-11-23 }]
      documents: none
      """
    ])
    var session = try PreviewSession(configuration(), serve: Self.nowhere)
    func page() -> String {
      guard
        case .page(let bytes, _) = session.broadcast.scene.pages.answer(to: "/en/procedures/get-a-permit/")
      else { return "" }
      return String(decoding: bytes, as: UTF8.self)
    }
    session.step(within: 1)
    #expect(!world.said.contains { $0.hasPrefix("A new day") })
    let before = page()
    // 22:59 and 23:00 in universal time: a minute before midnight in Brussels, and midnight.
    world.seconds.withLock { $0 += 11 * 3_600 - 60 }
    // A folder watch may still tell of the files that were written before.
    session.step(within: 1)
    #expect(!world.said.contains { $0.hasPrefix("A new day") })
    world.seconds.withLock { $0 += 60 }
    session.step(within: 1)
    #expect(world.said.contains { $0.hasPrefix("A new day") })
    #expect(page() != before)
  }

  @Test func whatIsBrokenSaysWhatItSaidBefore() throws {
    var session = try PreviewSession(configuration(), serve: Self.nowhere)
    let path = "/en/procedures/get-a-permit/"
    try folder.write(["content/procedures/get-permit/procedure.yaml": "title: ["])
    session.step(within: 10_000)
    guard case .page = session.broadcast.scene.pages.answer(to: path) else {
      Issue.record("the page is gone")
      return
    }
    #expect(session.broadcast.scene.pages.notes(for: path, nil).delay != nil)
  }

  @Test func aLanguageThatThePortalDoesNotHave() throws {
    var configuration = try configuration()
    configuration = PreviewConfiguration(
      request: configuration.request, host: "127.0.0.1", port: nil, language: "xx",
      editor: configuration.editor, isWatching: false, isPolling: false, schemas: nil,
      clock: configuration.clock, terminal: configuration.terminal
    ) { _ in }
    #expect(throws: PreviewError.noSuchLanguage("xx", known: ["en", "nl"])) {
      _ = try PreviewSession(configuration, serve: Self.nowhere)
    }
  }
}
