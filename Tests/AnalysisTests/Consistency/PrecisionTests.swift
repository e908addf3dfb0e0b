import Analysis
import Diagnostics
import Foundation
import Testing

/// The findings in real data that people have judged.
@Suite struct PrecisionTests {
  private struct Table: Decodable {
    struct Row: Decodable {
      enum Verdict: String, Decodable { case right, wrong }

      let rule: String
      let count: Int
      let verdict: Verdict
    }

    let findings: [Row]
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  private func table() throws -> [Table.Row] {
    let file = Self.root.appending(path: "Fixtures/dates-and-consistency.json")
    return try JSONDecoder().decode(Table.self, from: Data(contentsOf: file)).findings
  }

  @Test func noRuleCriesWolf() throws {
    for (rule, rows) in Dictionary(grouping: try table(), by: \.rule) {
      #expect(AnalysisRules.all.contains { $0.code == rule }, "\(rule)")
      let right = rows.filter { $0.verdict == .right }.map(\.count).reduce(0, +)
      #expect(Double(right) >= 0.9 * Double(rows.map(\.count).reduce(0, +)), "\(rule)")
    }
  }

  /// The manual gives the figures of the table.
  @Test func theManualSaysWhatTheTableSays() throws {
    let manual = Self.root.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/dates-and-consistency.md")
    let text = try String(contentsOf: manual, encoding: .utf8)
    for (rule, rows) in Dictionary(grouping: try table(), by: \.rule) {
      let all = rows.map(\.count).reduce(0, +)
      let right = rows.filter { $0.verdict == .right }.map(\.count).reduce(0, +)
      #expect(text.contains("| `\(rule)` | \(all) | \(right) |"), "\(rule): \(all), \(right)")
    }
  }
}
