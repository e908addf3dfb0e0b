import CatalogueModel
package import Diagnostics

/// Two acts with one title whose numbers are nearly the same.
package enum TwinTitleRule {
  package static let rule = Rule(
    "twin-act-title", .warning, title: "Same act under two numbers",
    statement: "Acts with the same title have numbers that are clearly different, or one replaces the other.",
    page: """
      Two acts may have one title: a new law is often called as the old one was. Where one does not replace the other and
      their numbers differ in a digit, a year or a letter, one number was mistyped, and procedures rest on an act that
      does not exist.

      Wrong, beside `12/2017/TT-BGTVT` with the same title:

          number: "12/2018/TT-BGTVT"

      Right: the number as it was published, in one file; or, where it is a new act, which one it replaces:

          until: 2018-06-30
          replaced-by: 12-2018-tt-bgtvt
      """)

  static func finding(_ act: Act, twin: Act) -> Diagnostic {
    Diagnostic(
      rule, at: act.span, "\(act.number) has the title of \(twin.number); is it the same act, mistyped?",
      notes: [Note("the other is described here", at: twin.span)])
  }
}
