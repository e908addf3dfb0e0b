import CatalogueModel
package import Diagnostics

/// Steps that take longer, or less long, than the procedure says.
package enum StepsTimeRule {
  package static let rule = Rule(
    "steps-time", .warning, title: "Steps do not add up to the time",
    statement: "The times of the steps that offices do add up to the time of the channel.",
    page: """
      The time of a channel is a promise; the steps say how it is kept. Steps that take longer than the promise break it
      before anybody has applied. Steps that take less leave days of which nobody says what happens in them.

      Counted are the steps of offices in force that are taken by that channel and in that case, a working day as 8 hours.
      That steps take too little is only said where each of them has a time, and not of applications by post, whose way is no step; steps of the applicant do not count. A step
      with a condition counts where the case cannot do without it. Working days and calendar days are not added to each
      other.

      Wrong:

          channels: { counter: { time: 3 working-days } }
          steps:
            - { by: reception-officer, title: { en: Examine }, time: 3 working-days }
            - { by: ward-chair, title: { en: Sign }, time: 1 working-day }

      Right:

          channels: { counter: { time: 4 working-days } }
      """)

  static func finding(
    _ channel: Channel.Kind, steps: String, time: String, at span: SourceSpan, first: SourceSpan
  )
    -> Diagnostic
  {
    Diagnostic(
      rule, at: span, "The steps take \(steps) by ‘\(channel.rawValue)’, but the time is \(time)",
      notes: [Note("the first step with a time is here", at: first)])
  }
}
