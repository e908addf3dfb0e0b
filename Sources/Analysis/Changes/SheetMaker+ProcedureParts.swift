import CatalogueModel

extension SheetMaker {
  /// What a procedure states without days of its own.
  func undated(_ procedure: Procedure) -> [SheetFact] {
    var facts: [SheetFact] = []
    if let code = procedure.code { facts.append(SheetFact(.code, "", .plain(code))) }
    if let authority = procedure.authority {
      facts.append(SheetFact(.authority, "", .names([organisation(authority)])))
    }
    for office in procedure.alsoInvolved {
      facts.append(SheetFact(.office, office.id.text, name: organisation(office).name))
    }
    if let topic = procedure.topic {
      facts.append(SheetFact(.topic, "", .names([name(topic, catalogue.topics[topic.id]?.name)])))
    }
    for event in procedure.lifeEvents {
      facts.append(SheetFact(.lifeEvent, event.id.text, name: catalogue.lifeEvents[event.id]?.title))
    }
    if !procedure.audience.isEmpty {
      facts.append(SheetFact(.audience, "", .words(procedure.audience.map(\.rawValue))))
    }
    if !procedure.languages.isEmpty {
      facts.append(SheetFact(.language, "", .words(procedure.languages.map(\.tag))))
    }
    facts += procedure.channels.map { channel($0, of: procedure) }
    if case .none = procedure.fees { facts.append(SheetFact(.fees, "", .word("none"))) }
    if case .none = procedure.documents { facts.append(SheetFact(.documents, "", .word("none"))) }
    for question in procedure.questions {
      var fact = SheetFact(.question, question.id, name: question.ask)
      add("name", question.ask, to: &fact.texts)
      add("unit", question.unit, to: &fact.texts)
      if case .choice(let options) = question.kind {
        fact.details[.options] = .names(options.map { SheetName(id: $0.id, name: $0.label) })
        for option in options { add("option.\(option.id)", option.label, to: &fact.texts) }
      }
      facts.append(fact)
    }
    return facts + rights(procedure)
  }

  private func channel(_ channel: Channel, of procedure: Procedure) -> SheetFact {
    var fact = SheetFact(.channel, channel.kind.rawValue)
    fact.channels = [channel.kind]
    fact.details[.completeness] = channel.completeness.map { .word($0.rawValue) }
    fact.details[.address] = channel.address.map { .plain($0.text) }
    if !channel.signIn.isEmpty { fact.details[.signIn] = .words(channel.signIn.map(\.rawValue)) }
    if !channel.offices.isEmpty { fact.details[.offices] = .names(channel.offices.map(organisation)) }
    fact.details[.condition] = channel.condition.map { condition($0, of: procedure) }
    add("note", channel.note, to: &fact.texts)
    return fact
  }

  private func rights(_ procedure: Procedure) -> [SheetFact] {
    var facts: [SheetFact] = []
    for citation in procedure.legalBasis {
      let acts = acts([citation])
      var fact = SheetFact(.legalBasis, acts[0].written, .plain(acts[0].written))
      fact.acts = acts
      facts.append(fact)
    }
    switch procedure.redress {
    case .notStated: break
    case .none: facts.append(SheetFact(.redress, "", .word("none")))
    case .stated(let redress):
      var fact = SheetFact(.redress, "", redress.within.map { .duration($0) } ?? .present)
      fact.details[.organisation] = redress.to.map { .names([organisation($0)]) }
      fact.acts = acts(redress.citations)
      if !fact.acts.isEmpty { fact.details[.acts] = .words(fact.acts.map(\.written)) }
      add("note", redress.how, to: &fact.texts)
      facts.append(fact)
    }
    if let silence = procedure.silence { facts.append(SheetFact(.silence, "", .word(silence.rawValue))) }
    return facts
  }
}
