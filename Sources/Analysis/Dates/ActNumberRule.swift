import CatalogueModel
package import Diagnostics

/// An act whose file contradicts its own number.
package enum ActNumberRule {
  package static let rule = Rule(
    "act-number", .warning, title: "Act contradicts its number",
    statement: "The name of an act’s file, its title and the year of its issue agree with its number.",
    page: """
      A number such as `123/2015/NĐ-CP` holds the year in which the act was issued. Where the name of the file, the title
      or the day of issue say another year, one of them was mistyped, and citizens may look up the wrong act.

      Wrong, in `law/123-2014-nd-cp.yaml`:

          number: "123/2015/NĐ-CP"
          issued: 2014-11-15

      Right, in `law/123-2015-nd-cp.yaml`:

          number: "123/2015/NĐ-CP"
          issued: 2015-11-15
      """)

  static func fileName(_ act: Act) -> Diagnostic {
    Diagnostic(rule, at: act.span, "The file is called ‘\(act.id)’, but the number is \(act.number)")
  }

  static func issued(_ act: Act, on day: CivilDate, year: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "\(act.number) has the year \(year), but was issued on \(day)")
  }

  static func title(_ act: Act, says number: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The title says \(number), but the number is \(act.number)")
  }
}
