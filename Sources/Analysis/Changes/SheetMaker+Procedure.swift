package import CatalogueModel
import Forms

extension SheetMaker {
  /// What a procedure states.
  package func sheet(_ procedure: Procedure) -> FactSheet {
    var sheet = FactSheet(.procedure, procedure.id.text, name: procedure.title)
    sheet.facts = dated(procedure) + undated(procedure)
    add("title", procedure.title, to: &sheet.texts)
    add("summary", procedure.summary, to: &sheet.texts)
    add("applicants", procedure.applicants, to: &sheet.texts)
    for question in procedure.questions {
      add("question.\(question.id).help", question.help, to: &sheet.texts)
    }
    for condition in procedure.conditions {
      add("condition.\(condition.id)", condition.label, to: &sheet.texts)
    }
    sheet.guidance = guidance(.procedure, procedure.id)
    return sheet
  }

  /// The facts that may begin and end, and the procedure itself among them.
  func dated(_ procedure: Procedure) -> [SheetFact] {
    var facts = [SheetFact(.existence, "", validity: procedure.validity)]
    for fee in procedure.fees.fees {
      var fact = SheetFact(.fee, fee.id, name: fee.name, .amount(fee.amount), validity: fee.validity)
      add("name", fee.name, to: &fact.texts)
      add("note", fee.note, to: &fact.texts)
      complete(&fact, fee.basis, channels: fee.channels, of: procedure)
      facts.append(fact)
    }
    for exemption in procedure.exemptions { facts.append(fact(exemption, of: procedure)) }
    for document in procedure.documents.value ?? [] { facts.append(fact(document, of: procedure)) }
    for channel in procedure.channels {
      for time in channel.times {
        var fact = SheetFact(.time, channel.kind.rawValue, .duration(time.duration), validity: time.validity)
        add("note", time.note, to: &fact.texts)
        fact.channels = [channel.kind]
        complete(&fact, time.basis, of: procedure)
        facts.append(fact)
      }
    }
    for requirement in procedure.requirements {
      var fact = SheetFact(
        .requirement, key(requirement.text), name: requirement.text, validity: requirement.validity)
      add("name", requirement.text, to: &fact.texts)
      complete(&fact, requirement.basis, of: procedure)
      facts.append(fact)
    }
    for (number, step) in procedure.steps.enumerated() { facts.append(fact(step, number, of: procedure)) }
    for deadline in procedure.deadlines {
      var fact = SheetFact(
        .deadline, key(deadline.after), name: deadline.after, .duration(deadline.within),
        validity: deadline.validity)
      add("name", deadline.after, to: &fact.texts)
      add("consequence", deadline.consequence, to: &fact.texts)
      complete(&fact, deadline.basis, of: procedure)
      facts.append(fact)
    }
    for result in procedure.results { facts.append(fact(result, of: procedure)) }
    for figure in procedure.figures { facts.append(fact(figure, of: procedure)) }
    return facts
  }

  private func fact(_ figure: CatalogueModel.Figure, of procedure: Procedure) -> SheetFact {
    let value: FactValue =
      switch figure.value {
      case .amount(let amount): .amount(amount)
      case .duration(let duration): .duration(duration)
      case .date(let date): .date(date)
      case .count(let number): .plain("\(number)")
      }
    var fact = SheetFact(
      .figure, figure.id, name: figure.note ?? Localized([figure.id]), value, validity: figure.validity)
    add("note", figure.note, to: &fact.texts)
    complete(&fact, figure.basis, of: procedure)
    return fact
  }

  private func fact(_ exemption: Exemption, of procedure: Procedure) -> SheetFact {
    let subject = ([key(exemption.name)] + exemption.fees.map(\.id)).joined(separator: " ")
    var fact = SheetFact(
      .exemption, subject, name: exemption.name, .effect(exemption.effect), validity: exemption.validity)
    if !exemption.fees.isEmpty {
      fact.details[.fees] = .names(
        exemption.fees.map { fee in
          SheetName(
            id: fee.id,
            name: procedure.fees.fees.first { $0.id == fee.id }?.name ?? Localized([fee.id]))
        })
    }
    add("name", exemption.name, to: &fact.texts)
    complete(&fact, exemption.basis, of: procedure)
    return fact
  }

  private func fact(_ document: EvidenceRequirement, of procedure: Procedure) -> SheetFact {
    var fact = SheetFact(
      .document, document.evidence.id.text, name: evidence(document.evidence).name,
      .counts(
        originals: document.originals, copies: document.copies, certified: document.certifiedCopies),
      validity: document.validity)
    fact.details[.register] = document.heldBy.map { .names([register($0)]) }
    fact.details[.form] = document.form.map { form in
      .names([name(form, procedure.forms.first { $0.id == form.id }?.title)])
    }
    if !document.alternatives.isEmpty {
      fact.details[.alternatives] = .names(document.alternatives.map(evidence))
    }
    if document.isShown { fact.details[.shown] = .present }
    add("note", document.note, to: &fact.texts)
    complete(&fact, document.basis, channels: document.channels, of: procedure)
    return fact
  }

  private func fact(_ step: Step, _ number: Int, of procedure: Procedure) -> SheetFact {
    var fact = SheetFact(
      .step, key(step.title), name: step.title, step.duration.map { .duration($0) } ?? .present,
      validity: step.validity)
    if case .organisation(let actor) = step.actor { fact.details[.actor] = .names([organisation(actor)]) }
    add("name", step.title, to: &fact.texts)
    add("note", step.note, to: &fact.texts)
    complete(&fact, step.basis, channels: step.channels, of: procedure)
    return fact
  }

  private func fact(_ result: ProcedureResult, of procedure: Procedure) -> SheetFact {
    var fact = SheetFact(
      .result, result.evidence.id.text, name: evidence(result.evidence).name, validity: result.validity)
    let carriers = (result.isElectronic ? ["electronic"] : []) + (result.isOnPaper ? ["paper"] : [])
    if !carriers.isEmpty { fact.details[.carrier] = .words(carriers) }
    add("note", result.note, to: &fact.texts)
    complete(&fact, result.basis, of: procedure)
    return fact
  }

  /// Adds what facts of all kinds have: acts, channels, a condition.
  private func complete(
    _ fact: inout SheetFact, _ basis: FactBasis, channels: [Channel.Kind] = [], of procedure: Procedure
  ) {
    fact.acts = acts(basis.citations)
    if !fact.acts.isEmpty { fact.details[.acts] = .words(fact.acts.map(\.written)) }
    if !channels.isEmpty {
      fact.channels = channels
      fact.details[.channels] = .words(channels.map(\.rawValue))
    }
    fact.details[.condition] = basis.condition.map { condition($0, of: procedure) }
  }

  /// A condition in words of every language. With what it means written behind it for the source language only where two
  /// meanings have the same words, which would hide a change.
  func condition(_ condition: Condition, of procedure: Procedure) -> FactValue {
    let meaning = procedure.unfolded(condition.expression).json
    return .names([SheetName(id: meaning, name: say(condition.expression, procedure))])
  }

  /// What stands for a text where it names a fact.
  func key(_ text: LocalizedText) -> String { text.text(in: .source) }
}

extension SheetAct {
  /// `281/2016/TT-BTC, art. 4`.
  package var written: String { clause.map { "\(number), \($0)" } ?? number }
}

extension Procedure {
  /// A condition with the conditions that it names put in their places, so that a change of one of them is seen.
  fileprivate func unfolded(_ expression: ConditionExpression, depth: Int = 0) -> ConditionExpression {
    guard depth < 32 else { return expression }
    switch expression {
    case .compare: return expression
    case .named(let name):
      guard let named = condition(named: name) else { return expression }
      return unfolded(named.condition.expression, depth: depth + 1)
    case .not(let inner): return .not(unfolded(inner, depth: depth + 1))
    case .all(let parts): return .all(parts.map { unfolded($0, depth: depth + 1) })
    case .any(let parts): return .any(parts.map { unfolded($0, depth: depth + 1) })
    }
  }
}
