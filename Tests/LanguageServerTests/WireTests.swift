import TestSupport
import Testing

@testable import LanguageServer

/// Bytes into messages and back.
@Suite struct WireTests {
  private static func frame(_ body: String) -> [UInt8] {
    Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  }

  private static func pieces(_ bytes: [UInt8]) -> [MessageReader.Piece] {
    var reader = MessageReader()
    reader.append(bytes)
    var pieces: [MessageReader.Piece] = []
    while let piece = reader.next() { pieces.append(piece) }
    return pieces
  }

  @Test func messagesComeWholeHoweverTheyAreCut() {
    let seed = UInt64.random(in: 0 ... .max)
    var numbers = SeededNumbers(seed: seed)
    let bodies = ["{}", "{\"a\":\"đ😀\"}", String(repeating: "x", count: 5_000), ""]
    let stream = bodies.flatMap(Self.frame)
    for _ in 0..<50 {
      var reader = MessageReader()
      var rest = stream[...]
      var found: [MessageReader.Piece] = []
      while !rest.isEmpty {
        let count = Int.random(in: 1...min(rest.count, 40), using: &numbers)
        reader.append(rest.prefix(count))
        rest = rest.dropFirst(count)
        while let piece = reader.next() { found.append(piece) }
      }
      #expect(found == bodies.map { .body(Array($0.utf8)) }, "seed \(seed)")
      #expect(!reader.hasRest)
    }
  }

  @Test(arguments: [
    "Content-Length: x\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Type: a\r\n\r\n{}",
    "Content-Length: 999999999999999\r\n\r\n", "\u{1}\u{2}\u{3} nonsense\r\n\r\n",
    String(repeating: "a", count: 9_000),
  ])
  func afterDamageTheNextMessageIsFound(_ damage: String) {
    let pieces = Self.pieces(Array(damage.utf8) + Self.frame("{\"id\":1}"))
    #expect(pieces.last == .body(Array("{\"id\":1}".utf8)))
    #expect(pieces.count > 1)
  }

  @Test func headersAreReadAsOthersWriteThem() {
    let body: MessageReader.Piece = .body(Array("{}".utf8))
    #expect(Self.pieces(Array("content-length:2\n\n{}".utf8)) == [body])
    #expect(Self.pieces(Array("Content-Type: a\r\nCONTENT-LENGTH:  2 \r\n\r\n{}".utf8)) == [body])
  }

  @Test func valuesComeBackAsTheyWent() {
    let value: JSONValue = [
      "text": "\u{0}\n\t\"\\/ đ 😀 \u{2028}\u{7F}", "number": 12, "list": [true, .null, .number("-1.5e3")],
      "empty": [:],
    ]
    #expect(JSONValue(value.written) == value)
    #expect(String(decoding: value.written, as: UTF8.self).contains("\\u007f"))
    #expect(JSONValue(Array("{\"a\": [1, }".utf8)) == nil)
  }

  @Test func messagesAreToldApart() throws {
    func message(_ text: String) throws -> Message { try Message(Array(text.utf8)) }
    guard case .request(.text("a"), "m", .null) = try message(#"{"id": "a", "method": "m"}"#) else {
      Issue.record("no request")
      return
    }
    guard case .notification("m", .list([])) = try message(#"{"method": "m", "params": []}"#) else {
      Issue.record("no notification")
      return
    }
    guard case .response(.number("3")) = try message(#"{"id": 3, "result": null}"#) else {
      Issue.record("no response")
      return
    }
    for text in ["[]", "1", "{}", #"{"id": 1}"#, #"{"id": {}, "method": "m"}"#, "", "nonsense"] {
      #expect(throws: Message.Fault.self, "\(text)") { try message(text) }
    }
  }

  @Test(arguments: [
    ("file:///home/an/a%20b%C4%91.yaml", "/home/an/a bđ.yaml"), ("file://localhost/a", "/a"),
    ("FILE:///a/", "/a"),
    ("file:/a", "/a"), ("file:///a?x#y", "/a"), ("file://host/a", nil), ("untitled:a", nil),
    ("file:///%zz", nil),
    ("file:///a%00", nil), ("file:///%ff", nil), ("", nil), ("file:", nil), ("file:///", "/"),
  ])
  func addressesOfFiles(_ uri: String, _ path: String?) { #expect(FileURI.path(of: uri) == path) }

  @Test func pathsBecomeAddresses() {
    #expect(FileURI.uri(of: "/a b/đ#?.yaml") == "file:///a%20b/%C4%91%23%3F.yaml")
    #expect(FileURI.path(of: FileURI.uri(of: "/ä/ %20 😀")) == "/ä/ %20 😀")
  }
}
