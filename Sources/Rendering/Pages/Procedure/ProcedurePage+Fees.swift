internal import CatalogueModel
internal import Templates

extension ProcedurePage {
  mutating func fees(_ view: inout ProcedureView) {
    let fees = procedure.fees.fees.current(on: asOf)
    switch procedure.fees {
    case .notStated: view.feesNote = writer.message(.feesNotStated)
    case .none: view.feesNote = writer.message(.feesNone)
    case .fees where fees.isEmpty: view.feesNote = writer.message(.feesNotStated)
    case .fees: view.fees = table(fees)
    }
    let exemptions = procedure.exemptions.current(on: asOf).filter { isGeneral($0, fees) }
    view.exemptions = exemptions.map { exemption($0) }
  }

  /// Whether an exemption stands below the table rather than beside the one fee it concerns.
  private func isGeneral(_ exemption: Exemption, _ fees: [Fee]) -> Bool {
    exemption.fees.isEmpty || !fees.contains { exemption.concerns($0) }
  }

  private mutating func table(_ fees: [Fee]) -> FeeTableView {
    let channels = procedure.channels.map(\.kind)
    let differs = channels.count > 1 && fees.contains { fee in !channels.allSatisfy(fee.applies) }
    let columns =
      differs
      ? channels.map { say(PageMessage.name(of: $0).rawValue) } : [say(PageMessage.feesAmount.rawValue)]
    let special = procedure.exemptions.current(on: asOf).filter { !isGeneral($0, fees) }
    return FeeTableView(
      caption: writer.message(differs ? .feesCaption : .feesCaptionOne),
      columns: columns.map { LineView(HTML(escaping: $0)) },
      rows: fees.map { row($0, differs ? channels : nil, columns, special) })
  }

  private mutating func row(
    _ fee: Fee, _ channels: [Channel.Kind]?, _ columns: [String], _ special: [Exemption]
  ) -> FeeRowView {
    let anchor = anchors.unique(Anchors.fee(fee))
    let amount = say.amount(fee.amount)
    cases.add(
      fee.condition, anchor, writer.message(.caseFee, ["name": writer.text(fee.name), "amount": amount]))
    cases.follow(procedure.condition(of: fee.channels), anchor)
    let charged = HTML(escaping: say.sentence(amount))
    let cells = columns.enumerated().map { index, label in
      let isCharged = channels.map { fee.applies(to: $0[index]) } ?? true
      return FeeRowView.Cell(
        label: label, amount: isCharged ? charged : writer.message(.feesNotCharged), isCharged: isCharged)
    }
    return FeeRowView(
      anchor: anchor, name: writer.html(fee.name), only: writer.onlyIf(fee.condition),
      dates: dates(fee.validity), note: writer.html(fee.note),
      exemptions: special.filter { $0.concerns(fee) }.map { exemption($0) },
      citations: writer.citations(fee.basis.citations),
      verified: fee.basis.verified.map { writer.message(.verifiedFact, ["date": say.date($0.on)]) },
      cells: cells)
  }

  private mutating func exemption(_ exemption: Exemption) -> ExemptionView {
    let anchor = anchors.unique("exemption")
    let name = writer.text(exemption.name)
    let line =
      switch exemption.effect {
      case .free: writer.message(.feesExemptFree, ["name": name])
      case .reduction(let percent):
        writer.message(.feesExemptPercent, ["name": name, "percent": say.percent(percent)])
      case .amount(let money):
        writer.message(.feesExemptAmount, ["name": name, "amount": say.amount(.fixed(money))])
      }
    cases.add(exemption.condition, anchor, writer.message(.caseExemption, ["name": name]))
    return ExemptionView(
      anchor: anchor, line: line, only: writer.onlyIf(exemption.condition), dates: dates(exemption.validity),
      citations: writer.citations(exemption.basis.citations))
  }
}

extension Exemption {
  /// Whether it names a fee. One that names none concerns all.
  fileprivate func concerns(_ fee: Fee) -> Bool { fees.contains { $0.id == fee.id } }
}
