import FlyingSocks

/// Sockets that send small pieces at once: the head of an answer is not kept back until there is more to send (RFC 9293,
/// section 3.7.4), which would cost a page up to 40 ms.
struct QuickSockets: AsyncSocketPool {
  let pool: any AsyncSocketPool

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // What the listening socket is set to, those that it accepts have too.
    try? socket.setValue(1, for: Int32SocketOption(level: Self.tcp, name: Self.noDelay))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }

  /// `IPPROTO_TCP` and `TCP_NODELAY` of tcp(7).
  private static let tcp: Int32 = 6
  private static let noDelay: Int32 = 1
}
