import CatalogueModel
package import Diagnostics

/// Duration that no fact states.
package enum ProseDurationRule {
  package static let rule = Rule(
    "prose-duration", .warning, title: "Duration that no fact states",
    statement:
      "Every duration in a text equals a time, a deadline or a figure of its procedure, names one, or is quoted.",
    page: """
      “Within 5 days” is a promise. It must be the one that the procedure states as a fact, in the same unit: days and
      working days are not the same. Guidance names the time, `{time:counter}`; other durations get a home under
      `figures:`. Ages, how long a paper stays valid, opening hours and examples are left alone.

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
