import Testing

@testable import Search

/// Input that nobody types by mistake.
@Suite struct WordsHostileTests {
  static let language = SearchLanguage("fr")

  @Test(
    "Long and odd text is divided like any other",
    arguments: [
      (String(repeating: "a", count: 10_000), 1), (String(repeating: "a ", count: 5_000), 5_000),
      (String(repeating: "\u{301}", count: 10_000), 0),
      ("a" + String(repeating: "\u{301}", count: 10_000), 1),
      (String(repeating: "'", count: 10_000), 0), (String(repeating: "l'", count: 5_000), 0),
      (String(repeating: "\u{202E}", count: 10_000), 0), (String(repeating: "漢", count: 10_000), 9_999),
      (String(repeating: "\u{E31}", count: 10_000), 0), (String(repeating: "1.", count: 5_000), 5_000),
      (String(repeating: "1 ", count: 5_000), 5_000),
      (String(repeating: "\u{FFFE}\u{10FFFF}\u{E000}", count: 999), 0),
      (String(repeating: "a\u{AD}", count: 5_000), 1),
      (String(repeating: "\u{FEFF}", count: 10_000) + "a", 1),
    ])
  func long(_ text: String, _ count: Int) {
    #expect(Tokens.words(of: text, in: Self.language).count == count)
    #expect(Tokens.codes(in: text).count <= 1)
    #expect(Folding.digraphs(text).utf8.count <= 2 * text.utf8.count)
  }

  @Test("Markup is words and punctuation")
  func markup() {
    let words = Tokens.words(of: "<img src=x onerror=\"alert('1')\">&amp;", in: Self.language)
    #expect(words.map(\.folded) == ["img", "src", "x", "onerror", "alert", "1", "amp"])
  }

  @Test(
    "Bytes that are no UTF-8 end a word and crash nothing",
    arguments: [
      [0x61, 0xFF, 0x62], [0x61, 0xC3], [0xE1, 0xBB], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80, 0x61],
      [0xC0, 0xAF],
      [0xF4, 0x90, 0x80, 0x80], [0x80, 0x80, 0x61], [0x27, 0xC9], [0x27, 0xE1],
    ] as [[UInt8]])
  func bytes(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { utf8 in
      Tokens.forEach(in: utf8, elisions: Self.language.elisions) { range in
        #expect(range.upperBound <= bytes.count)
        #expect(utf8[range].allSatisfy { $0 == 0x61 || $0 == 0x62 })
      }
    }
  }

  @Test("Random bytes stay within bounds")
  func randomBytes() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("WordsHostileTests seed \(seed)")
    var random = WordSamples(seed: seed)
    for _ in 0..<2000 {
      let bytes = (0..<(random.next() % 24)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      bytes.withUnsafeBufferPointer { utf8 in
        Tokens.forEach(in: utf8, elisions: Self.language.elisions) { range in
          #expect(range.upperBound <= bytes.count)
          _ = Tokens.word(of: UnsafeBufferPointer(rebasing: utf8[range]))
        }
      }
    }
  }
}
