/// Findings for people:
///
///     content/procedures/birth/procedure.yaml:12:3: error: Unknown key ‘titel’ in a procedure [unknown-key]
///        12 | titel: { en: Register a birth }
///           | ^^^^^
///           = Did you mean ‘title’?
///           = Only the keys of the content reference may be used; …
struct TextReport {
  /// How much of a long line is shown around the place, in code points.
  private static let width = 100

  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    var places = PlaceFinder(report.map)
    var text = ""
    for finding in report.findings {
      text += finding.headline(report.level(of: finding), &places)
      text += excerpt(of: finding.span, &places)
      for note in details(of: finding, &places) { text += "      = \(Self.visible(note))\n" }
      text += "\n"
    }
    return text + summary
  }

  private var summary: String {
    if report.findings.isEmpty { return "" }
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    let counts = [
      report.errorCount > 0 ? count(report.errorCount, "error") : nil,
      report.warningCount > 0 ? count(report.warningCount, "warning") : nil,
    ]
    return counts.compactMap { $0 }.joined(separator: ", ")
      + ". `balie explain CODE` tells more about a code.\n"
  }

  private func details(of finding: Diagnostic, _ places: inout PlaceFinder) -> [String] {
    var details: [String] = []
    if let fix = finding.fix { details.append("Did you mean ‘\(fix.replacement)’?") }
    for note in finding.notes {
      guard let span = note.span else {
        details.append(note.message)
        continue
      }
      let place = places.place(of: span)
      details.append("\(note.message): \(place.path):\(place.start.line):\(place.start.column)")
    }
    return details + [finding.rule.statement]
  }

  private func excerpt(of span: SourceSpan, _ places: inout PlaceFinder) -> String {
    let place = places.place(of: span)
    let text = String(decoding: places.line(place.start.line, of: span.file), as: UTF8.self)
    let line = text.unicodeScalars.map { Self.visible($0) }
    guard !line.isEmpty else { return "" }
    let start = min(place.start.column - 1, line.count)
    let end =
      place.end.line == place.start.line ? min(max(place.end.column - 1, start), line.count) : line.count
    let first = max(0, min(start - 20, line.count - Self.width))
    let last = min(line.count, first + Self.width)
    let shown = String(String.UnicodeScalarView(line[first..<last]))
    let number = String(place.start.line)
    let gutter = String(repeating: " ", count: max(5, number.count))
    let padded = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let before = Self.columns(line[first..<max(first, min(start, last))])
    let marked = max(1, Self.columns(line[max(first, min(start, last))..<max(start, min(end, last))]))
    let (head, tail) = (first > 0 ? "…" : "", last < line.count ? "…" : "")
    return "\(padded) | \(head)\(shown)\(tail)\n"
      + "\(gutter) | \(String(repeating: " ", count: before + head.count))\(String(repeating: "^", count: marked))\n"
  }

  /// Text on one line of a terminal: words of content stand in messages too.
  fileprivate static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { visible($0) }))
  }

  /// Control characters would disturb the terminal, and marks of direction the order of what is shown.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: " "
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  /// The width on a terminal: combining marks take none, East Asian wide characters take two.
  private static func columns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: width
      default: width + (isWide(scalar) ? 2 : 1)
      }
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension Diagnostic {
  /// The first line of a finding, as compilers write it.
  fileprivate func headline(_ level: Severity, _ places: inout PlaceFinder) -> String {
    let place = places.place(of: span)
    let text = TextReport.visible("\(level.rawValue): \(message) [\(rule.code)]")
    return "\(TextReport.visible(place.path)):\(place.start.line):\(place.start.column): \(text)\n"
  }
}
