/// A message of JSON-RPC 2.0, as the Language Server Protocol 3.17 uses it.
enum Message: Sendable {
  case request(id: JSONValue, method: String, parameters: JSONValue)
  case notification(method: String, parameters: JSONValue)
  /// An answer to a request of ours.
  case response(id: JSONValue)

  /// Why something is no message.
  enum Fault: Error {
    case noJSON
    case invalid(id: JSONValue)
  }

  init(_ body: [UInt8]) throws(Fault) {
    guard let value = JSONValue(body) else { throw .noJSON }
    let id = value["id"]
    guard let method = value["method"]?.text else {
      if let id, value["result"] != nil || value["error"] != nil {
        self = .response(id: id)
        return
      }
      throw .invalid(id: id ?? .null)
    }
    let parameters = value["params"] ?? .null
    switch id {
    case nil: self = .notification(method: method, parameters: parameters)
    case .number, .text: self = .request(id: id ?? .null, method: method, parameters: parameters)
    default: throw .invalid(id: .null)
    }
  }
}

/// Why a request has no result.
struct Refusal: Error {
  enum Code: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParameters = -32602
    case notInitialized = -32002
    case requestFailed = -32803
    case requestCancelled = -32800
  }

  let code: Code
  /// A sentence for people.
  let message: String

  init(_ code: Code, _ message: String) { (self.code, self.message) = (code, message) }
}

/// Messages on their way out.
struct Outbox {
  private(set) var bytes: [UInt8] = []
  private var requests = 0

  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  mutating func respond(_ id: JSONValue, _ result: JSONValue) {
    send(["jsonrpc": "2.0", "id": id, "result": result])
  }

  mutating func refuse(_ id: JSONValue, _ refusal: Refusal) {
    let error: JSONValue = [
      "code": JSONValue(refusal.code.rawValue), "message": .text(refusal.message),
    ]
    send(["jsonrpc": "2.0", "id": id, "error": error])
  }

  mutating func notify(_ method: String, _ parameters: JSONValue) {
    send(["jsonrpc": "2.0", "method": .text(method), "params": parameters])
  }

  /// Asks the client for something whose answer does not matter.
  mutating func ask(_ method: String, _ parameters: JSONValue) {
    requests += 1
    send([
      "jsonrpc": "2.0", "id": .text("balie-\(requests)"), "method": .text(method), "params": parameters,
    ])
  }

  private mutating func send(_ message: JSONValue) {
    let body = message.written
    bytes += "Content-Length: \(body.count)\r\n\r\n".utf8
    bytes += body
  }
}
