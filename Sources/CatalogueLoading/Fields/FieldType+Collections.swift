package import CatalogueModel
import Diagnostics
import Forms
import Syntax

extension FieldType {
  /// A list of values; wrong items are left out with their findings.
  static func list<Item>(of item: FieldType<Item>) -> FieldType where Value == [Item] {
    FieldType(.list(item.description)) { node, reading in
      guard case .sequence(let sequence) = node else {
        return reading.refuse(WrongTypeRule.notList(node, ofTexts: item.description.isText))
      }
      if item.description.isName { reading.reportRepeated(in: sequence) }
      return sequence.items.compactMap { item.read($0, &reading) }
    }
  }

  /// A list, or a single item written without one.
  static func oneOrMore<Item>(of item: FieldType<Item>) -> FieldType where Value == [Item] {
    FieldType(.either([item.description, .list(item.description)])) { node, reading in
      guard case .sequence(let sequence) = node else { return item.read(node, &reading).map { [$0] } ?? [] }
      if item.description.isName { reading.reportRepeated(in: sequence) }
      return sequence.items.compactMap { item.read($0, &reading) }
    }
  }

  /// A map whose keys are names the author chooses; in the order written.
  static func map<Item>(
    of item: @escaping @Sendable (YAMLScalar, YAMLNode, inout Reading) -> Item?,
    describedAs type: TypeDescription,
    key: String
  ) -> FieldType where Value == [Item] {
    FieldType(.map(of: type, key: key)) { node, reading in
      guard case .mapping(let mapping) = node else {
        return reading.refuse(WrongTypeRule.finding(node, expected: "a map from \(key) to its description"))
      }
      return mapping.entries.compactMap { entry in
        guard EntityID(entry.key.text) != nil else {
          return reading.refuse(BadIDRule.finding(entry.key.text, at: entry.key.span))
        }
        return item(entry.key, entry.value, &reading)
      }
    }
  }

  /// Either the word `none`, which states that there is nothing, or a value.
  static func stated<Item: Sendable>(_ type: FieldType<Item>) -> FieldType where Value == Stated<Item> {
    FieldType(.either([.word(["none"]), type.description])) { node, reading in
      if let scalar = node.filledScalar {
        if scalar.text == "none" { return Stated.none }
        if scalar.text.lowercased() == "none" {
          return reading.refuse(WrongTypeRule.notNone(scalar))
        }
      }
      return type.read(node, &reading).map { .stated($0) }
    }
  }
}

extension FieldType where Value == Reference {
  /// The id of an entity, checked to exist when all files are read.
  static func reference(_ kind: EntityKind) -> FieldType {
    FieldType(.reference(kind.rawValue)) { node, reading in
      guard let scalar = node.filledScalar else {
        return reading.refuse(WrongTypeRule.finding(node, expected: "the id of \(kind.phrase)"))
      }
      guard let id = EntityID(scalar.text) else {
        reading.refuseReference(scalar.text, to: kind, at: scalar.span)
        return nil
      }
      reading.references.append(FoundReference(kind: kind, id: id, span: scalar.span, origin: .key))
      return Reference(id, at: scalar.span)
    }
  }
}

extension FieldType where Value == Condition {
  /// A condition over the questions and conditions known at this point of the file.
  static let condition = FieldType(
    .pattern(name: "condition", pattern: "\\S", example: "born-days-ago > 60")
  ) { node, reading in
    guard let scalar = node.filledScalar else {
      return reading.refuse(WrongTypeRule.finding(node, expected: "a condition"))
    }
    let reader = ConditionReader(scope: reading.scope)
    return reading.keep(reader.read(ConditionText(scalar.text, at: scalar.span)))
  }
}

extension EntityKind {
  /// The kind with its article, for use in a sentence.
  package var phrase: String {
    switch self {
    case .procedure: "a procedure"
    case .organisation: "an organisation"
    case .evidence: "a kind of evidence"
    case .register: "a register"
    case .act: "an act"
    case .topic: "a topic"
    case .lifeEvent: "a life event"
    case .calendar: "a calendar"
    case .page: "a page"
    case .form: "a form"
    }
  }

  /// The folder in which entities of the kind live.
  var folder: String {
    switch self {
    case .procedure: "procedures"
    case .organisation: "organisations"
    case .evidence: "evidence"
    case .register: "registers"
    case .act: "law"
    case .topic: "topics"
    case .lifeEvent: "life-events"
    case .calendar: "calendars"
    case .page: "pages"
    case .form: "forms"
    }
  }
}
