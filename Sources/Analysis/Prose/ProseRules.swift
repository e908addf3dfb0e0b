import CatalogueModel
import Diagnostics

/// What the texts of all procedures are read with.
struct ProseSetting: Sendable {
  let catalogue: Catalogue
  let day: CivilDate
  let map: SourceMap
  let languages: [ProseLanguage]
  let acts: ProseActs
  /// The names and summaries of documents that may mention something, with the languages in which they may: looked for
  /// once, as a document is asked for in many procedures.
  let evidence: [EntityID: [(label: LocalizedText, language: ProseLanguage)]]

  init(_ catalogue: Catalogue, asOf day: CivilDate, _ map: SourceMap) {
    (self.catalogue, self.day, self.map) = (catalogue, day, map)
    let languages = catalogue.portal.languages.enumerated().map { ProseLanguage($1, LanguageIndex($0)) }
    self.languages = languages
    acts = ProseActs(catalogue.acts)
    var evidence: [EntityID: [(label: LocalizedText, language: ProseLanguage)]] = [:]
    for document in catalogue.evidence {
      for label in [document.name, document.summary].compactMap({ $0 }) {
        for language in languages where language.mayMention(label) {
          evidence[document.id, default: []].append((label, language))
        }
      }
    }
    self.evidence = evidence
  }
}

/// The texts of a procedure.
enum ProcedureProse {
  static func findings(in procedure: Procedure, _ setting: ProseSetting) -> [Diagnostic] {
    var proof = ProseProof(setting) { StatedFigures(of: procedure, in: setting.catalogue) }
    procedure.visitLabels { key, label in
      for language in setting.languages where language.mayMention(label) {
        let key = key()
        // An example says so.
        if key.hasSuffix(".example") { continue }
        proof.prove(
          label, language, own: OwnFact.of(label, in: procedure), isInForm: key.hasPrefix("forms."))
      }
    }
    for document in procedure.documents.value ?? [] {
      for (label, language) in setting.evidence[document.evidence.id] ?? [] {
        proof.prove(label, language, own: OwnFact(named: document), isInForm: false)
      }
    }
    for form in procedure.forms {
      form.visitMarkdown { _, text in
        for language in setting.languages { proof.prove(text, language) }
      }
    }
    if let guidance = setting.catalogue.guidance(of: GuidanceKey(.procedure, procedure.id)) {
      for language in setting.languages {
        if let text = guidance[exactly: language.index] { proof.prove(text, language) }
      }
    }
    return proof.findings
  }
}

/// The texts of a life event, which may say what its procedures say.
enum LifeEventProse {
  static func findings(in event: LifeEvent, _ setting: ProseSetting) -> [Diagnostic] {
    var proof = ProseProof(setting) {
      event.stations.compactMap { setting.catalogue.procedures[$0.procedure.id] }
        .reduce(into: StatedFigures()) { $0.formUnion(StatedFigures(of: $1, in: setting.catalogue)) }
    }
    let labels = [event.title, event.summary] + event.stations.flatMap { [$0.why, $0.when] }
    for label in labels.compactMap({ $0 }) {
      for language in setting.languages where language.mayMention(label) {
        proof.prove(label, language, own: nil, isInForm: false)
      }
    }
    if let guidance = setting.catalogue.guidance(of: GuidanceKey(.lifeEvent, event.id)) {
      for language in setting.languages {
        if let text = guidance[exactly: language.index] { proof.prove(text, language) }
      }
    }
    return proof.findings
  }
}

/// The pages of the portal. They may say what any procedure says of money and acts; how fast the portal itself answers,
/// and when a page was written, is no fact of a procedure.
enum PageProse {
  static func findings(_ setting: ProseSetting) -> [Diagnostic] {
    var proof = ProseProof(setting, kinds: [.amount, .act]) {
      var facts = StatedFigures()
      for procedure in setting.catalogue.procedures {
        let stated = StatedFigures(of: procedure, in: setting.catalogue)
        // Of whose fee a page speaks cannot be told, so that no fee is denied: its amount is one of them or none.
        for amount in stated.amounts.flatMap(\.ends) { facts.literals[amount] = [] }
      }
      for act in setting.catalogue.acts { facts.acts.insert(StatedFigures.key(ofAct: act.number)) }
      return facts
    }
    for page in setting.catalogue.pages {
      guard let guidance = setting.catalogue.guidance(of: GuidanceKey(.page, page.id)) else { continue }
      for language in setting.languages {
        if let text = guidance[exactly: language.index] { proof.prove(text, language) }
      }
    }
    return proof.findings
  }
}
