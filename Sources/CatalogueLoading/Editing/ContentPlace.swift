package import CatalogueModel

/// What a file of the content folder is to those who edit it, by its path within the folder.
package struct ContentPlace: Sendable, Equatable {
  /// The record that its YAML, or the front matter of its Markdown, is read by; nil where it has none.
  package let schema: ContentSchema?
  /// The entity that it belongs to.
  package let entity: (kind: EntityKind, id: EntityID)?
  /// The form that it describes.
  package let form: EntityID?
  /// The language of the guidance that it holds.
  package let language: LanguageTag?

  package init(path: String) {
    switch ContentLayout.role(of: path) {
    case .portal: self.init(.portal)
    case .entity(let kind, let id): self.init(ContentSchema(rawValue: kind.rawValue), kind, id)
    case .main(let kind, let id): self.init(ContentSchema(rawValue: kind.rawValue), kind, id)
    case .form(let procedure, let id): self.init(.form, .procedure, procedure, form: id)
    case .guidance(let kind, let id, let language):
      self.init(kind == .page ? .page : nil, kind, id, language: language)
    case .searchWords: self.init(.search)
    case .editorial(.waivers): self.init(.waivers)
    case .editorial(.retired): self.init(.retired)
    case .editorial(.changes): self.init(.changes)
    case .editorial(.completeness): self.init(.completeness)
    case .editorial(.terms): self.init(.terms)
    case .editorial(.jargon): self.init(.jargon)
    case .editorial(.translations), .attachment, .ignored, .unexpected: self.init(nil)
    }
  }

  private init(
    _ schema: ContentSchema?, _ kind: EntityKind? = nil, _ id: String = "", form: String? = nil,
    language: String? = nil
  ) {
    self.schema = schema
    entity = kind.flatMap { kind in EntityID(id).map { (kind, $0) } }
    self.form = form.flatMap { EntityID($0) }
    self.language = language.flatMap { LanguageTag($0) }
  }

  package static func == (a: ContentPlace, b: ContentPlace) -> Bool {
    a.schema == b.schema && a.entity?.kind == b.entity?.kind && a.entity?.id == b.entity?.id
      && a.form == b.form && a.language == b.language
  }

  /// The path that names an entity: its file, or the folder of its files.
  package static func path(of kind: EntityKind, _ id: EntityID) -> String {
    switch kind {
    case .procedure, .lifeEvent, .page: "\(kind.folder)/\(id)"
    default: "\(kind.folder)/\(id).yaml"
    }
  }
}
