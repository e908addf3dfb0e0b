import CatalogueModel
import Diagnostics
import Syntax

enum FigureFields {
  static let value = Field.required(
    "value", .figureValue, "The amount, the duration, the date or the number itself.")
  static let note = Field.optional("note", .label, "What else to know about it.")
  static let record = RecordDescription(
    "a figure", "A number that has a name, from one day on or in one case.",
    fields: [value, note] + FactFields.all)
}

extension FieldType where Value == Figure.Value {
  /// `200000 VND per copy`, `6 months`, `2026-12-31` or `2`: each is told from the others by how it is written.
  static let figureValue = FieldType(
    .either([
      FieldType<Amount>.amount.description, FieldType<StatedDuration>.duration.description,
      FieldType<CivilDate>.date.description,
      .pattern(name: "number", pattern: #"^[0-9]+(\.[0-9]+)?$"#, example: "2"),
    ])
  ) { node, reading in
    guard let text = node.filledScalar?.text else {
      return reading.refuse(
        WrongTypeRule.finding(node, expected: "an amount, a duration, a date or a number"))
    }
    if let number = ExactDecimal(text), number >= .zero { return .count(number) }
    if let duration = DurationText.read(text) { return .duration(duration) }
    if let date = CivilDate(text) { return .date(date) }
    // What has the form of one kind has the findings of that kind.
    if text.utf8.count == 10, text.utf8.filter({ $0 == UInt8(ascii: "-") }).count == 2 {
      return FieldType<CivilDate>.date.read(node, &reading).map { .date($0) }
    }
    if DurationText.suggestion(for: text) != nil {
      return FieldType<StatedDuration>.duration.read(node, &reading).map { .duration($0) }
    }
    return FieldType<Amount>.amount.read(node, &reading).map { .amount($0) }
  }
}

extension FieldType where Value == [Figure] {
  /// A map from names to values, to records with dates, or to lists of these: the history of a figure.
  static let figures = FieldType(
    FieldType<[[Figure]]>.map(
      of: { _, _, _ in nil },
      describedAs: .either([
        FieldType<Figure.Value>.figureValue.description, .record { FigureFields.record },
        .list(.record { FigureFields.record }),
      ]), key: "the figure’s name"
    ).description
  ) { node, reading in
    FieldType<[[Figure]]>.map(
      of: { key, node, reading in entries(of: key.text, node, &reading) },
      describedAs: .record { FigureFields.record }, key: "the figure’s name"
    ).read(node, &reading)?.flatMap { $0 }
  }

  private static func entries(_ name: String, _ items: [YAMLNode], _ reading: inout Reading) -> [Figure] {
    items.compactMap { item in
      guard let record = RecordReader(item, FigureFields.record, &reading) else { return nil }
      let (value, note) = (record(FigureFields.value, &reading), record(FigureFields.note, &reading))
      let basis = FactFields.read(record, &reading)
      return value.map { Figure(id: name, value: $0, note: note, basis: basis) }
    }
  }

  private static func entries(of name: String, _ node: YAMLNode, _ reading: inout Reading) -> [Figure]? {
    switch node {
    case .scalar:
      FieldType<Figure.Value>.figureValue.read(node, &reading)
        .map { [Figure(id: name, value: $0, basis: FactBasis(span: node.span))] }
    case .mapping: entries(name, [node], &reading)
    case .sequence(let sequence): entries(name, sequence.items, &reading)
    }
  }
}
