import Diagnostics
import Syntax
import Testing

@Suite struct SourceTextTests {
  private let file = FileID(index: 0)

  @Test(
    arguments: [
      (Array("a: Đăng ký\r\n\tb\n".utf8), nil, 0..<0),
      ([0xEF, 0xBB, 0xBF, 0x61], nil, 0..<0),
      (Array("😀 مرحبا \u{D7FF}\u{E000}\u{FFFD}\u{10FFFF}".utf8), nil, 0..<0),
      ([0x61, 0xC4, 0x61], "invalid-utf8", 1..<2),
      ([0x61, 0x62, 0xC4], "invalid-utf8", 2..<3),
      ([0xC0, 0x80], "invalid-utf8", 0..<1),
      ([0xED, 0xA0, 0x80], "invalid-utf8", 0..<1),
      ([0xF4, 0x90, 0x80, 0x80], "invalid-utf8", 0..<1),
      ([0xE0, 0x9F, 0xBF], "invalid-utf8", 0..<1),
      ([0x61, 0x00, 0x62], "control-character", 1..<2),
      ([0x61, 0x0D, 0x62], "control-character", 1..<2),
      (Array("12345678901\u{7F}".utf8), "control-character", 11..<12),
      (Array("123456789\u{1B}0123456".utf8), "control-character", 9..<10),
      (Array("a\u{85}".utf8), "control-character", 1..<3),
      (Array("a\u{2028}".utf8), "control-character", 1..<4),
      (Array("a\u{FEFF}".utf8), "control-character", 1..<4),
    ] as [([UInt8], String?, Range<Int>)])
  func bytesAreChecked(_ bytes: [UInt8], _ code: String?, _ place: Range<Int>) {
    let findings = SourceText.check(bytes, file: file)
    #expect(findings.first?.rule.code == code)
    if let span = findings.first?.span { #expect(Int(span.start)..<Int(span.end) == place) }
  }

  @Test func sizesHaveLimits() {
    func codes(_ bytes: [UInt8], limit: Int = SourceText.yamlLimit) -> [String] {
      SourceText.check(bytes, file: file, limit: limit).map(\.rule.code)
    }
    let line = [UInt8](repeating: 0x61, count: 20_000)
    #expect(codes(line) == [])
    #expect(codes(line + [0x61]) == ["line-too-long"])
    #expect(codes(line + [0x0A] + line + [0x61, 0x0A]) == ["line-too-long"])
    #expect(codes(line, limit: 20_000) == [])
    #expect(codes(line, limit: 19_999) == ["file-too-large"])
    #expect(codes([UInt8](repeating: 0x0A, count: (1 << 20) + 1)) == ["file-too-large"])
  }

  @Test func aBlotDoesNotHideTheRest() {
    let yaml = YAML.read(Array("a: b\u{0}c\nd: &x e\n".utf8), file: file)
    #expect(yaml.findings.map(\.rule.code) == ["control-character", "yaml-alias"])
    #expect(yaml.value != nil)
    let markdown = Markdown.read(Array("a \u{7} <b>\n".utf8) + [0xFF], file: file)
    // What is not UTF-8 at all is not told about its control characters.
    #expect(Set(markdown.findings.map(\.rule.code)) == ["invalid-utf8", "raw-html"])
    #expect(markdown.value.blocks.count == 1)
  }

  /// What stands in place of bytes that are not UTF-8 is no sign of YAML.
  @Test func aStrayByteBreaksNoYAML() {
    let yaml = YAML.read(Array("{ a: ".utf8) + [0xED, 0xA0, 0x80] + Array(" b }\n".utf8), file: file)
    #expect(yaml.findings.map(\.rule.code) == ["invalid-utf8"])
    #expect(yaml.value != nil)
  }

  @Test func anotherEncodingIsOneFinding() {
    let utf16: [UInt8] = [0xFF, 0xFE] + "## A".utf8.flatMap { [$0, 0] } + [0x0A, 0]
    #expect(SourceText.check(utf16, file: file).map(\.rule.code) == ["invalid-utf8"])
    #expect(YAML.read(utf16, file: file).findings.map(\.rule.code) == ["invalid-utf8"])
  }

  @Test func textThatTurnsTheWritingRoundIsFound() {
    #expect(SourceText.check(Array("a\u{202E}b".utf8), file: file).map(\.rule.code) == ["control-character"])
  }

  @Test func manyControlCharactersAreNotToldOneByOne() {
    #expect(SourceText.check([UInt8](repeating: 1, count: 1000), file: file).count == 5)
  }
}
