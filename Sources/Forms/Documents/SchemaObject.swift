import CatalogueModel

/// The schema of an object that holds answers: the whole, or one entry of a repeated page or group.
struct SchemaObject {
  private let conditions: SchemaCondition
  /// The repeated page or group whose entry it is.
  private let repeated: String?
  private var properties: [(String, FormJSON?)] = []
  private var required: [String] = []
  private var clauses: [FormJSON] = []
  private var dependent: [String: [String]] = [:]
  /// Clauses about entries that depend on the answers around them: applied to the list, from the whole.
  private(set) var lifted: [(outer: FormJSON, inner: FormJSON)] = []
  private var comments: [String] = []

  init(conditions: SchemaCondition, repeated: String?) {
    (self.conditions, self.repeated) = (conditions, repeated)
  }

  /// The keywords of the schema.
  var members: [(String, FormJSON?)] {
    [
      ("type", .string("object")), ("properties", .object(properties)),
      ("required", required.isEmpty ? nil : .strings(required)),
      (
        "dependentRequired",
        dependent.isEmpty
          ? nil : .object(dependent.sorted { $0.key < $1.key }.map { ($0.key, .strings($0.value.sorted())) })
      ),
      ("allOf", clauses.isEmpty ? nil : .array(clauses)), ("unevaluatedProperties", .flag(false)),
      ("$comment", comments.isEmpty ? nil : .string(comments.joined(separator: "; "))),
    ]
  }

  mutating func add(_ id: String, _ schema: FormJSON) { properties.append((id, schema)) }

  /// - Parameters:
  ///   - path: the groups around the field.
  ///   - when: the conditions of the page and the groups around it.
  mutating func add(_ field: FormLogic.Field, under path: [String], when: [ConditionExpression]) {
    if path.isEmpty { add(field.id, schema(of: field)) }
    let when = when + [field.when].compactMap { $0 }
    if field.field.kind == .group, let repeats = field.repeats {
      return addEntries(field.id, field.fields, repeats, under: path, when: when)
    }
    let here = path + [field.id]
    let isRequired = field.field.isRequired && field.field.kind != .group
    restrict(here, isRequired: isRequired, when: when)
    for option in field.options { restrict(option, of: field, at: here) }
    for inner in field.fields { add(inner, under: here, when: when) }
  }

  /// A repeated page or group: its list, and how many entries it has.
  mutating func addEntries(
    _ id: String, _ fields: [FormLogic.Field], _ repeats: FormPage.Repeat, under path: [String],
    when: [ConditionExpression]
  ) {
    let (list, entry) = entries(id, fields, repeats)
    if path.isEmpty { setProperty(id, list) }
    restrict(path + [id], isRequired: repeats.least > 0, when: when)
    for clause in entry.lifted {
      clauses.append(
        .object(
          ("if", clause.outer),
          ("then", Self.at(path + [id], .object(("items", clause.inner))))))
    }
  }

  private mutating func setProperty(_ id: String, _ schema: FormJSON) {
    if let index = properties.firstIndex(where: { $0.0 == id }) {
      properties[index] = (id, schema)
    } else {
      properties.append((id, schema))
    }
  }

  private func entries(
    _ id: String, _ fields: [FormLogic.Field], _ repeats: FormPage.Repeat
  ) -> (list: FormJSON, entry: SchemaObject) {
    var entry = SchemaObject(conditions: conditions, repeated: id)
    for field in fields { entry.add(field, under: [], when: []) }
    let list = FormJSON.object(
      ("type", .string("array")), ("minItems", repeats.least > 0 ? .number(repeats.least) : nil),
      ("maxItems", .number(repeats.most)), ("items", .object(entry.members)))
    return (list, entry)
  }

  private func schema(of field: FormLogic.Field) -> FormJSON {
    guard field.field.kind == .group else { return AnswerSchema.schema(field) }
    if let repeats = field.repeats { return entries(field.id, field.fields, repeats).list }
    return .object(
      ("type", .string("object")),
      ("properties", .object(field.fields.map { ($0.id, schema(of: $0)) })),
      ("unevaluatedProperties", .flag(false)))
  }

  // MARK: What is asked in which case

  /// An answer that is asked, or must be given, only under conditions, and is forbidden otherwise.
  private mutating func restrict(_ path: [String], isRequired: Bool, when: [ConditionExpression]) {
    guard !when.isEmpty else {
      guard isRequired else { return }
      if path.count == 1 {
        required.append(path[0])
      } else {
        clauses.append(SchemaCondition.present(path, nil))
      }
      return
    }
    let present = isRequired ? SchemaCondition.present(path, nil) : nil
    impose(when.count == 1 ? when[0] : .all(when), then: present, otherwise: Self.at(path, .flag(false)))
  }

  private mutating func restrict(_ option: FormLogic.Option, of field: FormLogic.Field, at path: [String]) {
    guard let when = option.when else { return }
    let chosen = FormJSON.object(("const", .string(option.id)))
    let refused = field.field.kind == .choices ? FormJSON.object(("contains", chosen)) : chosen
    impose(when, then: nil, otherwise: Self.at(path, .object(("not", refused))))
  }

  /// What must hold where a condition is true, and what where it is not.
  private mutating func impose(_ condition: ConditionExpression, then: FormJSON?, otherwise: FormJSON) {
    let isLocal = repeated == nil || condition.isWithin(repeated, conditions.logic)
    if isLocal {
      clauses.append(
        .object(("if", conditions.schema(condition, is: true)), ("then", then), ("else", otherwise)))
      return
    }
    guard let clauses = SchemaClauses(condition) else {
      comments.append("A condition is too intricate for a schema; rules.json has it")
      return
    }
    if let then {
      for clause in clauses.alternatives {
        let (outer, inner) = parted(clause)
        lift(outer.isEmpty ? .flag(true) : SchemaCondition.join(outer, all: true), inner, all: true, then)
      }
    }
    for clause in clauses.requirements {
      // Where none of a clause holds, the condition is not true.
      let (outer, inner) = parted(clause)
      let fails =
        outer.isEmpty ? .flag(true) : FormJSON.object(("not", SchemaCondition.join(outer, all: false)))
      let innerFails = inner.isEmpty ? nil : FormJSON.object(("not", SchemaCondition.join(inner, all: false)))
      lift(fails, innerFails.map { [$0] } ?? [], all: true, otherwise)
    }
  }

  private mutating func lift(_ outer: FormJSON, _ inner: [FormJSON], all: Bool, _ consequence: FormJSON) {
    let body =
      inner.isEmpty
      ? consequence : .object(("if", SchemaCondition.join(inner, all: all)), ("then", consequence))
    lifted.append((outer, body))
  }

  private func parted(_ clause: SchemaClauses.Clause) -> (outer: [FormJSON], inner: [FormJSON]) {
    var parts: (outer: [FormJSON], inner: [FormJSON]) = ([], [])
    for literal in clause {
      let schema = conditions.schema(literal.condition, is: literal.value)
      if literal.condition.isWithin(repeated, conditions.logic) {
        parts.inner.append(schema)
      } else {
        parts.outer.append(schema)
      }
    }
    return parts
  }

  /// An object of which a schema holds at the end of a path, where there is anything.
  static func at(_ path: [String], _ schema: FormJSON) -> FormJSON {
    path.reversed().reduce(schema) { .object(("properties", .object(($1, $0)))) }
  }

  // MARK: Rules between answers

  /// A rule that speaks only of what is answered and of conditions; others stand in `rules.json` alone.
  mutating func add(_ rule: FormLogic.Rule) {
    guard rule.each == nil, let clause = SchemaRule(conditions).schema(rule.check) else {
      return comments.append("rules.json has the rule \(rule.id)")
    }
    guard let when = rule.when else {
      if case .any(let parts) = rule.check, parts.count == 2, case .not(.answered(let first)) = parts[0],
        case .answered(let second) = parts[1], conditions.logic.places[first]?.path == [first],
        conditions.logic.places[second]?.path == [second]
      {
        dependent[first, default: []].append(second)
      } else {
        clauses.append(clause)
      }
      return
    }
    clauses.append(.object(("if", conditions.schema(when, is: true)), ("then", clause)))
  }
}

extension ConditionExpression {
  /// Whether it asks only about the entries of a repeated page or group.
  fileprivate func isWithin(_ repeated: String?, _ logic: FormLogic) -> Bool {
    namesUsed.isEmpty && questionsUsed.allSatisfy { logic.places[$0]?.repeated == repeated }
  }
}
