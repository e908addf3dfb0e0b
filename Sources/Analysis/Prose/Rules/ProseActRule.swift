import CatalogueModel
package import Diagnostics

/// Number of an act that is nearly one that is cited.
package enum ProseActRule {
  package static let rule = Rule(
    "prose-act", .warning, title: "Number of an act that is nearly one that is cited",
    statement:
      "The number of an act in a text is that of an act that the procedure cites, or of another act.",
    page: """
      A number of an act with one wrong digit leads to another law, or to none. Acts are cited under `legal-basis:` or as the
      `basis:` of a fact; guidance names them, `{act:60-2014-qh13}`.

      Wrong, where the act is 123/2015/NĐ-CP:

          legal-basis: [123-2015-nd-cp]
          summary: { en: "As decree 123/2016/NĐ-CP says." }

      Right:

          legal-basis: [123-2015-nd-cp]
          summary: { en: "As decree 123/2015/NĐ-CP says." }
      """)

  static func twin(_ number: String, _ cited: String) -> String {
    "‘\(number)’ differs in one part from the act ‘\(cited)’ that this procedure cites"
  }

  static func notCited(_ number: String) -> String { "This procedure does not cite the act ‘\(number)’" }

  static func unknown(_ number: String) -> String { "No act of this catalogue has the number ‘\(number)’" }
}
