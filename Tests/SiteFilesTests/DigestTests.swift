import SiteFiles
import Testing

@Suite struct DigestTests {
  /// FIPS 180-4 examples, and lengths around a block's end.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func sha256(text: String, hex: String) {
    #expect(Digest.sha256Hex(Array(text.utf8)) == hex)
  }

  @Test func integrityIsBase64OfSha384() {
    #expect(
      Digest.sha384Integrity(Array("abc".utf8))
        == "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn")
  }
}
