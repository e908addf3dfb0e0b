import Dispatch
import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

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

  /// Waits until the server listens; it does so for as long as the program runs.
  private static func listen(_ host: String, _ port: UInt16, _ handler: SiteHandler) throws(PreviewError) {
    let configuration = try configuration(host, port)
    let server = HTTPServer(config: configuration, handler: handler)
    let bell = DispatchSemaphore(value: 0)
    let state = Outcome()
    Task.detached {
      do { try await server.run() } catch { state.set(.failure(Self.error(error, host, port))) }
      bell.signal()
    }
    Task.detached {
      do {
        try await server.waitUntilListening(timeout: 30)
        state.set(.success(()))
        bell.signal()
      } catch {}
    }
    bell.wait()
    try state.value.get()
  }

  /// How listening began: the first that is known counts.
  private final class Outcome: Sendable {
    private let stored = Mutex<Result<Void, PreviewError>?>(nil)

    var value: Result<Void, PreviewError> {
      stored.withLock { $0 } ?? .failure(.refused("it did not begin"))
    }

    func set(_ result: Result<Void, PreviewError>) { stored.withLock { $0 = $0 ?? result } }
  }

  private static func configuration(
    _ host: String, _ port: UInt16
  ) throws(PreviewError) -> HTTPServer.Configuration {
    let pool = QuickSockets(pool: HTTPServer.defaultPool())
    if host.contains(":") {
      guard let address = try? sockaddr_in6.inet6(ip6: host, port: port) else { throw .notAnAddress(host) }
      return HTTPServer.Configuration(address: address, timeout: 120, pool: pool, logger: .disabled)
    }
    guard let address = try? sockaddr_in.inet(ip4: host, port: port) else { throw .notAnAddress(host) }
    return HTTPServer.Configuration(address: address, timeout: 120, pool: pool, logger: .disabled)
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
