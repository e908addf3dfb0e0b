import CatalogueLoading
package import CatalogueModel

/// A catalogue as those see it who add something to it.
package struct ExistingContent: Sendable {
  let catalogue: Catalogue
  /// What is over on this day is not offered.
  let day: CivilDate
  /// All paths of the content folder.
  let paths: Set<String>
  let writer: ContentWriter
  /// What a file says, by its path.
  let text: @Sendable (String) -> [UInt8]?

  /// - Parameter schemas: the folder of the JSON Schemas, from the content folder; nil where there is none.
  package init(
    _ catalogue: Catalogue, on day: CivilDate, paths: Set<String>, schemas: String?,
    text: @escaping @Sendable (String) -> [UInt8]?
  ) {
    (self.catalogue, self.day, self.paths, self.text) = (catalogue, day, paths, text)
    writer = ContentWriter(schemas: schemas)
  }

  var languages: [LanguageTag] { catalogue.portal.languages }

  // MARK: What can be chosen

  var organisations: [Offer] {
    offers(catalogue.organisations.filter { !$0.validity.isPast(on: day) }) { $0.name }
  }

  var evidence: [Offer] { offers(catalogue.evidence) { $0.name } }
  var registers: [Offer] { offers(catalogue.registers) { $0.name } }
  var acts: [Offer] { offers(catalogue.acts.filter { !$0.validity.isPast(on: day) }) { $0.title } }
  var topics: [Offer] { offers(catalogue.topics) { $0.name } }
  var lifeEvents: [Offer] { offers(catalogue.lifeEvents) { $0.title } }
  var procedures: [Offer] {
    offers(catalogue.procedures.filter { !$0.validity.isPast(on: day) }) { $0.title }
  }

  private func offers<Entity: Identifiable>(
    _ entities: some Collection<Entity>, _ name: (Entity) -> LocalizedText
  ) -> [Offer] where Entity.ID == EntityID {
    entities.map { Offer(id: $0.id.text, name: name($0).text(in: .source)) }
  }

  // MARK: What is taken

  /// The ids of a kind, also of those whose files are faulty.
  func ids(of kind: EntityKind) -> Set<String> {
    Set(paths.compactMap { ContentPlace(path: $0).entity }.filter { $0.kind == kind }.map(\.id.text))
  }

  /// The ids of a kind by what their titles are in the addresses of a language.
  func titles(of kind: EntityKind, in language: LanguageTag) -> [String: String] {
    guard let index = languages.firstIndex(of: language).map(LanguageIndex.init) else { return [:] }
    func slugs<Entity: Identifiable>(
      _ entities: EntityTable<Entity>, _ slug: (Entity) -> LocalizedText?, _ title: (Entity) -> LocalizedText
    ) -> [String: String] where Entity.ID == EntityID {
      let pairs = entities.flatMap { entity in
        // A title is taken too where the address is another: two pages of one title cannot be told apart.
        [
          Slug.of(entity.id, stated: slug(entity), title: title(entity), in: index),
          title(entity)[exactly: index].flatMap(Slug.make),
        ].compactMap { $0 }.map { ($0, entity.id.text) }
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    switch kind {
    case .procedure: return slugs(catalogue.procedures, \.slug, \.title)
    case .organisation: return slugs(catalogue.organisations, \.slug, \.name)
    case .evidence: return slugs(catalogue.evidence, \.slug, \.name)
    case .register: return slugs(catalogue.registers, { _ in nil }, \.name)
    case .act: return slugs(catalogue.acts, \.slug, \.title)
    case .topic: return slugs(catalogue.topics, \.slug, \.name)
    case .lifeEvent: return slugs(catalogue.lifeEvents, \.slug, \.title)
    case .page: return slugs(catalogue.pages, \.slug, \.title)
    case .calendar, .form: return [:]
    }
  }

  /// Whether one would find an office: it has an address, or the organisation it belongs to has, or nobody has.
  func hasAddress(_ id: String) -> Bool {
    guard catalogue.organisations.contains(where: { $0.address != nil }) else { return true }
    var next = EntityID(id).flatMap { catalogue.organisations[$0] }
    // No chain of organisations is longer than the list of them.
    for _ in catalogue.organisations {
      guard let organisation = next else { return false }
      if organisation.address != nil { return true }
      next = organisation.parent.flatMap { catalogue.organisations[$0.id] }
    }
    return false
  }
}

extension ExistingContent {
  /// A title or name in each language, that no other of the kind has.
  func titleQuestions(_ name: String, _ words: String, help: String, of kind: EntityKind) -> [Inquiry] {
    Inquiry.label(name, words, help: help, languages: languages) {
      .title(taken: titles(of: kind, in: $0))
    }
  }

  /// A title or name in each language, and the id that is made from it.
  func nameQuestions(
    _ name: String, _ words: String, help: String, of kind: EntityKind, _ answers: Answers
  ) -> [Inquiry] {
    titleQuestions(name, words, help: help, of: kind)
      + [idQuestion(from: name, taken: ids(of: kind), answers)]
  }

  /// The name of the new file or folder, made from the English title, failing that from that in the source language.
  func idQuestion(from name: String, taken: Set<String>, _ answers: Answers) -> Inquiry {
    let english = languages.first { $0.tag == "en" }.flatMap { answers[name, $0] }
    let title = english ?? answers[name, languages[0]] ?? answers[name]
    let slug = title.flatMap(Slug.make).flatMap { taken.contains($0) ? nil : $0 }
    return Inquiry(
      "id", "Name of the file", help: "It stays as it is when titles change.",
      title == nil ? .optional : .required, proposal: slug, .id(taken: taken))
  }

  /// A label that was answered in at least one language.
  func label(_ name: String, _ answers: Answers) -> [YAMLLabelText]? {
    let texts = languages.compactMap { language in answers[name, language].map { (language.tag, $0) } }
    return texts.isEmpty ? nil : texts
  }
}

/// A text with the tag of its language.
typealias YAMLLabelText = (language: String, text: String)
