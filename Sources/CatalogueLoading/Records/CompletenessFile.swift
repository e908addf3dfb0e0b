import CatalogueModel
import Diagnostics
import Syntax

/// `completeness/<id>.yaml`
enum CompletenessFile {
  static let name = Field.required("name", .label, "What the profile is called, in a few words.")
  static let source = Field.optional(
    "source", .label,
    "The act that asks for it, as citizens cite it: “Regulation (EU) 2018/1724, article 10(1)”.")
  static let link = Field.optional("link", .webAddress, "Where the act can be read.")
  static let requirements = Field.required(
    "requirements", FieldType<[CompletenessProfile.Requirement]>.list(of: .completenessRequirement),
    "What must be stated, in the order of the act. Each counts the same in the score.")

  static let record = RecordDescription(
    "a completeness profile", "What an act, or an editor, wants stated of every procedure.",
    fields: [name, source, link, requirements])

  static func read(_ record: RecordReader, id: EntityID, _ reading: inout Reading) -> CompletenessProfile {
    let requirements = record.list(requirements, &reading)
    var first: [String: SourceSpan] = [:]
    for requirement in requirements {
      if let other = first[requirement.id] {
        reading.report(
          DuplicateIDRule.finding(requirement.id, at: requirement.span, kind: "requirement", first: other))
      } else {
        first[requirement.id] = requirement.span
      }
    }
    return CompletenessProfile(
      id: id, span: record.span, name: record(name, &reading) ?? unreadLabel,
      source: record(source, &reading), link: record(link, &reading), requirements: requirements)
  }
}

/// An entry of `requirements`
enum CompletenessRequirementFields {
  static let id = Field.required("id", .name, "A name for the requirement, by which reports know it.")
  static let label = Field.required("label", .label, "What must be stated, as editors would say it.")
  static let clause = Field.optional(
    "clause", .text, "Where the act asks for it, such as `10(1)(a)`, the same in all languages.")
  static let states = Field.required(
    "states", FieldType<CompletenessProfile.Demand>.demand,
    "What must be stated: a word, a list of which all are needed, or `any:` with a list of which one is enough. What "
      + "content states not to exist (`fees: none`) is not asked for.")
  static let scope = Field.optional(
    "where", FieldType<CompletenessProfile.Demand>.demand,
    "Of which procedures it is asked, in the same words: `where: online` asks only procedures that can be done "
      + "online. Left out, all are asked.")

  static let record = RecordDescription(
    "a completeness requirement", "Something that a procedure must state.",
    fields: [id, label, clause, states, scope])
}

extension FieldType where Value == CompletenessProfile.Requirement {
  static let completenessRequirement = FieldType.record(CompletenessRequirementFields.record) {
    record, reading in
    let (id, label) = (
      record(CompletenessRequirementFields.id, &reading),
      record(CompletenessRequirementFields.label, &reading)
    )
    let clause = record(CompletenessRequirementFields.clause, &reading)
    let states = record(CompletenessRequirementFields.states, &reading)
    let before = reading.faults
    let scope = record(CompletenessRequirementFields.scope, &reading)
    guard let id, let states, reading.faults == before else { return nil }
    return CompletenessProfile.Requirement(
      id: id, span: record.span, label: label, clause: clause, asks: states, scope: scope)
  }
}

/// `any:` or `all:` within a demand
enum DemandFields {
  static let any: Field<[CompletenessProfile.Demand]> = .optional(
    "any", FieldType<[CompletenessProfile.Demand]>.list(of: .innerDemand), "One of these is enough.")
  static let all: Field<[CompletenessProfile.Demand]> = .optional(
    "all", FieldType<[CompletenessProfile.Demand]>.list(of: .innerDemand), "All of these are needed.")

  static let record = RecordDescription(
    "a choice of statements", "Statements of which one is enough, or all are needed.", fields: [any, all])
}

extension FieldType where Value == CompletenessProfile.Demand {
  private static let word: FieldType = FieldType<CompletenessCheck>.word.map {
    CompletenessProfile.Demand.states($0)
  }

  /// A word, a list of which all are needed, or a choice.
  static let demand: FieldType = FieldType(
    .either([
      word.description, .list(innerDescription), .record { DemandFields.record },
    ])
  ) { node, reading in
    guard case .sequence(let sequence) = node else { return innerDemand.read(node, &reading) }
    return collect(sequence.items, &reading).map { .all($0) }
  }

  private static let innerDescription: TypeDescription = .either([
    word.description, .record { DemandFields.record },
  ])

  /// A word or a choice, within a list.
  static let innerDemand: FieldType = FieldType(innerDescription) { node, reading in
    guard case .mapping = node else { return word.read(node, &reading) }
    let before = reading.faults
    guard let record = RecordReader(node, DemandFields.record, &reading) else { return nil }
    let (any, all) = (record(DemandFields.any, &reading), record(DemandFields.all, &reading))
    guard reading.faults == before else { return nil }
    switch (any, all) {
    case (let any?, nil) where !any.isEmpty: return .any(any)
    case (nil, let all?) where !all.isEmpty: return .all(all)
    case (let any?, let all?) where !any.isEmpty && !all.isEmpty: return .all(all + [.any(any)])
    default:
      return reading.refuse(
        WrongTypeRule.finding(node, expected: "‘any’ or ‘all’ with a list of what must be stated"))
    }
  }

  /// Nil where one of them is faulty: nobody knows what is missing.
  private static func collect(_ items: [YAMLNode], _ reading: inout Reading) -> [CompletenessProfile.Demand]?
  {
    let read = items.compactMap { innerDemand.read($0, &reading) }
    return read.count == items.count && !read.isEmpty ? read : nil
  }
}

extension FieldType where Value == [Reference] {
  /// Names of profiles and words of the list; whether there is such a profile is known when all files are read.
  static let completenessNames = FieldType(
    .list(
      .either([.word(CompletenessCheck.allCases.map(\.rawValue)), .reference("completeness profile")]))
  ) { node, reading in
    guard case .sequence(let sequence) = node else { return reading.refuse(WrongTypeRule.notList(node)) }
    reading.reportRepeated(in: sequence)
    return sequence.items.compactMap { item -> Reference? in
      guard let scalar = item.filledScalar else {
        return reading.refuse(WrongTypeRule.finding(item, expected: "the name of a completeness profile"))
      }
      guard let id = EntityID(scalar.text) else {
        return reading.refuse(BadIDRule.finding(scalar.text, at: scalar.span))
      }
      return Reference(id, at: scalar.span)
    }
  }
}
