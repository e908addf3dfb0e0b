import CatalogueModel
import Diagnostics
import Syntax

/// An option with more than a label.
enum FormOptionFields {
  static let label = Field.required("label", .label, "What it says.")
  static let hint = Field.optional("hint", .label, "What helps to choose it.")
  static let record = RecordDescription(
    "a form option", "An option of a choice with a hint or a condition.",
    fields: [label, hint, FactFields.when])
}

extension FieldType where Value == [FormField.Option] {
  /// A map from names to labels, or to records where an option has a hint or a condition.
  static let formOptions: FieldType = {
    let map = FieldType.map(
      of: { key, node, reading in option(key.text, node, &reading) },
      describedAs: .either([.label, .record { FormOptionFields.record }]), key: "the option’s name")
    return FieldType(map.description) { node, reading in
      if case .mapping(let mapping) = node, mapping.entries.isEmpty {
        return reading.refuse(WrongTypeRule.finding(node, expected: "at least one option"))
      }
      return map.read(node, &reading)
    }
  }()
}

private func option(_ id: String, _ node: YAMLNode, _ reading: inout Reading) -> FormField.Option? {
  typealias Fields = FormOptionFields
  guard case .mapping(let mapping) = node,
    mapping.entries.contains(where: { Fields.record.hasField($0.key.text) })
  else {
    return FieldType<LocalizedText>.label.read(node, &reading).map { FormField.Option(id: id, label: $0) }
  }
  let record = RecordReader(mapping, Fields.record, &reading)
  let (label, hint) = (record(Fields.label, &reading), record(Fields.hint, &reading))
  return FormField.Option(
    id: id, label: label ?? unreadLabel, hint: hint, condition: record(FactFields.when, &reading))
}
