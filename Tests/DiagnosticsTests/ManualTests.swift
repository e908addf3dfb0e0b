import Diagnostics
import Foundation
import Testing

/// The examples of `docs/findings-format.md` are what the formats write.
@Suite struct ManualTests {
  private static let unknownKey = Rule(
    "unknown-key", .error, title: "Unknown key",
    statement: "Only the keys of the content reference may be used; anything else would be silently lost.",
    page: "…")
  private static let missingTranslation = Rule(
    "missing-translation", .warning, title: "Text missing in a language",
    statement:
      "A label has a text in each language of the portal; where it lacks one, citizens see the source language.",
    page: "…")

  private func report() throws -> Report {
    let text = "nam: { vi: Dân cư, en: People, nl: Bewoners }\nsummary: { vi: Cư trú, en: Residence }\n"
    var map = SourceMap()
    let file = map.add(SourceFile(path: "content/topics/people.yaml", bytes: Array(text.utf8)))
    func span(of part: String) throws -> SourceSpan {
      let range = try #require(text.range(of: part))
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return SourceSpan(file: file, start: start, end: start + part.utf8.count)
    }
    let key = try span(of: "nam")
    return Report(
      findings: [
        Diagnostic(
          Self.unknownKey, at: key, "Unknown key ‘nam’ in a topic", fix: Fix(span: key, replacement: "name")),
        Diagnostic(
          Self.missingTranslation, at: try span(of: "{ vi: Cư trú, en: Residence }"),
          "The text is missing in ‘nl’; citizens will see it in ‘vi’"),
      ], map: map, version: "1.0.0")
  }

  /// The fenced blocks of the manual by their language.
  private func example(_ format: ReportFormat) throws -> String {
    let place = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/findings-format.md").standardizedFileURL
    let manual = try String(decoding: Data(contentsOf: place), as: UTF8.self)
    let start = try #require(manual.range(of: "```\(format.rawValue)\n"))
    let end = try #require(manual.range(of: "```\n", range: start.upperBound..<manual.endIndex))
    return String(manual[start.upperBound..<end.lowerBound])
  }

  @Test(arguments: [ReportFormat.text, .json, .github])
  func examplesAreWhole(_ format: ReportFormat) throws {
    #expect(try report().written(as: format) == example(format))
  }

  @Test func theResultOfTheSARIFExampleIsReal() throws {
    let lines = try example(.sarif).split(separator: "\n").map(String.init)
    let whole = try report().written(as: .sarif).split(separator: "\n").map { $0.drop { $0 == " " } }
    let shown = lines.map { $0.drop { $0 == " " } }
    let start = try #require(whole.firstIndex { $0.hasPrefix("\"results\"") }) + 1
    #expect(whole[start..<start + shown.count].dropLast().elementsEqual(shown.dropLast()))
    #expect(shown.count > 30)
  }
}
