package import CatalogueModel

/// Every label of a procedure that citizens read, with the key under which it is written.
extension Procedure {
  /// A label with its place in the record.
  package typealias LabelVisit = (_ key: @autoclosure () -> String, _ text: LocalizedText) -> Void

  /// Visits the labels of the procedure itself in the order of the format, then those of its forms.
  ///
  /// Keys read like `fees.registration.note`, `channels.counter.note`, `steps.2.title` (counted from 1),
  /// `forms.application.child.child-name.hint`; they are only made where somebody asks for one.
  package func visitLabels(_ visit: LabelVisit) {
    visitOwnLabels(visit)
    for form in forms { form.visitLabels(visit) }
  }

  private func visitOwnLabels(_ visit: LabelVisit) {
    visit("title", title)
    if let summary { visit("summary", summary) }
    if let applicants { visit("applicants", applicants) }
    for question in questions { Self.visit(question, visit) }
    for condition in conditions {
      if let label = condition.label { visit("conditions.\(condition.id).label", label) }
    }
    for (index, fact) in requirements.enumerated() { visit("requirements.\(index + 1).text", fact.text) }
    for channel in channels { Self.visit(channel, visit) }
    for fee in fees.fees {
      visit("fees.\(fee.id).name", fee.name)
      if let note = fee.note { visit("fees.\(fee.id).note", note) }
    }
    for (index, fact) in exemptions.enumerated() { visit("exemptions.\(index + 1).name", fact.name) }
    for fact in documents.value ?? [] {
      if let note = fact.note { visit("documents.\(fact.evidence.id).note", note) }
    }
    for figure in figures {
      if let note = figure.note { visit("figures.\(figure.id).note", note) }
    }
    visitProgress(visit)
  }

  /// What happens once somebody has applied.
  private func visitProgress(_ visit: LabelVisit) {
    for (index, step) in steps.enumerated() {
      visit("steps.\(index + 1).title", step.title)
      if let note = step.note { visit("steps.\(index + 1).note", note) }
    }
    for (index, deadline) in deadlines.enumerated() {
      visit("citizen-deadlines.\(index + 1).after", deadline.after)
      if let text = deadline.consequence { visit("citizen-deadlines.\(index + 1).consequence", text) }
    }
    for result in results {
      if let note = result.note { visit("results.\(result.evidence.id).note", note) }
    }
    if let how = redress.value?.how { visit("redress.how", how) }
  }

  private static func visit(_ question: Question, _ visit: LabelVisit) {
    visit("questions.\(question.id).ask", question.ask)
    if let help = question.help { visit("questions.\(question.id).help", help) }
    if let unit = question.unit { visit("questions.\(question.id).unit", unit) }
    if case .choice(let options) = question.kind {
      for option in options { visit("questions.\(question.id).options.\(option.id)", option.label) }
    }
  }

  private static func visit(_ channel: Channel, _ visit: LabelVisit) {
    if let note = channel.note { visit("channels.\(channel.kind.rawValue).note", note) }
    for (index, time) in channel.times.enumerated() {
      if let note = time.note { visit("channels.\(channel.kind.rawValue).time.\(index + 1).note", note) }
    }
  }
}
