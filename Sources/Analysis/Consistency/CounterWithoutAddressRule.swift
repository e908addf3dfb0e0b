import CatalogueModel
package import Diagnostics

/// A counter that nobody finds.
package enum CounterWithoutAddressRule {
  package static let rule = Rule(
    "counter-without-address", .warning, title: "Counter without an address",
    statement: "Of the offices at whose counter one can apply, at least one has an address.",
    page: """
      A counter is a place to go to. An office counts as having the address of the organisation that it belongs to. In a
      catalogue that states no addresses at all, nothing is reported.

      Wrong, where `immigration-department` has no address:

          channels:
            counter: { at: immigration-department }

      Right, in `organisations/immigration-department.yaml`:

          address: { en: 12 Ngọn Sóng Street }
      """)

  static func finding(_ channel: Channel, at span: SourceSpan) -> Diagnostic {
    let offices = channel.offices.prefix(3).map { "‘\($0.id)’" }.joined(separator: ", ")
    return Diagnostic(rule, at: span, "No office of ‘\(channel.kind.rawValue)’ has an address: \(offices)")
  }
}
