import CatalogueLoading
import CatalogueModel
import Diagnostics
import SiteBuild

/// What can be written at a place of a file.
struct Completion {
  /// The most that is offered at once; the rest comes as more letters are typed.
  static let most = 200

  /// The numbers that the protocol gives to kinds of offers.
  enum Kind: Int {
    case field = 5
    case property = 10
    case value = 12
    case word = 20
    case keyword = 14
    case reference = 18
  }

  struct Offer {
    let label: String
    let kind: Kind
    var detail: String?
    var documentation: String?
    /// What is written; the label unless stated.
    var text: String?
    var isSnippet = false
    /// Other words by which it is found.
    var words = ""
  }

  let workspace: Workspace
  let file: FileID
  let bytes: [UInt8]
  private(set) var offers: [Offer] = []

  init(_ workspace: Workspace, _ file: FileID) {
    (self.workspace, self.file) = (workspace, file)
    bytes = workspace.map[file].bytes
  }

  /// The answer to `textDocument/completion`.
  mutating func list(at offset: Int) -> JSONValue {
    let word = collect(at: offset)
    let typed = String(decoding: bytes[word.lowerBound..<offset], as: UTF8.self).lowercased()
    let ranked = Self.ranked(offers, typed)
    let range = workspace.positions(of: file).range(word)
    let items = ranked.prefix(Self.most).enumerated().map { item($0.element, $0.offset, range) }
    return ["isIncomplete": .flag(ranked.count > Self.most), "items": .list(items)]
  }

  /// Those that fit what is typed: beginning so, then with a word that begins so, then holding it.
  private static func ranked(_ offers: [Offer], _ typed: String) -> [Offer] {
    guard !typed.isEmpty else { return offers }
    func rank(_ offer: Offer) -> Int? {
      let label = offer.label.lowercased()
      if label.hasPrefix(typed) { return 0 }
      if label.contains("-" + typed) { return 1 }
      if label.contains(typed) || offer.words.lowercased().contains(typed) { return 2 }
      return nil
    }
    let rated = offers.enumerated().compactMap { number, offer in rank(offer).map { ($0, number, offer) } }
    let fitting = rated.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    // Clients forgive slips of the finger; few offers are all sent, so that they can.
    return fitting.isEmpty && offers.count <= most ? offers : fitting
  }

  private func item(_ offer: Offer, _ number: Int, _ range: JSONValue) -> JSONValue {
    let isSnippet = offer.isSnippet && workspace.capabilities.hasSnippets
    let order = String(number)
    return .of([
      "label": .text(offer.label), "kind": JSONValue(offer.kind.rawValue),
      "detail": offer.detail.map { .text($0) },
      "documentation": offer.documentation.map { ["kind": "markdown", "value": .text($0)] },
      "sortText": .text(String(repeating: "0", count: 4 - min(4, order.count)) + order),
      "filterText": .text(offer.words.isEmpty ? offer.label : "\(offer.label) \(offer.words)"),
      "insertTextFormat": JSONValue(isSnippet ? 2 : 1),
      "textEdit": ["range": range, "newText": .text(isSnippet ? offer.text ?? offer.label : plain(offer))],
    ])
  }

  private func plain(_ offer: Offer) -> String {
    guard offer.isSnippet, let text = offer.text else { return offer.text ?? offer.label }
    return text.replacing(/\$\{?[0-9]+\}?/, with: "")
  }

  /// Fills the offers and gives the word that they replace.
  private mutating func collect(at offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, CursorContext.isWordByte(bytes[start - 1]) { start -= 1 }
    var end = offset
    while end < bytes.count, CursorContext.isWordByte(bytes[end]) { end += 1 }
    let lines = workspace.positions(of: file)
    let line = lines.line(lines.lineNumber(of: start))
    let before = bytes[min(line.lowerBound, start)..<start]
    let front = workspace.isMarkdown(file) ? FrontMatter.range(in: bytes) : 0..<bytes.count
    let schema = workspace.place(of: file)?.schema
    if let front, front.lowerBound <= offset, offset <= front.upperBound, let schema {
      let context = CursorContext(bytes, front, schema.record, at: offset, of: file)
      if let text = TextContext(before),
        workspace.isMarkdown(file) || context.places.contains(where: \.isText)
      {
        offer(text)
        return start..<end
      }
      for place in context.places { offer(place) }
      return context.word
    }
    if workspace.isMarkdown(file), let text = TextContext(before) { offer(text) }
    return start..<end
  }
}

extension CursorContext.Place {
  /// Whether texts for citizens stand there.
  var isText: Bool {
    switch self {
    case .key: false
    case .language: true
    case .value(let type, _): type.isText
    }
  }
}

// MARK: - What is offered

extension Completion {
  private mutating func offer(_ context: TextContext) {
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

  private mutating func offer(_ place: CursorContext.Place) {
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

extension TypeDescription {
  /// What stands there, in a few words.
  var phrase: String {
    switch self {
    case .text: "text"
    case .pattern(let name, _, let example): "\(name), such as ‘\(example)’"
    case .integer(let range): "whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .word(let words): words.joined(separator: ", ")
    case .reference(let kind): "id of \(EntityKind(rawValue: kind).map(\.article) ?? kind)"
    case .label: "a text in each language"
    case .labels: "a list of texts in each language"
    case .list(let item): "list: \(item.phrase)"
    case .map(let item, let key), .wordMap(let item, let key): "map from \(key) to: \(item.phrase)"
    case .record(let record): record().name
    case .either(let types): types.map(\.phrase).joined(separator: "; or ")
    }
  }
}

extension EntityKind {
  fileprivate var article: String {
    switch self {
    case .organisation, .act: "an \(rawValue)"
    case .evidence: "a kind of evidence"
    case .lifeEvent: "a life event"
    default: "a \(rawValue)"
    }
  }
}
