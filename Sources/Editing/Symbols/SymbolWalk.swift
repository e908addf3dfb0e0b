internal import CatalogueLoading
import CatalogueModel
internal import Diagnostics
internal import Syntax

/// Finds the names in a YAML file, led by the table of fields: what a key declares, and what a value refers to.
struct SymbolWalk {
  private let bytes: [UInt8]
  private let file: FileID
  private let place: ContentPlace
  private let names: ProcedureNames
  private(set) var occurrences: [Occurrence] = []

  /// - Parameter names: what the procedure of the file names, so that words of conditions are understood.
  init(_ bytes: [UInt8], of file: FileID, _ place: ContentPlace, _ names: ProcedureNames) {
    (self.bytes, self.file, self.place, self.names) = (bytes, file, place, names)
  }

  mutating func visit(_ tree: YAMLNode, as record: RecordDescription) {
    visit(tree, .record { record }, nil)
  }

  private mutating func visit(_ node: YAMLNode, _ type: TypeDescription, _ owner: FieldPlace?) {
    switch node {
    case .mapping(let mapping): visit(mapping, type, owner)
    case .sequence(let sequence):
      let items = type.items
      guard !items.isEmpty || type.isText else { return }
      for item in sequence.items { visit(item, items.isEmpty ? .text : .either(items), owner) }
    case .scalar(let scalar): visit(scalar, type, owner)
    }
  }

  private mutating func visit(_ mapping: YAMLMapping, _ type: TypeDescription, _ owner: FieldPlace?) {
    if let record = TypeDescription.record(for: mapping, among: type.records) {
      for entry in mapping.entries {
        guard let field = record.field(entry.key.text) else { continue }
        if record.shortName == "channels", let id = procedure {
          add(.local(.channel, entry.key.text, of: id), entry.key, isDefinition: true)
        }
        visit(entry.value, field.type, FieldPlace(record: record, field: field))
      }
      return
    }
    let values = type.values
    for entry in mapping.entries {
      if !values.isEmpty, let owner { declare(entry.key, owner) }
      if values.isEmpty, !type.isText { continue }
      visit(entry.value, values.isEmpty ? .text : .either(values), owner)
    }
  }

  private var procedure: EntityID? { place.entity?.kind == .procedure ? place.entity?.id : nil }

  /// The keys of some maps are names.
  private mutating func declare(_ key: YAMLScalar, _ owner: FieldPlace) {
    guard let id = procedure else { return }
    switch owner.path {
    case "procedure.questions": add(.local(.question, key.text, of: id), key, isDefinition: true)
    case "procedure.conditions": add(.local(.condition, key.text, of: id), key, isDefinition: true)
    case "form.calculations":
      if let form = place.form {
        add(.inForm(.calculation, key.text, form: form, of: id), key, isDefinition: true)
      }
    default: break
    }
  }

  private mutating func visit(_ scalar: YAMLScalar, _ type: TypeDescription, _ owner: FieldPlace?) {
    guard !scalar.text.isEmpty else { return }
    if type.isText {
      let range = Int(scalar.span.start)..<min(Int(scalar.span.end), bytes.count)
      occurrences += TextReferences.occurrences(in: bytes, range, of: file, procedure: procedure)
    }
    if let owner, owner.path == "waiver.file" { addWaivedFile(scalar) }
    if type.isChannels, let id = procedure, Channel.Kind(rawValue: scalar.text) != nil {
      add(.local(.channel, scalar.text, of: id), scalar)
      return
    }
    if type.words.contains(scalar.text) { return }
    if let kind = type.referredKinds.first, let id = EntityID(scalar.text) {
      add(.entity(kind, id), scalar)
      return
    }
    for pattern in type.patternNames {
      switch pattern {
      case "condition", "expression": addNames(in: scalar, isExpression: pattern == "expression")
      case "name": if let owner { addName(scalar, owner) }
      case "subject": addSubject(scalar)
      default: break
      }
    }
  }

  private mutating func addNames(in scalar: YAMLScalar, isExpression: Bool) {
    for word in ConditionWords.names(in: bytes, scalar.span, isExpression: isExpression) {
      guard let symbol = names.symbol(named: word.text, form: place.form) else { continue }
      occurrences.append(Occurrence(symbol, at: word.span))
    }
  }

  /// Names that fields of a record give or use.
  private mutating func addName(_ scalar: YAMLScalar, _ owner: FieldPlace) {
    guard let id = procedure else { return }
    let form = place.form
    func part(_ part: Symbol.FormPart) -> Symbol? {
      form.map { .inForm(part, scalar.text, form: $0, of: id) }
    }
    switch owner.path {
    case "fee.id": add(.local(.fee, scalar.text, of: id), scalar, isDefinition: true)
    case "exemption.fees": add(.local(.fee, scalar.text, of: id), scalar)
    case "document.form": add(.local(.form, scalar.text, of: id), scalar)
    case "form.id": add(.local(.form, scalar.text, of: id), scalar, isDefinition: true)
    case "field.answer-of": add(.local(.question, scalar.text, of: id), scalar)
    case "field.id": part(.field).map { add($0, scalar, isDefinition: true) }
    case "form page.id": part(.page).map { add($0, scalar, isDefinition: true) }
    case "form rule.id": part(.rule).map { add($0, scalar, isDefinition: true) }
    case "form rule.fields": part(.field).map { add($0, scalar) }
    default: break
    }
  }

  /// A recorded change names what it is about by kind and id.
  private mutating func addSubject(_ scalar: YAMLScalar) {
    guard let subject = RecordedChange.Subject(scalar.text) else { return }
    let span = inner(scalar).part(
      at: subject.kind.rawValue.utf8.count + 1, length: subject.id.text.utf8.count)
    occurrences.append(Occurrence(.entity(subject.kind, subject.id), at: span))
  }

  /// A waiver names a file by its path, in which the names of an entity and of a form stand.
  private mutating func addWaivedFile(_ scalar: YAMLScalar) {
    let place = ContentPlace(path: scalar.text)
    guard let entity = place.entity else { return }
    if let form = place.form {
      let folder = scalar.text.utf8.count - ".yaml".utf8.count - form.text.utf8.count
      let span = inner(scalar).part(at: folder, length: form.text.utf8.count)
      occurrences.append(Occurrence(.local(.form, form.text, of: entity.id), at: span))
    }
    let folder = ContentPlace.path(of: entity.kind, entity.id).prefix { $0 != "/" }.utf8.count + 1
    let span = inner(scalar).part(at: folder, length: entity.id.text.utf8.count)
    occurrences.append(Occurrence(.entity(entity.kind, entity.id), at: span))
  }

  private mutating func add(_ symbol: Symbol, _ scalar: YAMLScalar, isDefinition: Bool = false) {
    occurrences.append(Occurrence(symbol, at: inner(scalar), isDefinition: isDefinition))
  }

  /// The text of a scalar without its quotes.
  private func inner(_ scalar: YAMLScalar) -> SourceSpan {
    let (start, end) = (Int(scalar.span.start), Int(scalar.span.end))
    let isQuoted =
      !scalar.isPlain && end - start >= 2 && end <= bytes.count
      && (bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'"))
    return isQuoted ? SourceSpan(file: file, start: start + 1, end: end - 1) : scalar.span
  }
}
