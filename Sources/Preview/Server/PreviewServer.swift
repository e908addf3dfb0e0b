import FlyingFox
import FlyingSocks
import Foundation

/// The server, from the moment that it listens.
struct PreviewServer: Sendable {
  let port: UInt16
  /// Such as `http://127.0.0.1:8000`.
  let origin: String

  /// Begins to listen, on the port that is asked for or on the first that is free.
  init(_ configuration: PreviewConfiguration, _ broadcast: Broadcast) throws(PreviewError) {
    let host = configuration.host == "localhost" ? "127.0.0.1" : configuration.host
    port = try Self.firstFree(configuration) { (port) throws(PreviewError) in
      let handler = SiteHandler(
        broadcast: broadcast, editor: configuration.editor,
        hosts: HostCheck(host: configuration.host, port: port))
      try Self.listen(host, port, handler)
    }
    let shown = Self.shown[host] ?? host
    origin = "http://\(shown.contains(":") ? "[\(shown)]" : shown):\(port)"
  }

  /// What to open where every address is listened on.
  private static let shown = ["0.0.0.0": "127.0.0.1", "::": "::1"]

  private static func firstFree(
    _ configuration: PreviewConfiguration, _ listen: (UInt16) throws(PreviewError) -> Void
  ) throws(PreviewError) -> UInt16 {
    if let port = configuration.port {
      try listen(port)
      return port
    }
    let first = PreviewConfiguration.firstPort
    for port in first..<(first + PreviewConfiguration.ports) {
      do throws(PreviewError) {
        try listen(port)
        return port
      } catch {
        guard case .portTaken = error else { throw error }
      }
    }
    throw .noPortFree
  }

  /// Begins to listen; connections are taken for as long as the program runs.
  private static func listen(_ host: String, _ port: UInt16, _ handler: SiteHandler) throws(PreviewError) {
    let socket = try listeningSocket(host, port)
    let pool = QuickSockets(pool: HTTPServer.defaultPool())
    Task.detached { try await Self.serve(socket, pool, handler) }
  }

  private static func serve(_ socket: Socket, _ pool: QuickSockets, _ handler: SiteHandler) async throws {
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await pool.run() }
      while !Task.isCancelled {
        guard let accepted = try? await listening.accept() else {
          // Too many files are open, say: there may be room again.
          try await Task.sleep(for: .milliseconds(100))
          continue
        }
        group.addTask { await Connection(socket: accepted, handler: handler).serve() }
      }
    }
  }

  private static func listeningSocket(_ host: String, _ port: UInt16) throws(PreviewError) -> Socket {
    if host.contains(":") {
      guard let address = try? sockaddr_in6.inet6(ip6: host, port: port) else { throw .notAnAddress(host) }
      return try listeningSocket(at: address, host, port)
    }
    guard let address = try? sockaddr_in.inet(ip4: host, port: port) else { throw .notAnAddress(host) }
    return try listeningSocket(at: address, host, port)
  }

  private static func listeningSocket(
    at address: some SocketAddress, _ host: String, _ port: UInt16
  ) throws(PreviewError) -> Socket {
    do {
      let socket = try Socket(domain: Int32(address.family))
      do {
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: address)
        try socket.listen()
        return socket
      } catch {
        try? socket.close()
        throw error
      }
    } catch {
      throw Self.error(error, host, port)
    }
  }

  private static func error(_ error: any Error, _ host: String, _ port: UInt16) -> PreviewError {
    guard let error = error as? SocketError, case .failed(_, let code, let words) = error else {
      return .refused("\(error)")
    }
    switch code {
    case EADDRINUSE: return .portTaken(port)
    case EACCES: return .portForbidden(port)
    case EADDRNOTAVAIL: return .addressNotHere(host)
    default: return .refused(words)
    }
  }
}
