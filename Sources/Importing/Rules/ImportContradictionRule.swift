package import Diagnostics

/// A value of an imported source that the note beside it contradicts.
package enum ImportContradictionRule {
  package static let rule = Rule(
    "import-contradiction", .warning, title: "Value that its own note contradicts",
    statement: "In a row of the source, the note says the same as the cell.",
    page: """
      The cell is imported as it stands, and so is the note, so that the contradiction is not lost. Find out which of them
      is right, and correct the fact or the note; the next import keeps your change.

      Wrong:

          5,000 Việt Nam Đồng (7.000 đồng)

      Right:

          7,000 Việt Nam Đồng (7.000 đồng)
      """)

  /// - Parameters:
  ///   - what: “fee”, “time”.
  ///   - factor: how many times more the note says, where that is a power of ten.
  ///   - isQuoted: whether the cell is not imported as a fact either.
  static func finding(
    _ what: String, _ words: String, isBut other: String, factor: Int?, isQuoted: Bool, at span: SourceSpan,
    others: [SourceSpan]
  ) -> Diagnostic {
    let times = factor.map { ", \(grouped($0)) times as much" } ?? ""
    let quoted = isQuoted ? ", so that it is quoted" : ""
    return Diagnostic(
      rule, at: span, "The \(what) is ‘\(words.prefix(40))’, but its note says \(other)\(times)\(quoted)",
      notes: others.map { Note("the same again", at: $0) })
  }

  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
