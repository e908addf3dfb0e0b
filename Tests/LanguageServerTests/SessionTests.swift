import CatalogueModel
import Foundation
import SiteBuild
import TestSupport
import Testing

@testable import LanguageServer

/// Whole sessions with a client of the test’s own, whose time goes as the test lets it.
@Suite struct SessionTests {
  /// A client with its server and a clock.
  private struct Client {
    var server: LanguageServer
    var milliseconds = 0
    var told: [String: [JSONValue]] = [:]
    var answers: [JSONValue: JSONValue] = [:]
    var lastPublished: [String] = []
    private var reader = MessageReader()
    private let root: String

    init(_ folder: TemporaryFolder) throws {
      root = "\(folder.path)/content"
      // Without templates, which say the same each time and would take most of the time.
      let theme = "\(folder.path)/theme"
      let day = try #require(CivilDate("2026-11-22"))
      server = LanguageServer(
        ServerConfiguration(content: root, day: .day(day), manual: "file:///manual.md", version: "0") {
          BuildRequest(
            content: $0, theme: theme, templates: nil, output: "public", moment: $1, isStrict: false, jobs: 1,
            version: "0")
        })
      ask("initialize", ["capabilities": [:]])
      send("initialized", [:])
      work()
      pass(0)
      work()
    }

    private var time: ServerTime { ServerTime(milliseconds: milliseconds, secondsSince1970: 0) }

    private mutating func collect() {
      reader.append(server.takeOutput())
      lastPublished = []
      while case .body(let body)? = reader.next() {
        guard let message = JSONValue(body) else { continue }
        if let id = message["id"], message["method"] == nil { answers[id] = message }
        if message["method"] == "textDocument/publishDiagnostics", let uri = message["params", "uri"]?.text {
          told[uri] = message["params", "diagnostics"]?.list
          lastPublished.append(uri)
        }
      }
    }

    mutating func raw(_ message: JSONValue) {
      let body = message.written
      server.receive(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body, at: time)
      collect()
    }

    mutating func send(_ method: String, _ parameters: JSONValue) {
      raw(["method": .text(method), "params": parameters])
    }

    @discardableResult
    mutating func ask(_ method: String, _ parameters: JSONValue) -> JSONValue? {
      let id = JSONValue(answers.count + 1)
      raw(["id": id, "method": .text(method), "params": parameters])
      return answers[id]?["result"]
    }

    /// Lets time pass; what is due is done when it is due.
    mutating func pass(_ amount: Int) {
      let end = milliseconds + amount
      while let due = server.wakeTime, due <= end {
        milliseconds = max(milliseconds, due)
        server.wake(at: time)
        collectMore()
      }
      milliseconds = end
    }

    private mutating func collectMore() {
      let before = lastPublished
      collect()
      lastPublished = before + lastPublished
    }

    /// Does the work that waits, as another thread would.
    mutating func work() {
      while let work = server.takeWork() {
        server.finish(work.done(), at: time)
        collect()
      }
    }

    func uri(_ path: String) -> String { FileURI.uri(of: "\(root)/\(path)") }

    func codes(_ path: String) -> [String] { (told[uri(path)] ?? []).compactMap { $0["code"]?.text } }

    mutating func open(_ path: String, _ text: String) {
      send(
        "textDocument/didOpen",
        ["textDocument": ["uri": .text(uri(path)), "version": 1, "text": .text(text)]])
    }

    mutating func write(_ path: String, _ text: String) {
      send(
        "textDocument/didChange",
        ["textDocument": ["uri": .text(uri(path)), "version": 2], "contentChanges": [["text": .text(text)]]])
    }
  }

  private let folder: TemporaryFolder
  private static let procedure = "procedures/get-permit/procedure.yaml"
  private let text = SampleCatalogue.aMinimal()["procedures/get-permit/procedure.yaml"] ?? ""

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(["theme/README": ""])
    for (path, text) in SampleCatalogue.aMinimal() { try folder.write([("content/" + path): text]) }
  }

  @Test func findingsWaitForAPauseAndGoWhenMended() throws {
    var client = try Client(folder)
    client.open(Self.procedure, text)
    client.pass(1_000)
    #expect(client.codes(Self.procedure) == [])
    client.write(Self.procedure, text + "\nauthority: nobody\n")
    client.pass(50)
    #expect(client.codes(Self.procedure) == [], "still typing")
    client.write(Self.procedure, text + "\nauthority: nobody2\n")
    client.pass(100)
    #expect(client.codes(Self.procedure) == [], "a key starts the pause anew")
    client.pass(20)
    #expect(client.codes(Self.procedure) == ["unknown-id"])
    client.write(Self.procedure, text)
    client.pass(120)
    #expect(client.codes(Self.procedure) == [])
  }

  @Test func whoeverTypesOnIsToldAtLast() throws {
    var client = try Client(folder)
    client.open(Self.procedure, text)
    client.pass(1_000)
    for number in 0..<12 {
      client.write(Self.procedure, text + "\nauthority: nobody\(number)\n")
      client.pass(60)
    }
    #expect(client.codes(Self.procedure) == ["unknown-id"])
  }

  @Test func theSameIsNotToldTwice() throws {
    var client = try Client(folder)
    client.open(Self.procedure, text + "\nauthority: nobody\n")
    client.pass(500)
    client.work()
    #expect(client.codes(Self.procedure) == ["unknown-id"])
    client.write(Self.procedure, text + "\nauthority: nobody\n\n")
    client.lastPublished = []
    client.pass(500)
    client.work()
    #expect(client.lastPublished == [])
  }

  @Test func findingsOfTheWholeMoveUntilTheNextLook() throws {
    try folder.write([
      "content/topics/a.yaml": "name: { en: A }\n", "content/procedures/second/procedure.yaml": text,
    ])
    var client = try Client(folder)
    let broken = "code: \"1\"\n" + text
    client.open(Self.procedure, broken)
    client.open("procedures/second/procedure.yaml", broken)
    client.pass(500)
    client.work()
    #expect(client.codes("procedures/second/procedure.yaml").contains("duplicate-id"))
    let line = { (client: Client) in
      client.told[client.uri("procedures/second/procedure.yaml")]?.first { $0["code"] == "duplicate-id" }?[
        "range", "start", "line"]?.integer
    }
    let before = try #require(line(client))
    client.write("procedures/second/procedure.yaml", "# one\n# two\n" + broken)
    client.pass(130)
    #expect(line(client) == before + 2, "nobody has looked at the whole yet")
    client.pass(1_000)
    client.work()
    #expect(line(client) == before + 2)
    client.write("procedures/second/procedure.yaml", text)
    client.pass(1_000)
    client.work()
    #expect(!client.codes("procedures/second/procedure.yaml").contains("duplicate-id"))
  }

  @Test func requestsSeeWhatHasJustBeenTyped() throws {
    var client = try Client(folder)
    client.open(Self.procedure, text)
    client.write(Self.procedure, "fees:\n  - id: a\n    name: { en: A }\n    amount: 5 EUR\n" + text)
    let place: JSONValue = [
      "textDocument": ["uri": .text(client.uri(Self.procedure))], "position": ["line": 3, "character": 6],
    ]
    let hover = client.ask("textDocument/hover", place)?["contents", "value"]?.text ?? ""
    #expect(hover.contains("How much"))
  }

  @Test func closedFilesAreReadFromTheDiskAgain() throws {
    var client = try Client(folder)
    client.open(Self.procedure, text + "\nauthority: nobody\n")
    client.pass(500)
    #expect(client.codes(Self.procedure) == ["unknown-id"])
    client.send("textDocument/didClose", ["textDocument": ["uri": .text(client.uri(Self.procedure))]])
    client.pass(500)
    client.work()
    #expect(client.codes(Self.procedure) == [])
  }

  @Test func filesThatComeAndGoOnDiskAreSeen() throws {
    var client = try Client(folder)
    let uri = client.uri("topics/a.yaml")
    try folder.write(["content/topics/a.yaml": "name: { en: A }\nnonsense: 1\n"])
    client.send("workspace/didChangeWatchedFiles", ["changes": [["uri": .text(uri), "type": 1]]])
    client.pass(1_000)
    client.work()
    #expect(client.codes("topics/a.yaml") == ["unknown-key"])
    try folder.write(["content/topics/a.yaml": "name: { en: A }\n"])
    client.send("workspace/didChangeWatchedFiles", ["changes": [["uri": .text(uri), "type": 2]]])
    client.pass(1_000)
    client.work()
    #expect(client.codes("topics/a.yaml") == [])
  }
}
