import CatalogueModel
package import Diagnostics
import Syntax

/// A fact for a way of applying that the procedure does not have.
package enum ChannelNotOfferedRule {
  package static let rule = Rule(
    "channel-not-offered", .warning, title: "Way of applying that is not offered",
    statement: "Fees, documents and steps name ways of applying that the procedure has.",
    page: """
      A fee for applications by post means nothing where nobody can apply by post: either the way of applying is missing
      under `channels`, or the fact is for another way. No citizen would be shown it.

      Wrong:

          channels:
            counter: { time: 1 working-day }
          fees:
            - { id: registration, name: { en: Registration }, amount: 8000 VND, channels: [counter, post] }

      Right:

          channels:
            counter: { time: 1 working-day }
            post: { time: 5 working-days }
          fees:
            - { id: registration, name: { en: Registration }, amount: 8000 VND, channels: [counter, post] }
      """)

  static func finding(_ word: YAMLScalar, offered: [String]) -> Diagnostic {
    Diagnostic(
      rule, at: word.span,
      "One cannot apply by ‘\(word.text)’ here; the procedure has \(offered.joined(separator: ", "))")
  }
}
