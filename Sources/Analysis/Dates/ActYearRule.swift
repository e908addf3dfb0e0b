package import Diagnostics

/// An act number that is written with two years.
package enum ActYearRule {
  package static let rule = Rule(
    "act-year", .warning, title: "Act number with two years",
    statement: "A procedure cites an act by one number; the year in it is the same everywhere.",
    page: """
      `123/2014/NĐ-CP` in a text whose procedure rests on `123/2015/NĐ-CP` is nearly always the same act, mistyped; so
      is the number of a law that differs from that of a law in `law/` in nothing but its year. Citizens who look it up find another one, or none. Where the number written is that of an act in `law/`, nothing is
      reported; describe an old act there if it is really meant.

      Better still, name the act by its file: `{act:123-2015-nd-cp}` cannot be mistyped without a finding.

      Wrong, where the legal basis is decree 123/2015/NĐ-CP:

          The ward registers the birth (Decree 123/2014/NĐ-CP, article 9).

      Right:

          The ward registers the birth (Decree 123/2015/NĐ-CP, article 9).
      """)

  /// - Parameter cited: where the other number is cited or written.
  static func finding(
    _ number: String, at span: SourceSpan, other: String, cited: SourceSpan?, isMendable: Bool
  )
    -> Diagnostic
  {
    Diagnostic(
      rule, at: span, "\(number) is \(other) elsewhere; one of the years is wrong",
      fix: isMendable ? Fix(span: span, replacement: other) : nil,
      notes: cited.map { [Note("\(other) stands here", at: $0)] } ?? [])
  }
}
