import CatalogueModel
import Diagnostics

/// A heading of another text that a link leads to (`[…](procedure:register-a-birth#how-to-pay)`), to be looked up
/// when all texts are read.
struct FoundFragment: Sendable {
  let kind: EntityKind
  let id: EntityID
  let name: String
  /// The fragment with its `#`, or the link where the fragment stands elsewhere.
  let span: SourceSpan
  /// Whether the span is the fragment alone, so that it can be mended by replacing it.
  let isExact: Bool
  /// The language of the text that has the link: its readers see the other text in this language too.
  var language = LanguageIndex.source
}

extension FoundFragment {
  /// The fragments that are no heading of the text they name. Nothing is said where the text’s entity is unknown or
  /// could not be read: that has its finding already.
  static func findings(_ fragments: [FoundFragment], in catalogue: Catalogue) -> [Diagnostic] {
    fragments.compactMap { fragment in
      guard catalogue.has(fragment.kind, fragment.id) else { return nil }
      let text = catalogue.guidance(of: GuidanceKey(fragment.kind, fragment.id))?.shown(in: fragment.language)
      let headings = text?.value.headingFragments ?? []
      return headings.contains(fragment.name) ? nil : DeadLinkRule.fragment(fragment, among: headings)
    }
  }
}

extension Catalogue {
  fileprivate func has(_ kind: EntityKind, _ id: EntityID) -> Bool {
    switch kind {
    case .procedure: procedures[id] != nil
    case .organisation: organisations[id] != nil
    case .evidence: evidence[id] != nil
    case .register: registers[id] != nil
    case .act: acts[id] != nil
    case .topic: topics[id] != nil
    case .lifeEvent: lifeEvents[id] != nil
    case .calendar: calendars[id] != nil
    case .page: pages[id] != nil
    case .form: false
    }
  }
}
