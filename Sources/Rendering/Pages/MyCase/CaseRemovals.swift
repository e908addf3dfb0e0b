internal import CatalogueModel
internal import Templates

extension Writer {
  /// What a case takes away, each with its reason: “You do not need the marriage certificate, because …”.
  ///
  /// A fact of which another entry still applies is not taken away.
  func removals(of whole: Procedure, limited: Procedure, _ answers: CaseAnswers) -> [LineView] {
    var lines: [LineView] = []
    func gone(_ condition: Condition?, _ line: @autoclosure () -> String) {
      guard let condition, answers.value(of: condition) == false else { return }
      let reason = answers.reason(for: condition, in: whole)
      lines.append(
        LineView(
          html(
            say(CaseMessage.notBecause, ["line": line(), "condition": self.condition(reason)]))))
    }
    let kept = Set((limited.documents.value ?? []).current(on: asOf).map(\.evidence.id))
    for document in (whole.documents.value ?? []).current(on: asOf) where !kept.contains(document.evidence.id)
    {
      gone(document.condition, say(CaseMessage.noDocument, ["name": evidenceName(document.evidence)]))
    }
    let charged = Set(limited.fees.fees.current(on: asOf).map(\.id))
    for fee in whole.fees.fees.current(on: asOf) where !charged.contains(fee.id) {
      gone(fee.condition, say(CaseMessage.noFee, ["name": text(fee.name)]))
    }
    for exemption in whole.exemptions.current(on: asOf) {
      gone(exemption.condition, say(CaseMessage.noExemption, ["name": text(exemption.name)]))
    }
    for channel in whole.channels {
      let name = say(PageMessage.name(of: channel.kind).rawValue)
      gone(channel.condition, say(CaseMessage.noChannel, ["channel": name]))
    }
    for step in whole.steps.current(on: asOf) {
      gone(step.condition, say(CaseMessage.noStep, ["name": text(step.title)]))
    }
    for deadline in whole.deadlines.current(on: asOf) {
      gone(deadline.condition, say(CaseMessage.noDeadline, ["name": text(deadline.after)]))
    }
    let given = Set(limited.results.current(on: asOf).map(\.evidence.id))
    for result in whole.results.current(on: asOf) where !given.contains(result.evidence.id) {
      gone(result.condition, say(CaseMessage.noResult, ["name": evidenceName(result.evidence)]))
    }
    return lines
  }
}
