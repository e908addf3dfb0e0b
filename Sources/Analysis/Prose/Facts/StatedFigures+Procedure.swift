import CatalogueModel
import Diagnostics

extension StatedFigures {
  /// The numbers of a procedure.
  init(of procedure: Procedure, in catalogue: Catalogue) {
    addFees(of: procedure)
    addTimes(of: procedure)
    addFigures(of: procedure)
    for document in procedure.documents.value ?? [] {
      for number in [document.originals, document.copies, document.certifiedCopies] where number > 0 {
        counts.append(Count(number: ExactDecimal(number), name: "the document ‘\(document.evidence.id)’"))
      }
    }
    addDates(procedure.validity)
    if let verified = procedure.verified { dates.insert(verified.on) }
    for basis in procedure.bases {
      addDates(basis.validity)
      if let verified = basis.verified { dates.insert(verified.on) }
    }
    for citation in procedure.citations { addAct(catalogue.acts[citation.act.id]) }
    addLiterals(of: procedure, in: catalogue.portal.languages)
  }

  private mutating func addFees(of procedure: Procedure) {
    for fee in procedure.fees.fees {
      amounts.append(Money(amount: fee.amount, name: "the fee ‘\(fee.id)’", reference: "{fee:\(fee.id)}"))
    }
    for exemption in procedure.exemptions {
      if case .amount(let money) = exemption.effect {
        let name = "the exemption ‘\(exemption.name.text(in: .source))’"
        amounts.append(Money(amount: .fixed(money), name: name, reference: nil))
      }
    }
  }

  private mutating func addTimes(of procedure: Procedure) {
    for channel in procedure.channels {
      let kind = channel.kind.rawValue
      for time in channel.times {
        add(Time(duration: time.duration, name: "the time of ‘\(kind)’", reference: "{time:\(kind)}"))
      }
    }
    for step in procedure.steps {
      guard let duration = step.duration else { continue }
      let name = "the time of the step ‘\(step.title.text(in: .source))’"
      add(Time(duration: duration, name: name, reference: nil))
    }
    for deadline in procedure.deadlines {
      let name = "the deadline after ‘\(deadline.after.text(in: .source))’"
      add(Time(duration: deadline.within, name: name, reference: nil))
    }
    if let within = procedure.redress.value?.within {
      add(Time(duration: within, name: "the time to object", reference: nil))
    }
  }

  private mutating func addFigures(of procedure: Procedure) {
    for figure in procedure.figures {
      let (name, reference) = ("the figure ‘\(figure.id)’", "{figure:\(figure.id)}")
      switch figure.value {
      case .amount(let amount): amounts.append(Money(amount: amount, name: name, reference: reference))
      case .duration(let duration): add(Time(duration: duration, name: name, reference: reference))
      case .date(let date): dates.insert(date)
      case .count(let number): counts.append(Count(number: number, name: name))
      }
    }
  }

  /// A period can be told by its first and last day, or by the days before and after it.
  private mutating func addDates(_ validity: Validity) {
    if let from = validity.from { dates.formUnion([from, from.adding(days: -1)]) }
    if let until = validity.until { dates.formUnion([until, until.adding(days: 1)]) }
  }

  private mutating func addAct(_ act: Act?) {
    guard let act else { return }
    acts.insert(StatedFigures.key(ofAct: act.number))
    dates.formUnion([act.issued, act.validity.from, act.validity.until].compactMap { $0 })
  }

  /// The numbers of another procedure as well, as a life event has those of all its procedures.
  mutating func formUnion(_ other: StatedFigures) {
    amounts += other.amounts
    times += other.times
    measures.formUnion(other.measures)
    dates.formUnion(other.dates)
    counts += other.counts
    acts.formUnion(other.acts)
    literals.merge(other.literals) { $0.isEmpty || $1.isEmpty ? [] : $0.union($1) }
  }
}

extension Procedure {
  /// Every act that is cited anywhere.
  var citations: [Citation] {
    legalBasis + bases.flatMap(\.citations) + (redress.value?.citations ?? [])
  }
}
