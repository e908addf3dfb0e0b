import TestSupport
import Testing

@testable import Preview

/// What is read of a request, however its bytes come.
@Suite struct RequestReadingTests {
  private typealias Field = RequestHead.Field

  /// Reads what comes in pieces of one size.
  private func heads(_ text: String, piece: Int) throws -> [RequestHead] {
    var reading = RequestReading()
    var heads: [RequestHead] = []
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      reading.add(Array(bytes.prefix(piece)))
      bytes = bytes.dropFirst(piece)
      while let head = try reading.next() { heads.append(head) }
    }
    return heads
  }

  private func refusal(_ text: String, piece: Int = 4_096) -> RequestReading.Refusal? {
    do {
      _ = try heads(text, piece: piece)
      return nil
    } catch {
      return error as? RequestReading.Refusal
    }
  }

  @Test(arguments: [1, 2, 7, 4_096])
  func requestsThatFollowEachOtherAreToldApart(_ piece: Int) throws {
    let text =
      "\r\nGET /en/?page=2&x=?y HTTP/1.1\r\nHost: localhost:8000\r\nAccept:\t*/*  \r\n\r\n"
      + "HEAD /a%20b HTTP/1.0\nHOST:\n\nGET /unfinished HTTP/1.1\r\nHost: a"
    #expect(
      try heads(text, piece: piece) == [
        RequestHead(
          method: "GET", path: "/en/", query: "page=2&x=?y", version: "HTTP/1.1",
          fields: [Field(name: "Host", value: "localhost:8000"), Field(name: "Accept", value: "*/*")]),
        RequestHead(
          method: "HEAD", path: "/a%20b", query: "", version: "HTTP/1.0",
          fields: [Field(name: "HOST", value: "")]),
      ])
  }

  @Test(arguments: [
    "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET / HTTP/2.0\r\n\r\n", "GET / x HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\n: a\r\n\r\n", "GET / HTTP/1.1\r\nHost\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n",
  ])
  func whatIsNoRequestIsRefused(_ text: String) {
    #expect(refusal(text) == .malformed)
  }

  @Test(arguments: [1, 1_000, 4_096])
  func whatIsTooLongIsRefusedBeforeItEnds(_ piece: Int) {
    func line(_ length: Int) -> String { "GET /" + String(repeating: "a", count: length - 5) }
    let end = " HTTP/1.1\r\n"
    #expect(refusal(line(RequestReading.longestLine - end.utf8.count) + end + "\r\n", piece: piece) == nil)
    #expect(refusal(line(RequestReading.longestLine), piece: piece) == nil)
    #expect(refusal(line(RequestReading.longestLine + 1), piece: piece) == .lineTooLong)
    let fields = String(repeating: "x: \(String(repeating: "b", count: 1_019))\r\n", count: 64)
    #expect(refusal("GET /\(end)\(fields)", piece: piece) == .headTooLarge)
    #expect(refusal(String(repeating: "\r\n", count: 40_000), piece: piece) == .headTooLarge)
  }
}
