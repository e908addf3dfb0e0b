import CatalogueModel
package import Diagnostics

/// Duration that denies a time.
package enum ProseDurationRule {
  package static let rule = Rule(
    "prose-duration", .warning, title: "Duration that denies a time",
    statement:
      "A duration in a text does not deny the time that it is about.",
    page: """
      “Within 5 days” is a promise. It must be the one that the procedure states as a fact, in the same unit: days and
      working days are not the same. Guidance names the time, `{time:counter}`. It is a finding where a text says how long
      the procedure takes and no way of applying takes that, and where it counts the same number of other days.

      It is an error where a note denies the very time that it belongs to.

      Wrong:

          channels:
            counter:
              time: { value: 3 working-days, note: { en: "Complete files take 5 working days." } }

      Right:

          channels:
            counter:
              time: { value: 3 working-days, note: { en: "Complete files take 3 working days." } }
          figures:
            supplement: 5 working-days
      """)

  static func contradiction(_ said: String, _ fact: StatedFigures.Time) -> String {
    "‘\(said)’ contradicts \(fact.name) to which this text belongs, \(ProseFigure.text(fact.duration))"
  }

  /// The same number of the other kind of days.
  static func otherDays(_ said: String, _ fact: StatedFigures.Time) -> String {
    "‘\(said)’ counts other days than \(fact.name), \(ProseFigure.text(fact.duration))"
  }

  /// A time of the whole procedure that is none of those of its ways of applying.
  static func contradiction(_ said: String, ways: [StatedFigures.Time]) -> String {
    let all = Set(ways.map { ProseFigure.text($0.duration) }).sorted().joined(separator: " or ")
    let name = Set(ways.map(\.name)).count == 1 ? ways[0].name : "the times of this procedure"
    return "‘\(said)’ contradicts \(name), \(all)"
  }

  /// - Parameter only: the only time in that unit that the procedure states.
  static func unstated(_ said: String, only: StatedFigures.Time?) -> String {
    "No fact of this procedure takes ‘\(said)’"
      + (only.map { "; \($0.name) is \(ProseFigure.text($0.duration))" } ?? "")
  }
}
