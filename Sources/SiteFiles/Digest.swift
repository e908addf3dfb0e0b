internal import CCrypto

/// Digests of bytes by libcrypto (SHA-2, FIPS 180-4).
package enum Digest {
  /// The 32 bytes of the SHA-256 digest.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      bytes.withUnsafeBufferPointer { _ = SHA256($0.baseAddress, $0.count, buffer.baseAddress) }
      count = 32
    }
  }

  /// The SHA-256 digest as `sha256sum` prints it: 64 lower-case hexadecimal digits.
  package static func sha256Hex(_ bytes: [UInt8]) -> String { hex(sha256(bytes)) }

  /// The value of an `integrity` attribute: `sha384-` and the digest in base64 (W3C Subresource Integrity).
  package static func sha384Integrity(_ bytes: [UInt8]) -> String {
    let digest = [UInt8](unsafeUninitializedCapacity: 48) { buffer, count in
      bytes.withUnsafeBufferPointer { _ = SHA384($0.baseAddress, $0.count, buffer.baseAddress) }
      count = 48
    }
    return "sha384-" + base64(digest)
  }

  /// Lower-case hexadecimal digits, two for each byte.
  package static func hex(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
      for (i, byte) in bytes.enumerated() {
        buffer[2 * i] = hexDigit(byte >> 4)
        buffer[2 * i + 1] = hexDigit(byte & 15)
      }
      return bytes.count * 2
    }
  }

  static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// Base64 with padding (RFC 4648, section 4).
  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
