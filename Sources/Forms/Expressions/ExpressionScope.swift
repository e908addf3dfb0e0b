package import CatalogueModel

/// The names that an expression may use: fields of its form, questions and conditions of the procedure, and other
/// calculations.
package struct ExpressionScope: Sendable {
  struct Field: Sendable {
    let kind: FormField.Kind
    let currency: Currency?
    /// The repeated page or group it stands in.
    let repeated: String?
  }

  /// What conditions may use, the form’s fields included.
  let conditions: ConditionScope
  private(set) var fields: [String: Field] = [:]
  /// Repeated pages and groups.
  private(set) var repeats: Set<String> = []
  /// The types of calculations known so far; nil for one that has a finding.
  var calculations: [String: FormValueType?] = [:]

  /// - Parameter conditions: the scope of the form’s conditions.
  package init(pages: [FormPage], conditions: ConditionScope) {
    self.conditions = conditions
    for page in pages {
      let repeated = page.repeats == nil ? nil : page.id
      if let repeated { repeats.insert(repeated) }
      add(page.fields, repeated)
    }
  }

  private mutating func add(_ fields: [FormField], _ repeated: String?) {
    for field in fields {
      self.fields[field.id] = Field(kind: field.kind, currency: field.currency, repeated: repeated)
      guard field.kind == .group else { continue }
      if field.repeats != nil { repeats.insert(field.id) }
      add(field.fields, field.repeats == nil ? repeated : field.id)
    }
  }

  /// Whether a name is declared, but could not be read, so that its fault has a finding where it is.
  func isUnread(_ name: String) -> Bool {
    if case .some(.none) = calculations[name] { return true }
    return conditions.isOpen || conditions.unread.contains(name) || isLost(name)
  }

  /// A field that was declared and has been lost to faults of its own.
  private func isLost(_ name: String) -> Bool {
    fields[name] == nil && conditions.incomparable.contains(name)
  }

  var names: [String] {
    (Array(fields.keys) + conditions.questions.keys + conditions.conditions + calculations.keys).sorted()
  }
}
