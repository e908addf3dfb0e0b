import Diagnostics
import Syntax
import TestSupport
import Testing

@testable import Importing

@Suite struct YAMLWriterTests {
  @Test(
    arguments: [
      (.prose("Khai sinh, có con"), "a: Khai sinh, có con\n"), (.prose("Giấy: tờ"), "a: \"Giấy: tờ\"\n"),
      (.prose("No"), "a: \"No\"\n"), (.prose("8 giờ"), "a: \"8 giờ\"\n"), (.prose("so:"), "a: \"so:\"\n"),
      (.prose("https://example.org"), "a: https://example.org\n"), (.prose("a #b"), "a: \"a #b\"\n"),
      (
        .inline(.map([YAMLEntry("vi", .prose("Một, hai")), YAMLEntry("en", .prose("One"))])),
        "a: { vi: \"Một, hai\", en: One }\n"
      ),
      (.text("Risk"), "a: \"Risk\"\n"), (.word("yes"), "a: yes\n"),
      (.word("x in [a, b]"), "a: x in [a, b]\n"),
      (.word("[a]"), "a: \"[a]\"\n"), (.word("a: b"), "a: \"a: b\"\n"),
      (.text("one\ntwo"), "a: |-\n  one\n  two\n"),
      (.text("one\n\n  two\n"), "a: |\n  one\n\n    two\n"), (.text(" one\ntwo"), "a: \" one\\ntwo\"\n"),
      (.text("one\u{2028}two"), "a: \"one\\u2028two\"\n"), (.list([]), "a: []\n"), (.map([]), "a: {}\n"),
      (
        .list([.word("b"), .map([YAMLEntry("c", .word("d")), YAMLEntry("e", .word("f"))])]),
        "a:\n  - b\n  - c: d\n    e: f\n"
      ),
      (
        .inline(.map([YAMLEntry("en", .text("x")), YAMLEntry("yes", .word("y, z"))])),
        "a: { en: \"x\", \"yes\": \"y, z\" }\n"
      ),
      (.map([YAMLEntry("b", .word("c"), comment: "Why\nthis")]), "a:\n  # Why this\n  b: c\n"),
      (.list([.map([YAMLEntry("id", .word("b"), comment: "XyZ")])]), "a:\n  - id: b # XyZ\n"),
    ] as [(YAMLOutput, String)])
  func valuesAreWrittenAsPeopleDo(_ value: YAMLOutput, _ text: String) {
    #expect(YAMLWriter.document([YAMLEntry("a", value)]) == text)
  }

  @Test func longTextsAreFoldedAndReadBack() throws {
    let text = Array(repeating: "word", count: 60).joined(separator: " ")
    let yaml = YAMLWriter.document([YAMLEntry("a", .text(text))])
    #expect(yaml.hasPrefix("a: >-\n  word word"))
    #expect(yaml.split(separator: "\n").allSatisfy { $0.count <= YAMLWriter.width })
    try expectRoundTrip([YAMLEntry("a", .text(text))], "long")
  }

  @Test(
    arguments: [
      String(repeating: "x", count: 70_000), String(repeating: "x ", count: 50_000),
      String(repeating: " ", count: 20_000),
      String(repeating: "\u{1F600}", count: 20_000), "a\r\nb", "\t\ta", "- a\n- b", "#", "'", "\"\\", "~",
      "null", "%", "@a", "`",
      "---\nb", "a\n...\nb", "a\n \nb", "a\n\n\n", "\n", " ", "a ", "\u{FEFF}a", "\u{85}", "a: b\n\tc",
      "\u{0}\u{7F}",
      "|", ">-\n a", String(repeating: "y", count: 7_990) + " " + String(repeating: "z", count: 100),
    ])
  func strangeTextsAreReadBack(_ text: String) throws {
    try expectRoundTrip(
      [YAMLEntry("a", .text(text)), YAMLEntry("b", .list([.text(text)]))], text.prefix(20).description)
    try expectRoundTrip(
      [YAMLEntry("a", .prose(text)), YAMLEntry("b", .inline(.list([.prose(text)])))], "prose")
    try expectRoundTrip([YAMLEntry("a", .word(text)), YAMLEntry("b", .inline(.list([.word(text)])))], "word")
  }

  /// Whatever is written is read by Balie’s own reader as the same values.
  @Test func anyValueIsReadBack() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    for _ in 0..<400 {
      try expectRoundTrip(Self.entries(depth: 0, &random), "seed \(seed)")
    }
  }

  private static let pieces = [
    "a", "Word", " ", "  ", "\n", "\n\n", ":", ": ", " #", "#", "-", "- ", "\"", "'", "\\", "[", "]", "{",
    "}", ",", "&", "*", "!",
    "|", ">", "%", "@", "`", "\t", "é", "đ", "登", "😀", "\u{0}", "\u{7F}", "\u{A0}", "\u{2028}", "\r", "yes",
    "no", "1", "010", "~",
    "= ", "? ", "...", "---",
    "a long run of ordinary words that fills most of a line all by itself, and more of it",
  ]

  private static func text(_ random: inout SeededNumbers) -> String {
    (0..<Int.random(in: 0...7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined()
  }

  private static func entries(depth: Int, _ random: inout SeededNumbers) -> [YAMLEntry] {
    (0..<Int.random(in: depth == 0 ? 1...4 : 0...3, using: &random)).map { number in
      // A key of several lines is none that Balie writes.
      let key = "k\(number)" + text(&random).filter { !$0.isNewline }.prefix(60)
      let comment = Bool.random(using: &random) ? nil : text(&random)
      return YAMLEntry(key, value(depth: depth + 1, &random), comment: comment)
    }
  }

  private static func value(depth: Int, _ random: inout SeededNumbers) -> YAMLOutput {
    switch Int.random(in: 0...(depth > 4 ? 1 : 5), using: &random) {
    case 0: return .text(text(&random))
    case 1: return .word(text(&random))
    case 2:
      return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth + 1, &random) })
    case 4: return .inline(value(depth: depth + 1, &random))
    default: return .map(entries(depth: depth, &random))
    }
  }

  private func expectRoundTrip(_ entries: [YAMLEntry], _ what: String) throws {
    let yaml = YAMLWriter.document(entries)
    let checked = YAML.read(Array(yaml.utf8), file: FileID(index: 0))
    #expect(checked.findings.isEmpty, "\(what): \(checked.findings.map(\.message)) in\n\(yaml.prefix(2_000))")
    guard let node = checked.value else { return }
    let isSame = Self.isSame(node, .map(entries))
    #expect(isSame, "\(what): read differently:\n\(yaml.prefix(2_000))")
  }

  private static func isSame(_ node: YAMLNode, _ value: YAMLOutput) -> Bool {
    switch (node, value) {
    case (.scalar(let scalar), .text(let text)), (.scalar(let scalar), .word(let text)),
      (.scalar(let scalar), .prose(let text)):
      scalar.text == text
    case (.sequence(let sequence), .list(let items)):
      sequence.items.count == items.count && zip(sequence.items, items).allSatisfy(isSame)
    case (.mapping(let mapping), .map(let entries)):
      mapping.entries.count == entries.count
        && zip(mapping.entries, entries).allSatisfy { $0.key.text == $1.key && isSame($0.value, $1.value) }
    case (_, .inline(let inner)): isSame(node, inner)
    default: false
    }
  }
}
