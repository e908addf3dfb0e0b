internal import CatalogueModel
internal import Templates

extension Writer {
  func organisation(_ reference: Reference) -> LinkView {
    link(reference, edition.catalogue.organisations, edition.organisations)
  }

  func evidence(_ reference: Reference) -> LinkView {
    link(reference, edition.catalogue.evidence, edition.evidence)
  }

  func procedure(_ reference: Reference) -> LinkView {
    link(reference, edition.catalogue.procedures, edition.procedures)
  }

  func register(_ id: EntityID) -> HTML {
    edition.catalogue.registers.position(of: id).map { edition.registers[$0] } ?? HTML(escaping: id.text)
  }

  /// Citations as links, the act by its number: short enough to stand beside a fact.
  func citations(_ citations: [Citation]) -> [CitationView] {
    citations.map { citation in
      let position = edition.catalogue.acts.position(of: citation.act.id)
      let act = position.map { edition.acts[$0] }
      return CitationView(
        name: act?.number ?? HTML(escaping: citation.act.id.text), url: act?.url,
        clause: citation.clause.map(clause))
    }
  }

  func url(_ page: PageID) -> SafeURL? { edition.addresses.link(page, in: edition.language) }

  private func link<Entity: Identifiable>(
    _ reference: Reference, _ table: EntityTable<Entity>, _ links: LinkList<LinkView>
  ) -> LinkView where Entity.ID == EntityID {
    table.position(of: reference.id).map { links[$0] } ?? LinkView(HTML(escaping: reference.id.text), nil)
  }
}

extension Writer {
  func lifeEvent(_ id: EntityID) -> LinkView? { edition.lifeEvent(id) }

  func topic(_ reference: Reference) -> LinkView? { edition.topic(reference.id) }

  func audience(_ audience: Procedure.Audience) -> LinkView { edition.link(to: audience) }

  func evidenceName(_ reference: Reference) -> String {
    edition.catalogue.evidence[reference.id].map { text($0.name) } ?? reference.id.text
  }

  func registerName(_ reference: Reference) -> String {
    edition.catalogue.registers[reference.id].map { text($0.name) } ?? reference.id.text
  }

  /// Links as a list in words, “A, B and C”; nil where there are none.
  ///
  /// The words between them come from the language's list pattern, filled with characters for private use that
  /// then give way to the links.
  func links(_ links: [LinkView], _ kind: Wording.ListKind) -> HTML? {
    guard links.count > 1 else { return links.first?.html }
    let places = links.indices.compactMap {
      Unicode.Scalar(0xE200 + UInt32($0)).map { String(Character($0)) }
    }
    var html = HTML()
    for scalar in say.list(places, kind).unicodeScalars {
      let place = Int(scalar.value) - 0xE200
      if links.indices.contains(place) {
        html.append(links[place].html)
      } else {
        html.append(text: String(Character(scalar)))
      }
    }
    return html
  }
}

extension LinkView {
  /// The link as markup, for lists within a sentence.
  var html: HTML {
    guard let url else { return name }
    var html = HTML(literal: "<a href=\"")
    html.append(url: url)
    html.append(literal: "\">")
    html.append(name)
    html.append(literal: "</a>")
    return html
  }
}
