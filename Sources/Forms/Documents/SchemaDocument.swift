internal import CatalogueModel

/// `schema.json`: JSON Schema 2020-12 of the answers to a form, with everything its definition says of single answers,
/// of what is asked in which case, and of which answers go together.
///
/// What schemas cannot say stands in `rules.json` alone: bounds of `today`, check digits, more than 15 significant
/// digits, and rules that work with several answers.
package struct SchemaDocument: Sendable {
  private let logic: FormLogic

  package init(_ logic: FormLogic) { self.logic = logic }

  /// - Parameters:
  ///   - address: where the schema is published; nil where that is not known.
  ///   - title: the form’s name, `<procedure>/<form>`.
  package func json(address: String?, title: String) -> FormJSON {
    let conditions = SchemaCondition(logic)
    var root = SchemaObject(conditions: conditions, repeated: nil)
    for question in logic.questions { root.add(question.id, AnswerSchema.question(question)) }
    for page in logic.pages {
      let when = [page.when].compactMap { $0 }
      if let repeats = page.repeats {
        root.addEntries(page.id, page.fields, repeats, under: [], when: when)
      } else {
        for field in page.fields { root.add(field, under: [], when: when) }
      }
    }
    for rule in logic.rules { root.add(rule) }
    return .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("$id", address.map { .string($0) }), ("title", .string(title)),
      ] + root.members + [
        ("$defs", .object(AnswerSchema.definitions + conditions.definitions))
      ])
  }
}
