import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Syntax

/// What is read without libyaml is read as libyaml reads it. Seeds are printed.
@Suite struct OrdinaryYAMLTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every YAML file of the sample, the theme and the fixtures.
  private static let files: [URL] = ["content", "templates", "Tests"].flatMap { folder in
    let walk = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "yaml" }
  }.sorted { $0.path < $1.path }

  /// The tree without libyaml, and that of libyaml, which is nil where it has anything to report.
  private func read(_ bytes: [UInt8]) -> (ordinary: YAMLNode?, judged: YAMLNode?) {
    let file = FileID(index: 0)
    var ordinary: YAMLNode?
    let judged = SourceText.withReadable(bytes, file: file, limit: bytes.count, otherwise: nil) {
      text, isASCII in
      var reader = OrdinaryYAMLReader(text, in: 0..<text.count, file: file)
      ordinary = reader.document()
      let judged = YAML.readEvents(text, in: 0..<text.count, isASCII: isASCII, file: file)
      return Checked(judged.findings.isEmpty ? judged.value : nil)
    }
    return (ordinary, judged.value)
  }

  @Test func nearlyAllFilesAreOrdinary() throws {
    var unusual: [String] = []
    for file in Self.files {
      let (ordinary, judged) = read(Array(try Data(contentsOf: file)))
      if let ordinary {
        #expect(ordinary == judged, "\(file.path)")
      } else {
        unusual.append(file.lastPathComponent)
      }
    }
    #expect(Self.files.count > 400)
    #expect(unusual.count * 20 < Self.files.count, "\(unusual)")
  }

  /// Text over which nothing is taken for granted.
  @Test(
    arguments: [
      "", "# nothing\n", "a", "'a'", "a: 'b''c'", #"a: "b\n""#, "a: b\n  c", "a: |\n  b", "a: >-\n  b",
      "a: &x b",
      "a: *x", "a: !t b", "---\na: b", "a: b\n...", "%YAML 1.1\n---\na: b", "? a\n: b", "a\t: b",
      "a:\tb",
      "a: b\r\n", "a: [b\n  c]", "a: {b}", "a: {b: }", "a: [b,]", "a: [b: c]", "[a]: b", "a: b: c", "a: - b",
      "a: {b:c}",
      "a: 1\na: 2", "<<: a", "a: b\n c: d", "- a\nb: c", "a:\n  - b\n  c: d", "a: @b", "a: \"b\" c",
      "a: [b]c",
      "a: {\n--- : b}", "a: ?b", "a: -", "a: [-]", "a : b", "-a", "a: [b]#c", "'a' : b", "{'a':b}",
    ])
  func otherTextsAreLeftToLibyaml(_ text: String) {
    #expect(read(Array(text.utf8)).ordinary == nil)
  }

  /// Whatever a few marks can be put together to: a text that is ordinary means what libyaml says, and nothing else.
  @Test func shortTextsMeanWhatLibyamlSays() {
    let marks = Array("a:- \n{},[]#'\"".utf8)
    for length in 1...4 {
      var places = [Int](repeating: 0, count: length)
      texts: while true {
        check(places.map { marks[$0] })
        var digit = 0
        while digit < length {
          places[digit] += 1
          if places[digit] < marks.count { continue texts }
          places[digit] = 0
          digit += 1
        }
        break
      }
    }
  }

  /// Lines made of indents, dashes, keys and values, in any order.
  @Test func randomLinesMeanWhatLibyamlSays() {
    let indents = ["", "", "  ", "  ", "    ", " ", "- ", "  - ", "- - ", "   "]
    let keys = ["a: ", "b: ", "c:", "đ-e: ", "", "f g: ", "\"h\": ", "- "]
    let values = [
      "", "x", "x y", "'q'", "\"q: #\"", "[x, y]", "{a: x, b: [y, {}]}", "[", "]", "{", "}", "x # c", "# c",
      "x#c", "{a: x,",
      "b: y}", "12 days", "-1", "a:b", "https://x.y/z?q#f", "[x,", ",", "x:", "|", "['q', \"r\"]",
      "{a: \"x\"} # c", "...", "---",
    ]
    var random = Seeded(seed: UInt64.random(in: 0...UInt64.max))
    print("OrdinaryYAMLTests seed \(random.seed)")
    for _ in 0..<20_000 {
      let lines = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        indents.randomElement(using: &random)! + keys.randomElement(using: &random)!
          + values.randomElement(using: &random)!
      }
      check(Array(lines.joined(separator: "\n").utf8))
    }
  }

  /// Files with bytes changed at random.
  @Test func mutatedFilesMeanWhatLibyamlSays() throws {
    var random = Seeded(seed: UInt64.random(in: 0...UInt64.max))
    print("OrdinaryYAMLTests seed \(random.seed)")
    for _ in 0..<300 {
      let file = try Data(contentsOf: Self.files.randomElement(using: &random)!)
      check(random.mutated(Array(file.prefix(3_000))))
    }
  }

  private func check(_ bytes: [UInt8]) {
    let (ordinary, judged) = read(bytes)
    if let ordinary, ordinary != judged {
      Issue.record("read otherwise: \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }
}
