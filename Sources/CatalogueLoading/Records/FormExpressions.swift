import CatalogueModel
import Diagnostics
import Forms
import Syntax

/// The calculations and rules of a form, understood once all its fields are known.
struct FormExpressions {
  let calculations: [Calculation]
  let rules: [FormRule]

  init(
    pages: [FormPage], calculations drafts: [CalculationDraft], rules: [FormRuleDraft],
    _ reading: inout Reading
  ) {
    let scope = ExpressionScope(pages: pages, conditions: reading.scope)
    let reader = ExpressionReader(scope: scope)
    let values = reading.keep(reader.calculations(drafts.map { ($0.id, $0.value) }))
    calculations = drafts.map {
      Calculation(
        id: $0.id, span: $0.span, expression: $0.value.text, value: values[$0.id], label: $0.label,
        isShown: $0.isShown)
    }
    let knowing = reader.knowing(values, declared: drafts.map(\.id))
    let places = FieldPlaces(pages)
    var understood: [FormRule] = []
    for draft in rules {
      guard let rule = reading.keep(knowing.rule(draft.check)) else { continue }
      places.report(draft, each: rule.each, &reading)
      understood.append(
        FormRule(
          id: draft.id, span: draft.span, check: rule.check, message: draft.message,
          fields: draft.fields.map(\.text), condition: draft.condition, each: rule.each))
    }
    self.rules = understood
  }
}

/// Which fields stand once in a form, and which in a repeated page or group.
private struct FieldPlaces {
  private var once: Set<String> = []
  private var repeated: [String: Set<String>] = [:]

  init(_ pages: [FormPage]) {
    for page in pages {
      if page.repeats != nil { once.insert(page.id) }
      add(page.fields, page.repeats == nil ? nil : page.id)
    }
  }

  private mutating func add(_ fields: [FormField], _ place: String?) {
    for field in fields {
      if let place {
        repeated[place, default: []].insert(field.id)
      } else {
        once.insert(field.id)
      }
      add(field.fields, field.repeats == nil ? place : field.id)
    }
  }

  /// Reports names at which no message of the rule can stand.
  func report(_ draft: FormRuleDraft, each: String?, _ reading: inout Reading) {
    if draft.fields.isEmpty { reading.report(FieldFaultRule.missing("fields", for: "rule", at: draft.span)) }
    let known = each.flatMap { repeated[$0] } ?? once
    for field in draft.fields where !known.contains(field.text) {
      guard !reading.scope.unread.contains(field.text) else { continue }
      reading.report(
        UnknownIDRule.field(field.text, at: field.span, each: each, among: known.sorted()))
    }
  }
}
