import Diagnostics
import Foundation
import SiteBuild
import Syntax
import TestSupport
import Testing

@testable import Editing

@Suite struct FormattingTests {
  private static let file = FileID(index: 0)
  private static let format = ContentFormat(languages: ["vi", "en"])

  private func formatted(_ text: String, _ path: String = "procedures/p/procedure.yaml") -> String? {
    switch Self.format.formatted(Array(text.utf8), path, of: Self.file) {
    case .asItWas: text
    case .changed(let bytes): String(decoding: bytes, as: UTF8.self)
    case .broken, .kept: nil
    }
  }

  @Test(arguments: [
    // Keys come in the order of the reference, each with its comments.
    ("topic: a\n# what\ntitle: { en: b }", "# what\ntitle: { en: b }\ntopic: a\n"),
    (
      "# schema: yaml-language-server: x\ntopic: a\ntitle: b",
      "# schema: yaml-language-server: x\ntitle: b\ntopic: a\n"
    ),
    // A comment at the top may be about the file or about the first key, which stays first.
    ("# about?\ntopic: a\ntitle: b", "# about?\ntopic: a\ntitle: b\n"),
    ("# about the file\n\ntopic: a\ntitle: b", "# about the file\n\ntitle: b\ntopic: a\n"),
    (
      "topic: a # remark\ntitle: b   # other\n# the end\n",
      "title: b   # other\ntopic: a # remark\n# the end\n"
    ),
    // Languages come in the order of the portal, names that authors choose as they are.
    ("title:\n    en: x\n    vi: y", "title:\n  vi: y\n  en: x\n"),
    (
      "questions:\n  z: { type: yes-no, ask: { en: a } }\n  b: {}",
      "questions:\n  z: { ask: { en: a }, type: yes-no }\n  b: {}\n"
    ),
    // A key that nobody knows stays behind the one before it.
    ("topic: a\nstrange: 1\ntitle: b", "title: b\ntopic: a\nstrange: 1\n"),
    // Two blanks for each level, and hyphens within their key.
    (
      "fees:\n- id: a\n  amount: free\n-   amount: free\n    id: b",
      "fees:\n  - id: a\n    amount: free\n  - id: b\n    amount: free\n"
    ),
    ("fees:\n  - # why\n    amount: free\n    id: b\n", "fees:\n  # why\n  - id: b\n    amount: free\n"),
    (
      "steps:\n  -\n    by: applicant\n\n\n\n  # next\n  - by: a\n",
      "steps:\n  - by: applicant\n\n  # next\n  - by: a\n"
    ),
    (
      "channels:\n    counter:\n        time: 5 days\n    # last of the ways\nfees: none",
      "channels:\n  counter:\n    time: 5 days\n  # last of the ways\nfees: none\n"
    ),
    // Quotes only where they are needed.
    (
      "code: \"1.001193\"\ntopic: 'a'\nauthority: \"yes\"",
      "code: \"1.001193\"\ntopic: a\nauthority: \"yes\"\n"
    ),
    (
      "title: { en: \"a, b\", vi: 'c' }\nsummary: { en: \"d: e\" }",
      "title: { vi: c, en: \"a, b\" }\nsummary: { en: \"d: e\" }\n"
    ),
    ("title: 'it''s: so'\nsummary: 'say \"so\"'", "title: \"it's: so\"\nsummary: say \"so\"\n"),
    (
      "title: '- x'\nsummary: \"#b\"\ntopic: \"a # b\"", "title: \"- x\"\nsummary: \"#b\"\ntopic: \"a # b\"\n"
    ),
    // Blanks, line breaks and the mark at the beginning.
    ("\u{FEFF}title: a  \r\ntopic:   b\r\n\r\n\r\n", "title: a\ntopic: b\n"),
    ("title:\ta\ntopic: b", "title: a\ntopic: b\n"),
    ("---\ntopic: a\ntitle: b\n...\n", "---\ntitle: b\ntopic: a\n...\n"),
    // Texts on several lines keep their lines.
    (
      "title:\n    en: >-\n          one\n          two\n\n          three\n    vi: |\n        a\n          b\n\ntopic: x",
      "title:\n  vi: |\n    a\n      b\n  en: >-\n    one\n    two\n\n    three\n\ntopic: x\n"
    ),
    (
      "title:\n  en: one\n      two\n  vi: \"three\n     four\"",
      "title:\n  vi: \"three\n    four\"\n  en: one\n    two\n"
    ),
    ("title:\n    en: |2\n         a\n       b\ntopic: x", "title:\n  en: |2\n       a\n     b\ntopic: x\n"),
    // A key without a value stays so.
    ("topic:\ntitle: a", "title: a\ntopic:\n"),
    ("a:\n  # nothing here\nb: 1", "a:\n  # nothing here\nb: 1\n"),
  ])
  func shapes(_ before: String, _ after: String) {
    #expect(formatted(before) == after)
    #expect(formatted(after) == after)
  }

  @Test func whatIsTooLongForALineIsSpread() {
    let words = (0..<30).map { "keyword-\($0)" }
    let text =
      "title: { vi: \(String(repeating: "a ", count: 40))b, en: \(String(repeating: "c ", count: 30))d }\n"
      + "keywords: { en: [\(words.joined(separator: ", "))] }\n"
    let after = formatted(text)
    #expect(after?.split(separator: "\n").allSatisfy { $0.count <= YAMLFormatter.width } == true)
    #expect(after?.hasPrefix("title:\n  vi: a a") == true)
    #expect(after?.contains("  en:\n    [keyword-0, ") == true)
    #expect(after.flatMap { formatted($0) } == after)
  }

  /// A comment behind what is spread goes to the key, or above the hyphen.
  @Test func whatIsTooLongWithItsCommentIsSpread() {
    let long = String(repeating: "a", count: 60)
    let (short, middle) = (String(repeating: "b", count: 40), String(repeating: "c", count: 48))
    let cases = [
      ("title: { vi: \(long), en: \(long) }  # why\n", "title:  # why\n  vi: \(long)\n  en: \(long)\n"),
      // A line is as long as what stands on it, comments too.
      (
        "title: { vi: \(short), en: \(short) } # \(short)\n",
        "title: # \(short)\n  vi: \(short)\n  en: \(short)\n"
      ),
      // What is too long by itself is not made shorter by a move of something else.
      ("title: { en: a } # \(long)\(long)\n", "title: { en: a } # \(long)\(long)\n"),
      ("fees: [] # \(long) \(short)\(short)\n", "fees: [] # \(long) \(short)\(short)\n"),
      (
        "steps:\n  - { by: a, title: { vi: \(short), en: \(middle) } } # why\n  - { by: b }\n",
        "steps:\n  # why\n  - by: a\n    title: { vi: \(short), en: \(middle) }\n  - { by: b }\n"
      ),
      (
        "keywords:\n  # words\n  en: [\(long), \(long)] # why\n",
        "keywords:\n  # words\n  en: # why\n    [\(long),\n     \(long)]\n"
      ),
    ]
    for (before, after) in cases {
      #expect(formatted(before) == after)
      #expect(formatted(after) == after)
    }
  }

  @Test(arguments: [
    "title: [", "title: a\n\ttopic: b", "a: 1\n---\nb: 2\n", "a: &x 1\nb: *x\n", "a: !!str 1\n",
    "a: 1\na: 2\n",
    "%YAML 1.1\n---\na: 1\n", "", "# nothing\n", "a: \u{0}\n",
  ])
  func whatIsBrokenStaysWithItsFinding(_ text: String) {
    guard case .broken(let findings) = Self.format.formatted(Array(text.utf8), "topics/t.yaml", of: Self.file)
    else {
      Issue.record("not left alone: \(text)")
      return
    }
    #expect(!findings.isEmpty)
  }

  @Test(arguments: [
    ("a  \nb\n\n\n\nc \n\n", "a  \nb\n\nc\n"), ("\n\n# A\r\ntext\t\r\n", "# A\ntext\n"),
    ("```\na  \n\n\n\nb\n```\n", "```\na  \n\n\n\nb\n```\n"),
    ("- a\n\n      code  \n\n\n      more\n", "- a\n\n      code  \n\n\n      more\n"),
    ("a", "a\n"), ("", ""), ("| a | b |  \n|---|---|\n| 1 | 2 | \n", "| a | b |\n|---|---|\n| 1 | 2 |\n"),
  ])
  func markdown(_ before: String, _ after: String) {
    #expect(formatted(before, "procedures/p/en.md") == after)
    #expect(formatted(after, "procedures/p/en.md") == after)
  }

  @Test func theHeadOfAPageIsFormattedToo() {
    let text = "---\nslug:  'about'\ntitle: About\n---\n\n\nText  \n"
    #expect(formatted(text, "pages/about/en.md") == "---\ntitle: About\nslug: about\n---\n\nText\n")
  }

  // MARK: Properties

  /// All sample files, spoilt at random, are formatted to a form that says the same, keeps every comment at its key, and
  /// does not change when it is formatted again.
  @Test func spoiltFilesAreMended() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var numbers = SeededNumbers(seed: seed)
    let content = try EditedContent().files
    let format = ContentFormat(languages: ["vi", "en", "nl"])
    var changed = 0
    for (path, bytes) in content.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".yaml") {
      guard bytes.count < 40_000 else { continue }
      let spoilt = SpoiltYAML(bytes).text(&numbers)
      let spoiltTree = try #require(YAML.read(spoilt, file: Self.file).value, "\(path), seed \(seed)")
      switch format.formatted(spoilt, path, of: Self.file) {
      case .changed(let once):
        changed += 1
        let tree = try #require(YAML.read(once, file: Self.file).value)
        #expect(tree.says(spoiltTree), "\(path), seed \(seed)")
        #expect(remarks(in: once, tree) == remarks(in: spoilt, spoiltTree), "\(path), seed \(seed)")
        #expect(format.formatted(once, path, of: Self.file) == .asItWas, "\(path), seed \(seed)")
      case .asItWas: break
      case .kept, .broken: Issue.record("\(path) cannot be formatted, seed \(seed)")
      }
    }
    #expect(changed > 300, "seed \(seed)")
  }

  /// Each comment of a text with the key or item that follows it, or that it stands behind.
  private func remarks(in bytes: [UInt8], _ root: YAMLNode) -> [String] {
    var places: [(start: Int, name: String)] = []
    func visit(_ node: YAMLNode, _ path: String) {
      switch node {
      case .scalar: break
      case .sequence(let sequence):
        for (number, item) in sequence.items.enumerated() {
          places.append((Int(item.span.start), "\(path)[\(number)]"))
          visit(item, "\(path)[\(number)]")
        }
      case .mapping(let mapping):
        for entry in mapping.entries {
          places.append((Int(entry.key.span.start), "\(path).\(entry.key.text)"))
          visit(entry.value, "\(path).\(entry.key.text)")
        }
      }
    }
    visit(root, "")
    places.sort { $0.start < $1.start }
    let comments = YAMLLines(bytes, in: 0..<bytes.count, of: root).comments
    return comments.filter { $0.text.hasPrefix("# about ") }.map { comment in
      let line = comment.start - comment.column
      // Behind a value on one line or beside its key, it is about what begins the line.
      let first = places.first { $0.start >= line }?.start
      let place =
        comment.isOwnLine
        ? places.first { $0.start > comment.start } : places.last { $0.start == first }
      return "\(comment.text) → \(place?.name ?? "the end")"
    }.sorted()
  }

  @Test func theSampleIsInGoodShapeAndSaysTheSame() throws {
    let content = try EditedContent()
    let before = try content.findings()
    let request = FormatRequest(
      content: content.request.content, paths: [], isDryRun: false, jobs: 2, version: "0")
    let outcome = try FormatRun.run(request).get()
    #expect(outcome.changed.map(\.path) == [] && outcome.kept == [])
    #expect(try content.findings() == before)
  }
}

/// A YAML file as somebody in a hurry leaves it: the same content, with comments, blanks and other indents.
private struct SpoiltYAML {
  private let lines: [[UInt8]]

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  /// Only lines that are a key or an item on one line are touched, so that texts on several lines stay as they are.
  func text(_ numbers: inout SeededNumbers) -> [UInt8] {
    let isReturned = Bool.random(using: &numbers)
    var result: [[UInt8]] = []
    var count = 0
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      guard let match = text.wholeMatch(of: /( *)((- )?[a-z][a-z0-9-]*:)( .*)?/), !text.contains(" |"),
        !text.contains(" >")
      else {
        result.append(line)
        continue
      }
      count += 1
      let indent = String(match.output.1)
      if Int.random(in: 0..<8, using: &numbers) == 0, count > 1 {
        if Bool.random(using: &numbers) { result.append([]) }
        result.append(Array("\(indent)# about \(count)".utf8))
      }
      var spoilt = "\(indent)\(match.output.2)"
      if let value = match.output.4 {
        spoilt += String(repeating: " ", count: Int.random(in: 0..<3, using: &numbers)) + value
        if Int.random(in: 0..<10, using: &numbers) == 0 { spoilt += "  # about \(count) behind" }
      }
      if Int.random(in: 0..<6, using: &numbers) == 0 { spoilt += "   " }
      result.append(Array(spoilt.utf8))
    }
    let mark: [UInt8] = Int.random(in: 0..<5, using: &numbers) == 0 ? [0xEF, 0xBB, 0xBF] : []
    return mark + Array(result.joined(separator: isReturned ? [0x0D, 0x0A] : [0x0A]))
  }
}
