internal import CatalogueModel
internal import Templates

extension ProcedurePage {
  /// The checklist: what everybody brings first, then what only some bring.
  mutating func documents(_ view: inout ProcedureView) {
    switch procedure.documents {
    case .notStated: view.documentsNote = writer.message(.documentsAsk)
    case .none: view.documentsNote = writer.message(.documentsNone)
    case .stated(let all):
      let inForce = all.current(on: asOf)
      view.documents.reserveCapacity(inForce.count)
      for place in inForce.indices where inForce[place].condition == nil {
        view.documents.append(document(inForce[place]))
      }
      for place in inForce.indices where inForce[place].condition != nil {
        view.documents.append(document(inForce[place]))
      }
      view.hasHeldDocuments = inForce.indices.contains { inForce[$0].heldBy != nil }
      if inForce.isEmpty { view.documentsNote = writer.message(.documentsNone) }
    }
  }

  private mutating func document(_ document: EvidenceRequirement) -> DocumentView {
    let anchor = anchors.unique(Anchors.document(document.evidence.id))
    let effect: PageMessage = document.heldBy == nil ? .caseDocument : .caseHeld
    cases.add(
      document.condition, anchor, writer.message(effect, ["name": writer.evidenceName(document.evidence)]))
    cases.follow(procedure.condition(of: document.channels), anchor)
    var view = DocumentView(anchor: anchor, name: writer.evidence(document.evidence))
    view.isShown = document.isShown && document.heldBy == nil
    view.only = writer.onlyIf(document.condition)
    view.channels = only(in: document.channels)
    view.dates = dates(document.validity)
    view.note = writer.html(document.note)
    view.citations = writer.citations(document.basis.citations)
    if let register = document.heldBy {
      view.isHeld = true
      view.held = writer.message(.documentsHeld, ["register": writer.registerName(register)])
      return view
    }
    view.counts = counts(document)
    view.form = document.form.flatMap { form in
      procedure.forms.first { $0.id == form.id }.map { writer.formLink($0, of: procedure) }
    }
    view.alternatives = writer.links(document.alternatives.map(writer.evidence), .or)
    source(of: document, in: &view)
    return view
  }

  /// Where to get a document: the procedure that issues it, failing that the organisation.
  private func source(of document: EvidenceRequirement, in view: inout DocumentView) {
    guard let evidence = edition.catalogue.evidence[document.evidence.id] else { return }
    if let issuedBy = evidence.issuedBy, issuedBy.id != procedure.id {
      view.issuedBy = writer.procedure(issuedBy)
    } else if let issuer = evidence.issuer, view.form == nil {
      view.issuer = writer.organisation(issuer)
    }
  }

  private func counts(_ document: EvidenceRequirement) -> HTML? {
    let words = document.counts.map { say.count($0.message.rawValue, $0.number) }
    return words.isEmpty ? nil : HTML(escaping: words.joined(separator: " · "))
  }

  /// “Only when you apply …”, or nil where it concerns every way of applying.
  func only(in channels: [Channel.Kind]) -> HTML? {
    guard !channels.isEmpty, !procedure.channels.map(\.kind).allSatisfy(channels.contains) else { return nil }
    return writer.message(.channelOnly, ["channels": writer.names(of: channels, .or)])
  }

  /// “until 31 December 2026”, or nil where it holds without end. A beginning that is past is not said.
  func dates(_ validity: Validity) -> HTML? {
    validity.until.map { writer.message(.procedureUntil, ["date": say.date($0)]) }
  }
}
