import Testing

@testable import Preview

/// Which names a preview answers to.
@Suite struct HostCheckTests {
  @Test(arguments: [
    "localhost:8000", "LocalHost:8000", "127.0.0.1:8000", "[::1]:8000",
  ])
  func itsOwnNames(_ header: String) {
    #expect(HostCheck(host: "127.0.0.1", port: 8_000).accepts(header))
  }

  @Test(arguments: [
    nil, "", "localhost", "localhost:8001", "evil.example:8000", "127.0.0.1.evil.example:8000",
    "localhost.:8000", "192.168.1.2:8000", "localhost:8000:8000", "[::1:8000", "[::1]8000", "localhost:",
    "localhost:+8000", "@localhost:8000", "localhost:8000/", "127.1:8000", "[::ffff:127.0.0.1]:8000",
  ])
  func otherNames(_ header: String?) {
    #expect(!HostCheck(host: "127.0.0.1", port: 8_000).accepts(header))
  }

  @Test func theAddressThatWasGiven() {
    let check = HostCheck(host: "192.0.2.7", port: 8_000)
    #expect(check.accepts("192.0.2.7:8000"))
    #expect(check.accepts("localhost:8000"))
    #expect(!check.accepts("192.0.2.8:8000"))
    #expect(HostCheck(host: "FE80::1", port: 8_000).accepts("[fe80::1]:8000"))
  }

  /// Whoever listens on every address is asked for by any of them; a name in letters could lead anywhere.
  @Test func everyAddressInDigits() {
    let check = HostCheck(host: "0.0.0.0", port: 8_000)
    #expect(check.accepts("192.0.2.8:8000"))
    #expect(check.accepts("[2001:db8::1]:8000"))
    #expect(!check.accepts("printer.example:8000"))
    #expect(!check.accepts("192.0.2.8.evil.example:8000"))
    #expect(!check.accepts("192.0.2.256:8000"))
  }

  @Test func theUsualPortNeedNotBeNamed() {
    #expect(HostCheck(host: "127.0.0.1", port: 80).accepts("localhost"))
  }
}
