import CatalogueModel

extension Form {
  /// Visits the labels of the form in the order of the format. Texts between fields are guidance, not labels.
  func visitLabels(_ visit: Procedure.LabelVisit) {
    visit("forms.\(id).title", title)
    if let intro { visit("forms.\(id).intro", intro) }
    for page in pages {
      visit("forms.\(id).\(page.id).title", page.title)
      if let repeats = page.repeats { visit("forms.\(id).\(page.id).repeat.item", repeats.item) }
      for item in page.items { Self.visit(item, "\(id).\(page.id)", visit) }
    }
    for calculation in calculations {
      if let label = calculation.label { visit("forms.\(id).calculations.\(calculation.id).label", label) }
    }
    for rule in rules { visit("forms.\(id).rules.\(rule.id).message", rule.message) }
    for document in unasked { visit("forms.\(id).unasked.reason", document.reason) }
  }

  private static func visit(
    _ item: FormItem, _ path: String, _ visit: Procedure.LabelVisit
  ) {
    switch item {
    case .block(let block):
      if let label = block.label { visit("forms.\(path).\(block.id ?? "text").label", label) }
    case .field(let field):
      visit("forms.\(path).\(field.id).label", field.label)
      if let hint = field.hint { visit("forms.\(path).\(field.id).hint", hint) }
      if let statement = field.statement { visit("forms.\(path).\(field.id).statement", statement) }
      Self.visitWording(field, path, visit)
      for option in field.options {
        visit("forms.\(path).\(field.id).options.\(option.id)", option.label)
        if let hint = option.hint { visit("forms.\(path).\(field.id).options.\(option.id).hint", hint) }
      }
      if let repeats = field.repeats { visit("forms.\(path).\(field.id).repeat.item", repeats.item) }
      for inner in field.items { Self.visit(inner, "\(path).\(field.id)", visit) }
    }
  }

  private static func visitWording(
    _ field: FormField, _ path: String, _ visit: Procedure.LabelVisit
  ) {
    let wording = field.wording
    for fault in FormField.Wording.Fault.allCases {
      if let text = wording.messages[fault] {
        visit("forms.\(path).\(field.id).messages.\(fault.rawValue)", text)
      }
    }
    if let text = wording.example { visit("forms.\(path).\(field.id).example", text) }
    if let text = wording.prefix { visit("forms.\(path).\(field.id).prefix", text) }
    if let text = wording.suffix { visit("forms.\(path).\(field.id).suffix", text) }
  }
}
