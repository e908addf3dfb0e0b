import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import SiteBuild

extension Hover {
  /// What a symbol is, in Markdown; nil where nothing is known of it.
  ///
  /// - Parameter asFact: whether it stands as a fact, which pages show resolved.
  func words(for symbol: Symbol, asFact: Bool = false) -> String? {
    switch symbol {
    case .entity(let kind, let id): entity(kind, id)
    case .local(let kind, let name, let procedure):
      workspace.live.drafts.procedure(procedure).flatMap { local(kind, name, $0, asFact: asFact) }
    case .inForm(let part, let name, let form, let procedure):
      workspace.live.drafts.procedure(procedure)?.forms.first { $0.id == form }.flatMap {
        inForm(part, name, $0)
      }
    }
  }

  private func entity(_ kind: EntityKind, _ id: EntityID) -> String? {
    guard let catalogue = workspace.catalogue else { return nil }
    let known = catalogue.name(of: kind, id)
    guard known != nil || workspace.live.drafts.ids(of: kind).contains(id) else { return nil }
    var lines = ["**\(known ?? id.text)**", "\(kind.rawValue.replacing("-", with: " ")) `\(id)`"]
    if let summary = catalogue.summary(of: kind, id) { lines.append(summary) }
    lines += details(kind, id, catalogue)
    return lines.joined(separator: "\n\n")
  }

  private func details(_ kind: EntityKind, _ id: EntityID, _ catalogue: Catalogue) -> [String] {
    switch kind {
    case .organisation:
      guard let organisation = catalogue.organisations[id] else { return [] }
      return [organisation.address?.text(in: .source), organisation.phone, organisation.email]
        .compactMap { $0 }.filter { !$0.isEmpty }
    case .act:
      guard let act = catalogue.acts[id] else { return [] }
      let successor = act.replacedBy.map { "replaced by \(catalogue.name(of: .act, $0.id) ?? $0.id.text)" }
      return [validity(act.validity), successor].compactMap { $0 }
    case .procedure:
      guard let procedure = catalogue.procedures[id] else { return [] }
      return [procedure.code, procedure.authority.flatMap { catalogue.name(of: .organisation, $0.id) }]
        .compactMap { $0 }
    case .evidence:
      guard let evidence = catalogue.evidence[id] else { return [] }
      let issued = evidence.issuedBy.flatMap { catalogue.name(of: .procedure, $0.id) }
      let held = evidence.heldBy.flatMap { catalogue.name(of: .register, $0.id) }
      return [issued.map { "issued by: \($0)" }, held.map { "held by: \($0)" }].compactMap { $0 }
    case .register, .topic, .lifeEvent, .calendar, .page, .form: return []
    }
  }

  private func local(
    _ kind: Symbol.LocalKind, _ name: String, _ procedure: Procedure, asFact: Bool
  ) -> String? {
    switch kind {
    case .fee:
      let fees = procedure.fees.fees.filter { $0.id == name }
      guard !fees.isEmpty else { return nil }
      let today = workspace.proof?.words(for: .fee(name), of: procedure)
      return ([today.map { "**\($0)**" }].compactMap { $0 } + fees.map { fee($0, procedure) })
        .joined(separator: "\n\n")
    case .channel:
      guard let kind = Channel.Kind(rawValue: name), let channel = procedure.channel(kind) else { return nil }
      let time = channel.times.isEmpty ? nil : workspace.proof?.words(for: .time(kind), of: procedure)
      let offices = channel.offices.compactMap { workspace.catalogue?.name(of: .organisation, $0.id) }
      return ["**\(time ?? name)**", "way of applying `\(name)`"].joined(separator: "\n\n")
        + offices.map { "\n\n\($0)" }.joined()
    case .question:
      guard let question = procedure.questions.first(where: { $0.id == name }) else { return nil }
      return "**\(question.ask.text(in: .source))**\n\nquestion `\(name)`: \(Self.kind(of: question))"
    case .condition:
      guard let condition = procedure.condition(named: name) else { return nil }
      let label = condition.label?.text(in: .source)
      let words = label ?? workspace.proof?.words(for: condition.condition, of: procedure)
      return "**\(words ?? name)**\n\ncondition `\(name)`: `\(text(of: condition.condition.span))`"
    case .form:
      guard let form = procedure.forms.first(where: { $0.id.text == name }) else { return nil }
      return "**\(form.title.text(in: .source))**\n\nform `\(name)`"
    }
  }

  private func fee(_ fee: Fee, _ procedure: Procedure) -> String {
    let amount = workspace.proof?.words(for: fee.amount) ?? ""
    let condition = fee.basis.condition.flatMap { workspace.proof?.words(for: $0, of: procedure) }
    let channels = fee.channels.isEmpty ? nil : fee.channels.map(\.rawValue).joined(separator: ", ")
    let more = [condition, channels, validity(fee.basis.validity)].compactMap { $0 }
    return "fee `\(fee.id)`: \(fee.name.text(in: .source)), \(amount)"
      + (more.isEmpty ? "" : " (\(more.joined(separator: "; ")))")
  }

  private func inForm(_ part: Symbol.FormPart, _ name: String, _ form: Form) -> String? {
    switch part {
    case .field:
      guard let field = form.allFields.first(where: { $0.id == name }) else { return nil }
      return "**\(field.label.text(in: .source))**\n\nfield `\(name)`: \(field.kind.rawValue)"
    case .calculation:
      guard let calculation = form.calculations.first(where: { $0.id == name }) else { return nil }
      return "**\(calculation.label?.text(in: .source) ?? name)**\n\n`\(calculation.expression)`"
    case .page:
      return form.pages.first { $0.id == name }.map {
        "**\($0.title.text(in: .source))**\n\nform page `\(name)`"
      }
    case .rule:
      return form.rules.first { $0.id == name }.map {
        "**\($0.message.text(in: .source))**\n\nform rule `\(name)`"
      }
    }
  }

  private func validity(_ validity: Validity) -> String? {
    let from = validity.from.map { "from \(workspace.proof?.words(for: $0) ?? "\($0)")" }
    let until = validity.until.map { "until \(workspace.proof?.words(for: $0) ?? "\($0)")" }
    let parts = [from, until].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func text(of span: SourceSpan) -> String {
    let bytes = workspace.map[span.file].bytes
    let start = min(Int(span.start), bytes.count)
    return String(decoding: bytes[start..<min(max(start, Int(span.end)), bytes.count)], as: UTF8.self)
  }

  private static func kind(of question: Question) -> String {
    switch question.kind {
    case .yesNo: "yes or no"
    case .number: "a number" + (question.unit.map { " of \($0.text(in: .source))" } ?? "")
    case .choice(let options): options.map { "`\($0.id)`" }.joined(separator: ", ")
    case .date: "a date"
    }
  }
}

extension Form {
  /// The fields of all pages and groups.
  fileprivate var allFields: [FormField] {
    func within(_ fields: [FormField]) -> [FormField] { fields.flatMap { [$0] + within($0.fields) } }
    return within(pages.flatMap(\.fields))
  }
}
