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

  /// All sheets of a catalogue, part after part.
  ///
  /// - Parameter say: a condition of a procedure in words, in every language.
  package init(_ catalogue: Catalogue, say: @escaping ConditionWords) {
    let maker = SheetMaker(catalogue, say: say)
    self.init(
      languages: catalogue.portal.languages,
      sheets: (0..<Self.parts(of: catalogue)).flatMap { maker.sheets(ofPart: $0) })
  }

  /// How many parts the sheets of a catalogue are published in: some hundred procedures each, and before them all else.
  package static func parts(of catalogue: Catalogue) -> Int {
    1 + (catalogue.procedures.count + proceduresInPart - 1) / proceduresInPart
  }

  static let proceduresInPart = 300

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

  /// The sheets of one part, in the order of the kinds and ids.
  package func sheets(ofPart part: Int) -> [FactSheet] {
    guard part > 0 else {
      return [portal()] + catalogue.lifeEvents.map(sheet) + catalogue.organisations.map(sheet)
        + catalogue.evidence.map(sheet) + catalogue.registers.map(sheet) + catalogue.acts.map(sheet)
        + catalogue.topics.map(sheet) + catalogue.calendars.map(sheet) + catalogue.pages.map(sheet)
    }
    let first = (part - 1) * FactSheets.proceduresInPart
    return catalogue.procedures.dropFirst(first).prefix(FactSheets.proceduresInPart).flatMap { procedure in
      [sheet(procedure)] + procedure.forms.map { sheet($0, of: procedure) }
    }
  }

  /// Adds a text, where there is one.
  func add(_ role: @autoclosure () -> String, _ text: LocalizedText?, to texts: inout [SheetText]) {
    if let text { texts.append(SheetText(role(), text, languages: languages)) }
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
    guard let guidance = catalogue.guidance(of: GuidanceKey(kind, id)) else { return [] }
    return (0..<languages).flatMap { language in
      guidance[exactly: LanguageIndex(language)]?.sections(language: language) ?? []
    }
  }
}
