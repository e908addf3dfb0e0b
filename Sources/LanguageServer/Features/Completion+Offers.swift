import CatalogueLoading
import CatalogueModel
import Editing
import SiteBuild

/// What is offered at a place.
extension Completion {
  mutating func offer(_ context: TextContext) {
    let names = workspace.names(around: file)
    switch context {
    case .factKind:
      let kinds = names.procedure == nil ? ["act", "organisation"] : TextReferences.factKinds
      offers += kinds.map { Offer(label: $0, kind: .keyword, detail: "a fact", text: "\($0):") }
    case .linkKind:
      offers += TextReferences.linkKinds.map {
        Offer(label: $0.rawValue, kind: .keyword, detail: "a page of the portal", text: "\($0.rawValue):")
      }
    case .link(let kind): offer(kind)
    case .fact("fee"): offer(names.fees, of: .fee, names)
    case .fact("time"): offer(names.channels, of: .channel, names)
    case .fact("document"):
      offers += names.documents.map { id in
        Offer(
          label: id, kind: .reference,
          detail: EntityID(id).flatMap { workspace.catalogue?.name(of: .evidence, $0) })
      }
    case .fact(let kind): if let kind = EntityKind(rawValue: kind) { offer(kind) }
    }
  }

  mutating func offer(_ place: CursorContext.Place) {
    switch place {
    case .key(let records, let present):
      for record in records {
        for field in record.fields where !present.contains(field.key) {
          guard !offers.contains(where: { $0.label == field.key }) else { continue }
          offers.append(key(field, of: record))
        }
      }
    case .language(let present, _):
      offers += workspace.live.drafts.languages.filter { !present.contains($0.tag) }.map {
        Offer(label: $0.tag, kind: .property, detail: "a language of the portal", text: "\($0.tag): ")
      }
    case .value(let type, let owner): offer(valuesOf: type, owner)
    }
  }

  private func key(_ field: FieldDescription, of record: RecordDescription) -> Offer {
    let languages = workspace.live.drafts.languages.map(\.tag)
    var text = "\(field.key): "
    var isSnippet = false
    if case .label = field.type, !languages.isEmpty {
      let stops = languages.enumerated().map { "\($0.element): \"$\($0.offset + 1)\"" }
      (text, isSnippet) = ("\(field.key): { \(stops.joined(separator: ", ")) }", true)
    }
    return Offer(
      label: field.key, kind: .field,
      detail: (field.isRequired ? "required; " : "") + field.type.phrase, documentation: field.meaning,
      text: text,
      isSnippet: isSnippet)
  }

  private mutating func offer(valuesOf type: TypeDescription, _ owner: FieldPlace?) {
    let names = workspace.names(around: file)
    if type.isChannels, owner?.record.shortName != "channels", !names.channels.isEmpty {
      offer(names.channels, of: .channel, names)
    } else {
      offers += type.words.map { Offer(label: $0, kind: .word, documentation: owner?.field.meaning) }
    }
    for kind in type.referredKinds { offer(kind) }
    for case .pattern(let name, _, let example) in type.choices {
      switch name {
      case "condition", "expression": offerNames(names)
      case "name": offerLocal(owner, names)
      case "amount":
        offers += ["free", "unknown"].map { Offer(label: $0, kind: .word, detail: name) }
        offers.append(Offer(label: example, kind: .value, detail: "an \(name), for example"))
      default: offers.append(Offer(label: example, kind: .value, detail: "\(name), for example"))
      }
    }
  }

  private mutating func offer(_ kind: EntityKind) {
    for id in workspace.live.drafts.ids(of: kind) {
      let name = workspace.catalogue?.name(of: kind, id)
      offers.append(
        Offer(
          label: id.text, kind: .reference, detail: name,
          documentation: workspace.catalogue?.summary(of: kind, id), words: name ?? ""))
    }
  }

  private mutating func offer(_ names: [String], of kind: Symbol.LocalKind, _ known: ProcedureNames) {
    let hover = Hover(workspace, file)
    for name in names {
      let words = known.procedure.flatMap { hover.words(for: .local(kind, name, of: $0)) }
      offers.append(Offer(label: name, kind: .reference, detail: kind.rawValue, documentation: words))
    }
  }

  private mutating func offerNames(_ names: ProcedureNames) {
    if let form = workspace.place(of: file)?.form, let parts = names.parts[form] {
      offers += parts.fields.map { Offer(label: $0, kind: .reference, detail: "field") }
      offers += parts.calculations.map { Offer(label: $0, kind: .reference, detail: "calculation") }
    }
    offer(names.conditions, of: .condition, names)
    offer(names.questions, of: .question, names)
    for options in names.options.values.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      offers += options.map { Offer(label: $0, kind: .value, detail: "option") }
    }
    offers += ["and", "or", "not", "is", "in", "yes", "no"].map { Offer(label: $0, kind: .keyword) }
  }

  private mutating func offerLocal(_ owner: FieldPlace?, _ names: ProcedureNames) {
    let form = workspace.place(of: file)?.form
    switch owner?.path {
    case "exemption.fees": offer(names.fees, of: .fee, names)
    case "document.form": offer(names.forms, of: .form, names)
    case "field.answer-of": offer(names.questions, of: .question, names)
    case "form.id": offers += [form].compactMap { $0 }.map { Offer(label: $0.text, kind: .reference) }
    case "form rule.fields":
      let fields = form.flatMap { names.parts[$0]?.fields } ?? []
      offers += fields.map { Offer(label: $0, kind: .reference, detail: "field") }
    default: break
    }
  }
}
