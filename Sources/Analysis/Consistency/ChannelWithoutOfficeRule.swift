import CatalogueModel
package import Diagnostics

/// A way of applying that has no office behind it. A warning, as all that depends on the day: the portal of a day to
/// come can be built before everything of that day is known.
package enum ChannelWithoutOfficeRule {
  package static let rule = Rule(
    "channel-without-office", .warning, title: "Channel without an office",
    statement:
      "A channel that names offices names at least one that exists on the day.",
    page: """
      Where all offices of a channel have ended or have not opened yet, nobody can apply by it, though the page says so.

      Wrong, where the office of Hải Đông closed on 30 June 2025:

          channels:
            counter: { at: office-hai-dong, time: 3 working-days }

      Right:

          channels:
            counter: { at: service-centre-ben-cang, time: 3 working-days }
      """)

  static func finding(_ channel: Channel, on day: CivilDate, at span: SourceSpan) -> Diagnostic {
    let offices = channel.offices.prefix(3).map { "‘\($0.id)’" }.joined(separator: ", ")
    return Diagnostic(
      rule, at: span, "No office of ‘\(channel.kind.rawValue)’ exists on \(day): \(offices)")
  }
}
