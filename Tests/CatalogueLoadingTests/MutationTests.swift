import CatalogueLoading
import Diagnostics
import TestSupport
import Testing

/// Whatever content holds, loading ends with findings that have places.
@Suite struct MutationTests {
  private static let pieces = [
    "", " ", "\n", "\t", ":", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", "&a", "*a", "!!x", "%", "@",
    "---\n",
    "...", "\r\n", "\u{0}", "\u{FEFF}", "é", "🎂", "«", "id", "vi", "none", "free", "8000 VND",
    "-9223372036854775808",
    "99999999999999999999", "5..7 days", "2026-02-30", "when: late", "{fee:x}", "[x](procedure:y)", "<b>",
    "](", "![",
    "title:", "type: choice", "not not not", "((((((", "0000-00-00", "1e999", "../..",
  ]

  @Test func brokenContentIsReportedNotSuffered() {
    let seed = UInt64.random(in: .min ... .max)
    print("seed of the broken content: \(seed)")
    check(seed: seed, rounds: 120)
  }

  private func check(seed: UInt64, rounds: Int) {
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<rounds {
      let loaded = Self.broken(.aMinimalCatalogue, &numbers).load()
      for finding in loaded.findings {
        let length = Int32(loaded.map[finding.span.file].bytes.count)
        let isWithin =
          finding.span.start >= 0 && finding.span.start <= finding.span.end && finding.span.end <= length
        let fixIsWithin = finding.fix.map { $0.span.end <= length } ?? true
        guard isWithin, fixIsWithin, !finding.message.isEmpty else {
          Issue.record("seed \(seed), round \(round): \(finding.rule.code) \(finding.span)")
          return
        }
      }
      #expect(
        loaded.catalogue != nil || loaded.findings.contains { $0.severity == .error },
        "seed \(seed), round \(round)")
      #expect(loaded.findings == loaded.findings.sorted(), "seed \(seed), round \(round)")
      _ = loaded.report
    }
  }

  /// Content of which a few files are broken.
  static func broken(_ content: SampleContent, _ numbers: inout SeededNumbers) -> SampleContent {
    var content = content
    let paths = content.files.keys.sorted()
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      guard let path = paths.randomElement(using: &numbers), let text = content.files[path] else { continue }
      content.files[path] = mutated(text, &numbers)
    }
    return content
  }

  private static func mutated(_ text: String, _ numbers: inout SeededNumbers) -> String {
    var bytes = Array(text.utf8)
    let start = Int.random(in: 0...bytes.count, using: &numbers)
    let end = min(bytes.count, start + Int.random(in: 0...12, using: &numbers))
    switch Int.random(in: 0...2, using: &numbers) {
    case 0: bytes.removeSubrange(start..<end)
    case 1:
      bytes.replaceSubrange(start..<end, with: Array((pieces.randomElement(using: &numbers) ?? "").utf8))
    default:
      bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &numbers))
    }
    // Marks are taken out when content is loaded and must stand in pairs.
    return String(decoding: bytes, as: UTF8.self).replacing("«", with: "").replacing("»", with: "")
  }
}
