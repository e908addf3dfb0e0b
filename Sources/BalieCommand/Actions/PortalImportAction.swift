import ArgumentParser
import Diagnostics
import Importing
import SiteBuild

/// Imports files of the national portal and reports.
struct PortalImportAction {
  let format: ReportFormat

  func run(_ request: PortalImportRequest) throws {
    let outcome = try Pipeline.importPortal(request)
    ReportWriter(format).write(outcome.report)
    if format == .text {
      Console.say(PortalTallyText.text(outcome.tally, procedures: outcome.procedures.count))
      if let changes = Self.changes(outcome) { Console.say(changes) }
      if let output = request.output { Console.say(Self.sentence(outcome, output, isDry: request.isDry)) }
    }
    if outcome.report.hasFailed { throw ExitCode(Balie.Ending.findings.rawValue) }
  }

  private static func changes(_ outcome: PortalImportOutcome) -> String? {
    if outcome.changes.isEmpty { return nil }
    return "What the newer source changes:\n\n"
      + outcome.changes.map { change in
        "  \(change.name)\n" + change.facts.map { "    \($0)\n" }.joined()
      }.joined()
  }

  private static func sentence(_ outcome: PortalImportOutcome, _ output: String, isDry: Bool) -> String {
    let counts =
      "\(CountText.of(outcome.writtenFiles, "file")) new or changed, \(outcome.unchangedFiles) unchanged"
    return isDry
      ? "Nothing was written. In ‘\(output)’ there would be \(counts)." : "Wrote ‘\(output)’: \(counts)."
  }
}

/// How much was read, as a table for people.
enum PortalTallyText {
  static func text(_ tally: PortalTally, procedures: Int) -> String {
    var lines = ["\(CountText.of(procedures, "procedure")). Values by what became of them:", ""]
    lines.append(row("", ["read", "kept", "quoted", "empty", "share read"]))
    for field in PortalField.allCases {
      guard let count = tally.counts[field] else { continue }
      let share = count.share.map { percent($0) } ?? ""
      lines.append(
        row(
          field.rawValue, [count.parsed, count.kept, count.quoted, count.dropped].map(String.init) + [share]))
    }
    lines += [
      "",
      "Rows of the table of ways to apply that were read whole: \(tally.wholeRows) of \(tally.rows) "
        + "(\(percent(tally.rows == 0 ? 1 : Double(tally.wholeRows) / Double(tally.rows)))).",
      "Values that their own note contradicts: \(tally.contradicted).",
    ]
    if !tally.doubts.isEmpty {
      lines += ["", "Quoted, because"]
      for (doubt, count) in tally.doubts.sorted(by: {
        ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
      }) {
        lines.append("  \(pad(String(count), 5))  \(doubt.rawValue)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    "  " + name + String(repeating: " ", count: max(1, 14 - name.count)) + cells.map { pad($0, 11) }.joined()
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// With one digit behind the point, rounded down, so that 100 means all.
  private static func percent(_ share: Double) -> String {
    let tenths = Int(share * 1000)
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
