import CatalogueModel

/// The schema of one answer, whatever the case.
enum AnswerSchema {
  static func schema(_ logic: FormLogic.Field) -> FormJSON {
    let field = logic.field
    switch field.kind {
    case .yesNo: return .object(("type", .string("boolean")))
    case .statement:
      return field.isRequired ? .object(("const", .flag(true))) : .object(("type", .string("boolean")))
    case .number, .money: return number(field)
    case .date: return date(field)
    case .choice: return .object(("enum", .strings(field.options.map(\.id))))
    case .choices:
      return .object(
        ("type", .string("array")), ("minItems", .number(1)), ("uniqueItems", .flag(true)),
        ("items", .object(("enum", .strings(field.options.map(\.id))))))
    case .country: return reference("country")
    case .address: return reference("address")
    case .file: return file(field)
    case .text, .longText, .email, .phone, .url, .month, .time, .identityNumber: return text(logic)
    case .group: return .flag(true)
    }
  }

  private static func reference(_ name: String) -> FormJSON { .object(("$ref", .string("#/$defs/\(name)"))) }

  private static func number(_ field: FormField) -> FormJSON {
    var (least, most): (FormJSON?, FormJSON?) = (nil, nil)
    if case .number(let number)? = field.limits.least { least = .number(number.description) }
    if case .number(let number)? = field.limits.most { most = .number(number.description) }
    let limit = "1000000000000000"
    let step = field.limits.step.map {
      FormJSON.array([.object(("multipleOf", .number($0.description)))])
    }
    return .object([
      ("type", .string("number")), ("minimum", least),
      ("exclusiveMinimum", least == nil ? .number("-\(limit)") : nil),
      ("maximum", most), ("exclusiveMaximum", most == nil ? .number(limit) : nil),
      ("multipleOf", .number(unit(field.decimals))), ("allOf", step),
      ("$comment", field.kind == .money ? field.currency.map { .string($0.code) } : nil),
    ])
  }

  /// One in the last of so many decimals.
  private static func unit(_ decimals: Int) -> String {
    decimals == 0 ? "1" : "0." + String(repeating: "0", count: decimals - 1) + "1"
  }

  /// Bounds of `today` are another day whenever answers are checked: they stand in `rules.json`.
  private static func date(_ field: FormField) -> FormJSON {
    var bounds: [FormJSON] = []
    if case .date(let date)? = field.limits.least { bounds.append(SchemaCondition.date(.atLeast, date)) }
    if case .date(let date)? = field.limits.most { bounds.append(SchemaCondition.date(.atMost, date)) }
    return .object(
      ("$ref", .string("#/$defs/date")), ("allOf", bounds.isEmpty ? nil : .array(bounds)))
  }

  private static func text(_ logic: FormLogic.Field) -> FormJSON {
    let field = logic.field
    let patterns = [AnswerFormat.pattern(of: field.kind), logic.pattern, logic.scheme?.pattern].compactMap {
      $0
    }
    let more = patterns.dropFirst().map { FormJSON.object(("pattern", .string($0.anchored))) }
    return .object(
      ("$ref", .string(field.kind == .longText ? "#/$defs/lines" : "#/$defs/line")),
      ("minLength", field.limits.minLength.map { .number($0) }),
      ("maxLength", field.limits.maxLength.map { .number($0) }),
      ("pattern", patterns.first.map { .string($0.anchored) }), ("allOf", more.isEmpty ? nil : .array(more)),
      ("format", field.kind == .email ? .string("email") : nil))
  }

  private static func file(_ field: FormField) -> FormJSON {
    let kinds = field.limits.accepts.map { kind in
      kind.unicodeScalars.map { scalar in
        let (lower, upper) = (scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping)
        return lower == upper ? lower : "[\(lower)\(upper)]"
      }.joined()
    }
    let name = kinds.isEmpty ? nil : FormJSON.string("\\.(?:\(kinds.joined(separator: "|")))$")
    return .object(
      ("type", .string("object")),
      (
        "properties",
        .object(
          ("name", .object(("$ref", .string("#/$defs/line")), ("pattern", name))),
          (
            "size",
            .object(
              ("type", .string("number")), ("minimum", .number(0)),
              ("maximum", field.limits.maxSize.map { .number($0) }),
              ("exclusiveMaximum", field.limits.maxSize == nil ? .number("1000000000000000") : nil),
              ("multipleOf", .number(1)))
          ),
          ("type", .object(("type", .string("string")))))
      ),
      ("required", .strings(["name", "size"])), ("unevaluatedProperties", .flag(false)))
  }

  static func question(_ question: Question) -> FormJSON {
    switch question.kind {
    case .yesNo: .object(("type", .string("boolean")))
    case .date: reference("date")
    case .choice(let options): .object(("enum", .strings(options.map(\.id))))
    case .number(let least, let most):
      .object(
        ("type", .string("number")), ("minimum", least.map { .number($0.description) }),
        ("exclusiveMinimum", least == nil ? .number("-1000000000000000") : nil),
        ("maximum", most.map { .number($0.description) }),
        ("exclusiveMaximum", most == nil ? .number("1000000000000000") : nil),
        ("multipleOf", .number("0.000001")))
    }
  }

  /// What several fields share.
  static let definitions: [(String, FormJSON?)] = [
    (
      "line",
      .object(
        ("type", .string("string")), ("pattern", .string("[^ \\t\\n\\r]")),
        ("not", .object(("pattern", .string("[\\n\\r]")))))
    ),
    ("lines", .object(("type", .string("string")), ("pattern", .string("[^ \\t\\n\\r]")))),
    (
      "date",
      .object(
        ("$ref", .string("#/$defs/line")), ("pattern", .string(DateOrderPattern.date)),
        ("not", .object(("pattern", .string("^0000")))), ("format", .string("date")))
    ),
    ("country", .object(("enum", .strings(AnswerFormat.countries)))),
    (
      "address",
      .object(
        ("type", .string("object")),
        (
          "properties",
          .object(
            ("street", .object(("$ref", .string("#/$defs/line")))),
            ("district", .object(("$ref", .string("#/$defs/line")))),
            ("city", .object(("$ref", .string("#/$defs/line")))))
        ),
        ("required", .strings(["street", "city"])), ("unevaluatedProperties", .flag(false)))
    ),
  ]
}
