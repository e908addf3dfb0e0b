import FlyingFox
import FlyingSocks
import Foundation

/// What one browser asks on one connection, answered in turn.
struct Connection {
  let socket: AsyncSocket
  let handler: SiteHandler

  /// How much is read at a time, in bytes.
  private static let piece = 4_096
  /// How much of what nobody wants to read is taken nevertheless, in bytes, so that the answer arrives.
  private static let mostUnread = 1 << 20

  /// Answers until the browser goes away, or asks for something that cannot be understood.
  func serve() async {
    try? await answer()
    try? socket.close()
  }

  private func answer() async throws {
    var reading = RequestReading()
    while true {
      do {
        let head = try await next(&reading)
        let isLast = head.isLast
        try await send(await handler.handleRequest(HTTPRequest(head)), isLast: isLast)
        if isLast { return try await leave() }
      } catch let refusal as RequestReading.Refusal {
        try await send(handler.answer(to: refusal), isLast: true)
        return try await leave()
      }
    }
  }

  private func next(_ reading: inout RequestReading) async throws -> RequestHead {
    while true {
      if let head = try reading.next() { return head }
      reading.add(try await socket.read(atMost: Self.piece))
    }
  }

  /// Says that nothing more comes and takes what is still sent: a connection that is closed with bytes unread takes the
  /// answer with it.
  private func leave() async throws {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    var unread = 0
    while unread < Self.mostUnread { unread += try await socket.read(atMost: Self.piece).count }
  }

  private func send(_ response: HTTPResponse, isLast: Bool) async throws {
    guard case .httpBody(let body) = response.payload else { return }
    var headers = response.headers
    if headers[.contentLength] == nil {
      if let count = body.count {
        headers[.contentLength] = "\(count)"
      } else {
        headers[.transferEncoding] = "chunked"
      }
    }
    if isLast { headers[.connection] = "close" }
    let lines = headers.keys.map(\.rawValue).sorted()
      .map { name in "\(name): \(headers[HTTPHeader(name)] ?? "")\r\n" }
    let status = response.statusCode
    let head = "HTTP/1.1 \(status.code) \(status.phrase)\r\n\(lines.joined())\r\n"
    try await socket.write(Data(head.utf8))
    for try await piece in body { try await socket.write(piece) }
  }
}

extension RequestHead {
  /// Whether the connection ends with the answer: because it is asked for, or because something follows that is not read.
  fileprivate var isLast: Bool {
    if value(of: "transfer-encoding") != nil || value(of: "content-length").map({ $0 != "0" }) ?? false {
      return true
    }
    let words = (value(of: "connection") ?? "").lowercased()
    return version == "HTTP/1.0" ? !words.contains("keep-alive") : words.contains("close")
  }
}

extension HTTPRequest {
  fileprivate init(_ head: RequestHead) {
    var headers = HTTPHeaders()
    for field in head.fields { headers.setValues([field.value], for: HTTPHeader(field.name)) }
    self.init(
      method: HTTPMethod(head.method), version: HTTPVersion(head.version),
      target: Target(path: head.path, query: head.query), headers: headers, body: HTTPBodySequence())
  }
}
