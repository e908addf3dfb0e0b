package import CatalogueModel

/// An act as a page cites it.
package struct CitedAct: Sendable {
  /// “Law 60/2014/QH13”.
  package let name: String
  /// The act's title in the language, such as “Law on Civil Status”.
  package let title: String
  /// The path of the act's page.
  package let path: String
  /// The clause cited, as content writes it.
  package let clause: String?
}

extension Wording {
  /// The citations of a fact, in their order. Acts that the catalogue does not have are left out.
  package func basis(
    _ citations: [Citation], in catalogue: Catalogue, at addresses: Addresses
  ) -> [CitedAct] {
    citations.compactMap { citation in
      guard let act = catalogue.acts[citation.act.id] else { return nil }
      return CitedAct(
        name: name(of: act), title: act.title.text(in: index), path: addresses.path(.act(act.id), in: index),
        clause: citation.clause)
    }
  }

  /// “Law 60/2014/QH13”.
  package func name(of act: Act) -> String {
    self(act.kind.map { "citation.\($0.rawValue)" } ?? "citation.act", ["number": act.number])
  }
}
