internal import Analysis
internal import CatalogueModel
internal import Templates

extension Edition {
  /// What every page of this language shows.
  func site(assets: Assets, generator: String) -> SiteView {
    let writer = Writer(self)
    let portal = catalogue.portal
    func list(_ page: PageID, _ isEmpty: Bool) -> SafeURL? { isEmpty ? nil : writer.url(page) }
    return SiteView(
      messages: say.messageRecord, language: tag.tag, isRightToLeft: say.isRightToLeft,
      portalName: writer.html(portal.name), portalTitle: writer.plain(portal.name),
      demonstration: writer.html(portal.demonstration), homePage: writer.url(.home),
      lifeEventsPage: list(.lifeEvents, catalogue.lifeEvents.isEmpty),
      topicsPage: list(.topics, catalogue.topics.isEmpty), alphabetPage: writer.url(.alphabet),
      searchPage: writer.url(.search), searchData: SearchData(self).json,
      helpPage: helpPage.flatMap { writer.url(.page($0)) }, allProceduresPage: writer.url(.allProcedures),
      organisationsPage: list(.organisations, catalogue.organisations.isEmpty),
      evidencePage: list(.evidenceIndex, catalogue.evidence.isEmpty),
      actsPage: list(.acts, catalogue.acts.isEmpty),
      siteMapPage: writer.url(.siteMap), onceOnlyPage: list(.onceOnly, flow.ledger.entries.isEmpty),
      changesPage: writer.url(.changes), changesFeed: SafeURL(addresses.path(ofFile: feedFile())),
      ownPages: ownPages(writer), contacts: contacts(writer),
      firstContacts: Array(contacts(writer).prefix(helpPage == nil ? 8 : 2)),
      owner: portal.operator.map(writer.organisation),
      asOf: writer.message(.frameAsOf, ["date": say.date(today)]), generator: generator,
      madeWith: say(PageMessage.frameGenerator.rawValue, ["generator": generator]),
      stylesheet: SafeURL(assets.stylesheet.path), stylesheetIntegrity: assets.stylesheet.integrity,
      icon: (assets.others["icons/favicon.svg"]?.path).flatMap { SafeURL($0) },
      calendarData: calendarData,
      lightColor: portal.colors.light[.card]?.color.hex ?? "#ffffff",
      darkColor: portal.colors.dark[.card]?.color.hex ?? "#172427")
  }

  var helpPage: EntityID? { EntityID("help").flatMap { catalogue.pages[$0]?.id } }

  private func ownPages(_ writer: Writer) -> [LinkView] {
    catalogue.pages.filter { $0.id != helpPage }.map { page in
      LinkView(writer.html(page.title), writer.url(.page(page.id)))
    }
  }

  private func contacts(_ writer: Writer) -> [ContactView] {
    catalogue.portal.contacts.map { contact in
      ContactView(
        kind: writer.message(PageMessage.name(of: contact.kind)), value: HTML(escaping: contact.value),
        url: contact.url, label: writer.html(contact.label),
        hours: contact.hours.map { writer.message(.helpHours, ["hours": writer.text($0)]) },
        cost: contact.cost.map { writer.message(.helpCost, ["cost": writer.text($0)]) })
    }
  }

  /// A title that no page of another kind has: a paper, its form and its topic may share a name (WCAG 2.2, 2.4.2).
  private func distinct(_ title: String, _ page: PageID, _ writer: Writer) -> String {
    switch page {
    case .evidence: "\(title) – \(say(PageMessage.evidenceIndexHeading.rawValue))"
    case .topic, .topicPart: "\(title) – \(say(PageMessage.topicIndexHeading.rawValue))"
    case .organisation: "\(title) – \(say(PageMessage.organisationIndexHeading.rawValue))"
    case .form(let id, _):
      catalogue.procedures[id].map { "\(title) – \(writer.plain($0.title))" } ?? title
    default: title
    }
  }

  /// The frame of one page.
  func head(_ content: PageContent, of page: PageID, writer: Writer) -> HeadView {
    let exists = languages.indices.map { index in
      guard page.list == nil else { return LanguageIndex(index) == language }
      return content.translations.map { $0[exactly: LanguageIndex(index)] != nil } ?? true
    }
    let places = addresses.places(of: page)
    let chosen = chosen(page, places)
    let versions = languages.indices.map { index in
      HeadView.Version(
        tag: languages[index].tag.tag, name: languages[index].autonym, url: chosen[index].link,
        isCurrent: LanguageIndex(index) == language && page != .languageChoice)
    }
    let truest = exists[language.rawValue] ? language : LanguageIndex(exists.firstIndex(of: true) ?? 0)
    let title = ForeignText.plain(content.title)
    var head = HeadView(
      pageKind: content.kind.rawValue,
      headTitle: content.kind == .home
        ? title
        : say(
          PageMessage.frameTitle.rawValue,
          [
            "page": distinct(
              ForeignText.plain(([title] + content.titleEnd).joined(separator: " – ")), page, writer),
            "portal": writer.plain(catalogue.portal.name),
          ]),
      pageTitle: title)
    head.description = content.description.map(ForeignText.plain)
    head.versions = versions
    (head.crumbs, head.here) = (content.crumbs, content.here)
    (head.data, head.isHidden) = (content.data, content.isHidden)
    if !content.isHidden || content.isStep {
      head.canonical = places[truest.rawValue].absolute
      head.alternates = alternates(places, exists)
      head.standardVersion = standardVersion(page, exists)
    }
    if !writer.shownIn.isEmpty { head.notice = notice(writer) }
    return head
  }

  /// Where the choice of languages leads: to the same page; from the root to the home pages; from a part of a list to
  /// the list, which every language divides in its own way.
  private func chosen(_ page: PageID, _ places: [Addresses.Place]) -> [Addresses.Place] {
    if page == .languageChoice { return addresses.places(of: .home) }
    guard let list = page.list else { return places }
    var chosen = addresses.places(of: list)
    chosen[language.rawValue] = places[language.rawValue]
    return chosen
  }

  private func alternates(_ places: [Addresses.Place], _ exists: [Bool]) -> [HeadView.Version] {
    guard exists.filter({ $0 }).count > 1 else { return [] }
    return languages.indices.filter { exists[$0] }.map { index in
      HeadView.Version(
        tag: languages[index].tag.tag, name: languages[index].autonym,
        url: places[index].absolute, isCurrent: LanguageIndex(index) == language)
    }
  }

  /// The address for readers of other languages: the choice of languages for home, otherwise the source.
  private func standardVersion(_ page: PageID, _ exists: [Bool]) -> SafeURL? {
    guard exists.filter({ $0 }).count > 1 else { return nil }
    if page == .home { return SafeURL(addresses.absolute(.languageChoice, in: .source)) }
    return addresses.places(of: page)[exists.firstIndex(of: true) ?? 0].absolute
  }

  private func notice(_ writer: Writer) -> HTML {
    let names = writer.shownIn.sorted().map { languageName(languages[$0.rawValue].tag) }
    return writer.message(.frameUntranslated, ["language": say.list(names, .and)])
  }
}

extension Portal.ContactPoint {
  /// The address that calls, writes to or opens a contact point; nil for a postal address.
  var url: SafeURL? {
    switch kind {
    case .phone: SafeURL(calling: value)
    case .email: SafeURL("mailto:\(value)")
    case .chat, .website: SafeURL(value)
    case .address: nil
    }
  }
}

extension PageMessage {
  static func name(of contact: Portal.ContactPoint.Kind) -> PageMessage {
    switch contact {
    case .phone: .helpPhone
    case .email: .helpEmail
    case .address: .helpAddress
    case .chat: .helpChat
    case .website: .helpWebsite
    }
  }
}
