import Foundation
import Testing

@testable import Search

/// `templates/js/search-words.js` gives what the program gives. The program writes down what it makes of samples and of
/// each character; Tests/BrowserTests/test_search_words.py asks the browser for the same.
@Suite struct WordsTwinTests {
  private static let place = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures/words.json")

  @Test("What is written down for the browser is what the program does; else run `make golden`")
  func twin() throws {
    let fixture = Self.fixture()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(fixture.utf8).write(to: Self.place)
      Issue.record("words.json was written anew; read the difference")
    }
    let written = try String(contentsOf: Self.place, encoding: .utf8)
    let lines = zip(written.split(separator: "\n"), fixture.split(separator: "\n"))
    #expect(lines.first { $0 != $1 }.map { "\($0) is now \($1)" } == nil)
    #expect(written.utf8.count == fixture.utf8.count)
  }

  /// One sample in each line.
  private static func fixture() -> String {
    let language = SearchLanguage("fr")
    var random = WordSamples(seed: 4)
    let texts = WordSamples.chosen + (0..<1200).map { _ in random.text() }.filter(isEverywhere)
    let samples = texts.map { text in
      let words = Tokens.words(of: text, in: language).map { list([json($0.exact), json($0.folded)]) }
      let folded = [Folding.fold(text), Folding.digraphs(text)].map(json)
      return list([json(text), list(words)] + folded + [list(Tokens.codes(in: text).map(json))])
    }
    return """
      {"elisions":\(list(language.elisions.map(json))),
      "samples":[
      \(samples.joined(separator: ",\n"))
      ],
      "stems":[
      \(["nl", "ar"].map(stems).joined(separator: ",\n"))
      ],
      "blocks":[
      \((0..<256).compactMap(block).joined(separator: ",\n"))
      ]}

      """
  }

  private static func isEverywhere(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      WordSamples.isEverywhere($0) || $0.properties.generalCategory == .unassigned
    }
  }

  /// A table of endings and what it makes of the words it was learnt from.
  private static func stems(_ tag: String) -> String {
    let language = SearchLanguage(tag)
    let stemming = language.stemming()
    let words = Tokens.words(of: WordLists.texts[tag] ?? "", in: language)
    let table = SuffixTable(
      words: words.map { (folded: $0.folded, key: stemming.key(ofExact: $0.exact)) }, language: language)
    let rewrites = table.rewrites.map { list([json($0.suffix), json($0.replacement)]) }
    let results = words.map { list([json($0.folded), list(table.stems(of: $0.folded).map(json))]) }
    return
      "{\"prefixes\":\(list(table.prefixes.map(json))),\"suffixes\":\(list(rewrites)),\"words\":\(list(results))}"
  }

  /// 256 characters: which of them any browser knows, as bits, and the checksum of what becomes of these.
  private static func block(_ number: Int) -> String? {
    let values = UInt32(number * 256)..<UInt32(number * 256 + 256)
    let language = SearchLanguage("")
    var (bits, result) = ("", "")
    for value in values {
      let scalar = Unicode.Scalar(value)
      let isKnown = scalar.map(WordSamples.isEverywhere) ?? false
      bits += isKnown ? "1" : "0"
      guard isKnown, let scalar else { continue }
      let text = String(Character(scalar))
      let words = Tokens.words(of: text, in: language).map { "\($0.exact) \($0.folded)" }
      result += (words + [Folding.fold(text), Folding.digraphs(text)]).joined(separator: "|") + "\n"
    }
    return bits.contains("1") ? list(["\(number)", json(bits), "\(checksum(result))"]) : nil
  }

  /// FNV-1a over UTF-16 units.
  private static func checksum(_ text: String) -> UInt32 {
    text.utf16.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  /// A text in JSON in which nothing that cannot be seen stands as it is.
  private static func json(_ text: String) -> String {
    var json = "\""
    for unit in text.utf16 {
      let scalar = Unicode.Scalar(unit)
      let isSeen = scalar.map {
        WordCharacter.isKept($0) && WordCharacter($0) != .mark || (0x20...0x7E).contains(unit)
      }
      if unit == 0x22 || unit == 0x5C { json += "\\" }
      if isSeen == true, let scalar {
        json.unicodeScalars.append(scalar)
      } else {
        let digits = String(unit, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return json + "\""
  }
}
