package import CatalogueModel

/// What the files of one catalogue can refer to, with the name of each thing in the source language.
package struct CatalogueNames: Sendable, Hashable {
  package struct Name: Sendable, Hashable {
    package let id: String
    /// The id itself for what has no name, or none that can be read.
    package let name: String
  }

  /// In the order of their ids, by the kind as the field table has it, such as `life-event`.
  package let entities: [String: [Name]]
  /// The conditions and questions of all procedures, each name once.
  package let conditions: [Name]

  /// - Parameter catalogue: where names are looked up; what is not in it goes by its id.
  package init(_ drafts: CatalogueDrafts, catalogue: Catalogue?) {
    var entities: [String: [Name]] = [:]
    for kind in EntityKind.allCases where kind != .form {
      entities[kind.rawValue] = drafts.ids(of: kind).map {
        Name(id: $0.text, name: catalogue?.name(of: kind, $0) ?? $0.text)
      }
    }
    self.entities = entities
    var words: [String: String] = [:]
    for procedure in catalogue?.procedures ?? EntityTable() {
      for question in procedure.questions where words[question.id] == nil {
        words[question.id] = question.ask.text(in: .source)
      }
      for condition in procedure.conditions where words[condition.id] == nil {
        words[condition.id] = condition.label?.text(in: .source) ?? condition.id
      }
    }
    conditions = words.sorted { $0.key < $1.key }.map { Name(id: $0.key, name: $0.value) }
  }
}
