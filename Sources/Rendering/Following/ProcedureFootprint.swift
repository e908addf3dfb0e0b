internal import BuildGraph
internal import CatalogueModel
internal import Forms

/// What a procedure leaves on pages that are not its own, and in what all pages share: its title and addresses, whom and
/// what it names, its times and its documents. While that is the same, another text or another fee changes its own pages
/// only. Compared within one run; never kept.
struct ProcedureFootprint: Hashable {
  private var stamp = Stamp()

  /// Nil for a procedure whose facts have dates: what changes on which day is told on pages of the whole portal.
  init?(_ procedure: Procedure, hasDates: Bool, tree: CaseTree?) {
    guard !hasDates else { return nil }
    addNames(procedure)
    addRelations(procedure)
    addDocuments(procedure)
    addTimes(procedure)
    addMoney(procedure)
    addForms(procedure)
    addCases(tree)
  }

  private mutating func add(_ text: LocalizedText?) {
    stamp.add(text?.values.count ?? -1)
    for value in text?.values ?? [] { stamp.add(value) }
  }

  private mutating func add(_ lists: Localized<[String]>?) {
    for list in lists?.values ?? [] {
      stamp.add(list?.count ?? -1)
      for text in list ?? [] { stamp.add(text) }
    }
  }

  private mutating func add(_ references: [Reference]) {
    stamp.add(references.count)
    for reference in references { stamp.add(reference.id.text) }
  }

  private mutating func add(_ reference: Reference?) { add(reference.map { [$0] } ?? []) }

  private mutating func add(_ condition: Condition?) { stamp.add(condition?.expression.hashValue ?? 0) }

  private mutating func add(_ channels: [Channel.Kind]) {
    stamp.add(channels.count)
    for channel in channels { stamp.add(channel.rawValue) }
  }

  private mutating func add(_ duration: StatedDuration?) {
    stamp.add(duration?.least ?? -1)
    stamp.add(duration?.most ?? -1)
    stamp.add(duration?.unit.rawValue)
  }

  private mutating func addNames(_ procedure: Procedure) {
    stamp.add(procedure.id.text)
    stamp.add(procedure.code)
    add(procedure.title)
    add(procedure.slug)
    add(procedure.formerly)
    stamp.add(procedure.verified?.on.description)
  }

  private mutating func addRelations(_ procedure: Procedure) {
    add(procedure.topic)
    add(procedure.lifeEvents)
    for audience in procedure.audience { stamp.add(audience.rawValue) }
    add(procedure.authority)
    add(procedure.alsoInvolved)
    for step in procedure.steps {
      if case .organisation(let organisation) = step.actor { add(organisation) }
    }
    for citation in procedure.allCitations {
      add(citation.act)
      stamp.add(citation.clause)
    }
    for language in procedure.languages { stamp.add(language.tag) }
  }

  private mutating func addDocuments(_ procedure: Procedure) {
    stamp.add(procedure.documents.isStated)
    for document in procedure.documents.value ?? [] {
      add(document.evidence)
      add(document.form)
      add(document.alternatives)
      add(document.heldBy)
      add(document.condition)
      add(document.channels)
      for count in [document.originals, document.copies, document.certifiedCopies] { stamp.add(count) }
      stamp.add(document.isShown)
      stamp.add(document.askedBecause?.rawValue)
      for citation in document.basis.citations {
        add(citation.act)
        stamp.add(citation.clause)
      }
    }
    for result in procedure.results {
      add(result.evidence)
      add(result.condition)
    }
  }

  private mutating func addTimes(_ procedure: Procedure) {
    for channel in procedure.channels {
      stamp.add(channel.kind.rawValue)
      add(channel.offices)
      add(channel.condition)
      for time in channel.times {
        add(time.duration)
        add(time.condition)
      }
    }
  }

  /// The currencies, of which each language prepares the writing.
  private mutating func addMoney(_ procedure: Procedure) {
    for fee in procedure.fees.fees { stamp.add(fee.amount.bounds?.least.currency.code) }
    for exemption in procedure.exemptions {
      if case .amount(let money) = exemption.effect { stamp.add(money.currency.code) }
    }
    for case .amount(let amount) in procedure.figures.map(\.value) {
      stamp.add(amount.bounds?.least.currency.code)
    }
  }

  private mutating func addForms(_ procedure: Procedure) {
    for form in procedure.forms {
      stamp.add(form.id.text)
      add(form.title)
      stamp.add(form.action?.text)
    }
  }

  /// The questionnaire as far as its pages have addresses.
  private mutating func addCases(_ tree: CaseTree?) {
    for node in tree?.nodes ?? [] {
      stamp.add(node.question ?? -1)
      for branch in node.branches {
        stamp.add(branch.node)
        stamp.add(branch.answer.hashValue)
      }
    }
    for question in tree?.questions ?? [] { stamp.add(question.question.id) }
  }
}
