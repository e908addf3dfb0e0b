import CatalogueModel
import Diagnostics

/// What the texts of all procedures are read with.
struct ProseSetting: Sendable {
  let catalogue: Catalogue
  let day: CivilDate
  let map: SourceMap
  let languages: [ProseLanguage]
  let acts: ProseActs

  init(_ catalogue: Catalogue, asOf day: CivilDate, _ map: SourceMap) {
    (self.catalogue, self.day, self.map) = (catalogue, day, map)
    languages = catalogue.portal.languages.enumerated().map { ProseLanguage($1, LanguageIndex($0)) }
    acts = ProseActs(catalogue.acts)
  }
}

/// The texts of a procedure.
enum ProcedureProse {
  static func findings(in procedure: Procedure, _ setting: ProseSetting) -> [Diagnostic] {
    var proof = ProseProof(setting) { StatedFigures(of: procedure, in: setting.catalogue) }
    procedure.visitLabels { key, label in
      for language in setting.languages where proof.mentions(label, language) {
        let key = key()
        // An example says so.
        if key.hasSuffix(".example") { continue }
        proof.prove(
          label, language, own: OwnFact.of(label, in: procedure), isInForm: key.hasPrefix("forms."))
      }
    }
    for document in procedure.documents.value ?? [] {
      guard let evidence = setting.catalogue.evidence[document.evidence.id] else { continue }
      for label in [evidence.name, evidence.summary].compactMap({ $0 }) {
        for language in setting.languages where proof.mentions(label, language) {
          proof.prove(label, language, own: OwnFact(named: document), isInForm: false)
        }
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
      for language in setting.languages where proof.mentions(label, language) {
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
