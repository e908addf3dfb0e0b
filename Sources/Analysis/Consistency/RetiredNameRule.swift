import CatalogueModel
package import Diagnostics

/// The name of something abolished in a text that citizens read.
package enum RetiredNameRule {
  package static let rule = Rule(
    "retired-name", .warning, title: "Name of something abolished",
    statement: "Texts do not send citizens to levels, documents and bodies that are no more.",
    page: """
      Editors keep a list in `retired.yaml`: what was abolished, since when, and what stands in its place. Each mention of
      such a name in a label or in guidance, in any language, is found, because somebody may still go there or look for
      the paper at home.

      Let be are: words within quotation marks and block quotes, phrases listed under `except` (“the former district”),
      titles of acts, the names of organisations that have ended, and a body that is named as the issuer of an act
      (“circular 12/2017/TT-BGTVT of the Ministry of Transport”).

      Wrong:

          Bring your household book.

      Right:

          Bring nothing: the ward looks your address up in the residence database.
      """)

  static func finding(_ mention: String, of thing: RetiredThing, asOf day: CivilDate, at span: SourceSpan)
    -> Diagnostic
  {
    let since =
      thing.since.map { $0 > day ? "will be no more from \($0)" : "is no more since \($0)" } ?? "is no more"
    let places = thing.places.prefix(3).map { "‘\($0.reference.id)’" }.joined(separator: ", ")
    let text = thing.instead?.text(in: .source) ?? ""
    let instead = places.isEmpty ? (text.isEmpty ? "" : "; instead: \(text)") : "; see \(places)"
    return Diagnostic(
      rule, at: span, "‘\(mention)’ \(since)\(instead)",
      notes: [Note("it is listed as abolished here", at: thing.span)])
  }
}
