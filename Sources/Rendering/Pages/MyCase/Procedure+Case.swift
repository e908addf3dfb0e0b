internal import CatalogueModel

extension Procedure {
  /// The procedure without what does not apply in a case. Conditions that the case leaves open stay.
  func limited(to answers: CaseAnswers) -> Procedure {
    func applies(_ condition: Condition?) -> Bool { answers.value(of: condition) ?? true }
    func limited<Item: Fact>(_ facts: [Item], _ kinds: (Item) -> [Channel.Kind] = { _ in [] }) -> [Item] {
      facts.filter { fact in
        applies(fact.basis.condition)
          && condition(of: kinds(fact)).map { answers.value(of: $0) ?? true } ?? true
      }
    }
    var documents = documents
    if case .stated(let all) = documents { documents = .stated(limited(all, \.channels)) }
    var fees = fees
    if case .fees(let all) = fees {
      let charged = limited(all, \.channels)
      fees = charged.isEmpty && !all.isEmpty ? .none : .fees(charged)
    }
    let charged = Set(fees.fees.map(\.id))
    // An exemption from fees that the case does not pay is none.
    let exemptions = limited(exemptions).filter { exemption in
      exemption.fees.isEmpty || exemption.fees.contains { charged.contains($0.id) }
    }
    let channels = channels.filter { applies($0.condition) }.map { $0.with(times: limited($0.times)) }
    return with(
      requirements: limited(requirements), channels: channels, fees: fees,
      exemptions: exemptions, documents: documents, steps: limited(steps, \.channels),
      deadlines: limited(deadlines), results: limited(results))
  }

  /// The same with the conditions that the case meets taken away from times and fees, and the exemptions that it
  /// meets taken off the fees: what can be added up.
  func decided(by answers: CaseAnswers, on day: CivilDate) -> Procedure {
    let met = exemptions.current(on: day).filter {
      $0.condition != nil && answers.value(of: $0.condition) == true
    }
    let open = exemptions.filter { $0.condition == nil || answers.value(of: $0.condition) == nil }
    var fees = fees
    if case .fees(let all) = fees {
      fees = .fees(
        all.map { fee in
          let amount = met.filter { $0.fees.isEmpty || $0.fees.contains { $0.id == fee.id } }
            .reduce(fee.amount) { $0.reduced(by: $1.effect) }
          return Fee(
            id: fee.id, name: fee.name, amount: amount, channels: fee.channels, note: fee.note,
            basis: fee.basis.decided(by: answers))
        })
    }
    let channels = channels.map { channel in
      channel.with(
        times: channel.times.map {
          ProcessingTime(duration: $0.duration, note: $0.note, basis: $0.basis.decided(by: answers))
        })
    }
    return with(
      requirements: requirements, channels: channels, fees: fees, exemptions: open, documents: documents,
      steps: steps, deadlines: deadlines, results: results)
  }

  /// When what is only for some ways of applying can apply at all; nil where it always can.
  func condition(of kinds: [Channel.Kind]) -> ConditionExpression? {
    guard !kinds.isEmpty else { return nil }
    let concerned = channels.indices.filter { kinds.contains(channels[$0].kind) }
    let conditions = concerned.compactMap { channels[$0].condition?.expression }
    guard !conditions.isEmpty, conditions.count == concerned.count else { return nil }
    return conditions.allSatisfy { $0 == conditions[0] } ? conditions[0] : .any(conditions)
  }

  /// The procedure as it is for those who apply in one way.
  func by(_ kind: Channel.Kind) -> Procedure {
    with(
      requirements: requirements, channels: channels.filter { $0.kind == kind }, fees: fees,
      exemptions: exemptions, documents: documents, steps: steps, deadlines: deadlines, results: results)
  }

  private func with(
    requirements: [EligibilityRequirement], channels: [Channel], fees: FeeSchedule, exemptions: [Exemption],
    documents: Stated<[EvidenceRequirement]>, steps: [Step], deadlines: [CitizenDeadline],
    results: [ProcedureResult]
  ) -> Procedure {
    Procedure(
      id: id, span: span, code: code, title: title, summary: summary, applicants: applicants, topic: topic,
      lifeEvents: lifeEvents, audience: audience, authority: authority, alsoInvolved: alsoInvolved,
      keywords: keywords, slug: slug, formerly: formerly, validity: validity, questions: questions,
      conditions: conditions, requirements: requirements, channels: channels, fees: fees,
      exemptions: exemptions, documents: documents, steps: steps, deadlines: deadlines, results: results,
      legalBasis: legalBasis, redress: redress, silence: silence, languages: languages, related: related,
      verified: verified, forms: forms, figures: figures, statesNoRequirements: statesNoRequirements)
  }
}

extension Channel {
  fileprivate func with(times: [ProcessingTime]) -> Channel {
    Channel(
      kind: kind, span: span, address: address, completeness: completeness, signIn: signIn, offices: offices,
      times: times, note: note, condition: condition)
  }
}

extension FactBasis {
  fileprivate func decided(by answers: CaseAnswers) -> FactBasis {
    guard condition != nil, answers.value(of: condition) == true else { return self }
    return FactBasis(
      span: span, validity: validity, condition: nil, citations: citations, verified: verified,
      isReadable: isReadable, firstDay: spanOfFirstDay, lastDay: spanOfLastDay)
  }
}

extension Amount {
  /// What is left to pay with an exemption. A reduction that is no exact amount leaves it as it is.
  func reduced(by effect: Exemption.Effect) -> Amount {
    switch (self, effect) {
    case (.free, _), (_, .free): return .free
    case (.per(let unit, let amount), _): return .per(unit, amount.reduced(by: effect))
    case (_, .amount(let money)): return .fixed(money)
    case (.fixed(let money), .reduction(let percent)):
      return money.less(percent).map { .fixed($0) } ?? self
    case (.range(let least, let most), .reduction(let percent)):
      guard let least = least.less(percent), let most = most.less(percent) else { return self }
      return .range(least, most)
    case (.unknown, .reduction): return self
    }
  }
}

extension Money {
  /// The amount without a share of it; nil where that needs more digits than amounts have.
  fileprivate func less(_ percent: ExactDecimal) -> Money? {
    let share = ExactDecimal(units: -percent.units, scale: percent.scale)
    let hundredth = ExactDecimal(units: 1, scale: 2)
    return ExactDecimal(100).adding(share).flatMap { amount.multiplied(by: $0) }
      .flatMap { $0.multiplied(by: hundredth) }.map { Money($0, currency) }
  }
}
