package import CatalogueModel

/// Everything that a catalogue states, as sheets: the ground on which two states of it are compared.
package struct FactSheets: Sendable {
  /// The version of the layout; readers refuse others.
  package static let version = 1

  /// The languages of the portal, the source first.
  package let languages: [LanguageTag]
  package let sheets: [FactSheet]

  package init(languages: [LanguageTag], sheets: [FactSheet]) {
    (self.languages, self.sheets) = (languages, sheets)
  }

  /// All sheets of a catalogue, in the order of the kinds and ids.
  ///
  /// - Parameter say: a condition of a procedure in words, in every language.
  package init(_ catalogue: Catalogue, say: @escaping ConditionWords) {
    let maker = SheetMaker(catalogue, say: say)
    var sheets = [maker.portal()]
    for procedure in catalogue.procedures {
      sheets.append(maker.sheet(procedure))
      for form in procedure.forms { sheets.append(maker.sheet(form, of: procedure)) }
    }
    sheets += catalogue.lifeEvents.map(maker.sheet) + catalogue.organisations.map(maker.sheet)
    sheets += catalogue.evidence.map(maker.sheet) + catalogue.registers.map(maker.sheet)
    sheets += catalogue.acts.map(maker.sheet) + catalogue.topics.map(maker.sheet)
    sheets += catalogue.calendars.map(maker.sheet) + catalogue.pages.map(maker.sheet)
    self.init(languages: catalogue.portal.languages, sheets: sheets)
  }

  /// Words for a condition of a procedure, in the order of the portal’s languages.
  package typealias ConditionWords = @Sendable (ConditionExpression, Procedure) -> LocalizedText
}

/// Lays out the things of one catalogue.
package struct SheetMaker: Sendable {
  let catalogue: Catalogue
  let languages: Int
  let say: FactSheets.ConditionWords

  package init(_ catalogue: Catalogue, say: @escaping FactSheets.ConditionWords) {
    (self.catalogue, self.say) = (catalogue, say)
    languages = catalogue.portal.languages.count
  }

  func text(_ role: String, _ text: LocalizedText?) -> [SheetText] {
    text.map { [SheetText(role, $0, languages: languages)] } ?? []
  }

  func organisation(_ reference: Reference) -> SheetName {
    name(reference, catalogue.organisations[reference.id]?.name)
  }

  func evidence(_ reference: Reference) -> SheetName {
    name(reference, catalogue.evidence[reference.id]?.name)
  }

  func register(_ reference: Reference) -> SheetName {
    name(reference, catalogue.registers[reference.id]?.name)
  }

  func procedure(_ reference: Reference) -> SheetName {
    name(reference, catalogue.procedures[reference.id]?.title)
  }

  func name(_ reference: Reference, _ name: LocalizedText?) -> SheetName {
    SheetName(id: reference.id.text, name: name ?? Localized([reference.id.text]))
  }

  func acts(_ citations: [Citation]) -> [SheetAct] {
    citations.map { citation in
      let act = catalogue.acts[citation.act.id]
      return SheetAct(
        id: citation.act.id.text, number: act?.number ?? citation.act.id.text, kind: act?.kind?.rawValue,
        clause: citation.clause)
    }
  }

  func guidance(_ kind: EntityKind, _ id: EntityID) -> [GuidanceSection] {
    guard let guidance = catalogue.guidance[GuidanceKey(kind, id)] else { return [] }
    return (0..<languages).flatMap { language in
      guidance[exactly: LanguageIndex(language)]?.sections(language: language) ?? []
    }
  }
}
