import Diagnostics
import SiteBuild

/// The page that lists all findings, in parts.
struct FindingsPage {
  static let path = "/__balie/findings"
  private static let most = 500

  let findings: LiveFindings?
  let isChecking: Bool
  let editor: EditorLink
  /// The number of the first finding that is shown, from 0.
  let first: Int

  var bytes: [UInt8] {
    Array(
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title) – Balie</title>
      <link rel="stylesheet" href="/__balie/preview.css">
      <meta name="color-scheme" content="light dark"></head>
      <body class="page">
      <main><h1>\(title)</h1>
      \(list)<p><a href="/">To the portal</a></p></main>
      </body>
      </html>

      """.utf8)
  }

  private var total: Int { findings?.report.findings.count ?? 0 }

  private var title: String {
    guard let report = findings?.report, !isChecking || !report.findings.isEmpty else {
      return "The catalogue is being checked"
    }
    return report.findings.isEmpty ? "No findings" : Counts(report).words
  }

  private var list: String {
    let status = isChecking ? "<p>Files have changed; they are being checked.</p>\n" : ""
    guard let findings, total > 0 else { return status }
    let shown = findings.shown(first..<(first + Self.most))
    let items = shown.map(item).joined()
    return status + "<ol start=\"\(first + 1)\" class=\"findings\">\n\(items)</ol>\n" + neighbours
  }

  private var neighbours: String {
    var links: [String] = []
    if first > 0 { links.append("<a href=\"?from=\(max(0, first - Self.most))\">Those before</a>") }
    if first + Self.most < total { links.append("<a href=\"?from=\(first + Self.most)\">The next</a>") }
    return links.isEmpty ? "" : "<p>\(links.joined(separator: " "))</p>\n"
  }

  private func item(_ finding: LiveFindings.Shown) -> String {
    let link = editor.address(of: finding.path, line: finding.line, column: finding.column)
    let advice = finding.advice.map { "<p>\(Self.escaped($0))</p>" }.joined()
    return """
      <li class="\(finding.severity.rawValue)"><p><strong>\(finding.severity.rawValue): \
      \(Self.escaped(finding.message))</strong> <code>\(Self.escaped(finding.code))</code></p>\
      <p><a href="\(Self.escaped(link))">\(Self.escaped(finding.place))</a></p>\(advice)</li>

      """
  }

  /// Text for where HTML has text, or an attribute in double quotes.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}

/// How many errors and warnings there are.
struct Counts: Hashable {
  let errors: Int
  let warnings: Int

  init(_ report: Report) { (errors, warnings) = (report.errorCount, report.warningCount) }

  /// “2 errors, 1 warning”.
  var words: String {
    func count(_ number: Int, _ noun: String) -> String? {
      number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let words = [count(errors, "error"), count(warnings, "warning")].compactMap { $0 }
    return words.isEmpty ? "no findings" : words.joined(separator: ", ")
  }
}
