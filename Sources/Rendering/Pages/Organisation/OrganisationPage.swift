internal import CatalogueModel
internal import Templates

/// The page of an organisation, an office or an officer.
struct OrganisationView: TemplateView {
  var title = HTML()
  var kind = HTML()
  var summary: HTML?
  var ended: HTML?
  var replacedBy: LinkView?
  var successor: LinkView?
  var address: HTML?
  var phone: LinkView?
  var email: LinkView?
  var website: LinkView?
  var parent: LinkView?
  var hours: OpeningHoursView?
  var isOffice = false
  var openingNote: HTML?
  var holidays: [LineView] = []
  var decides: [LinkView] = []
  var appliedAt: [LinkView] = []
  var involved: [LinkView] = []
  var issues: [LinkView] = []
  var offices: [LinkView] = []
  var isNamedNowhere: Bool { decides.isEmpty && appliedAt.isEmpty && involved.isEmpty && issues.isEmpty }

  static let shape = ViewShape<OrganisationView>("organisation page")

  static func fields(_ fields: inout ViewFields, _ view: OrganisationView?) {
    contact(&fields, view)
    work(&fields, view)
  }

  private static func contact(_ fields: inout ViewFields, _ view: OrganisationView?) {
    fields.html("title", "its name", view?.title)
    fields.html("kind", "what kind of organisation it is", view?.kind)
    fields.html("summary", "what it does", view?.summary)
    fields.html("ended", "that it no longer or not yet exists", view?.ended)
    fields.record("replacedBy", "what has taken its place", view?.replacedBy)
    fields.record("successor", "what will take its place once it is closed", view?.successor)
    fields.html("address", "its postal address", view?.address)
    fields.record("phone", "its telephone number", view?.phone)
    fields.record("email", "its e-mail address", view?.email)
    fields.record("website", "its website", view?.website)
    fields.record("parent", "the organisation it belongs to", view?.parent)
    fields.record("hours", "its opening hours", view?.hours)
    fields.flag("isOffice", "whether people can go there: it has an address or opening hours", view?.isOffice)
    fields.html("openingNote", "a remark on the opening hours", view?.openingNote)
    fields.list("holidays", "the next public holidays", view?.holidays)
  }

  private static func work(_ fields: inout ViewFields, _ view: OrganisationView?) {
    fields.list("decides", "the procedures in which it decides", view?.decides)
    fields.list("appliedAt", "the procedures that one can apply for there", view?.appliedAt)
    fields.list("involved", "the procedures in which it is involved besides", view?.involved)
    fields.list("issues", "the documents it issues", view?.issues)
    fields.list("offices", "the offices that belong to it", view?.offices)
    fields.flag("isNamedNowhere", "whether no procedure names it", view?.isNamedNowhere)
    fields.flag("hasDecides", "whether there are any `decides`", view?.decides.isEmpty == false)
    fields.flag("hasAppliedAt", "whether there are any `appliedAt`", view?.appliedAt.isEmpty == false)
    fields.flag("hasInvolved", "whether there are any `involved`", view?.involved.isEmpty == false)
    fields.flag("hasIssues", "whether there are any `issues`", view?.issues.isEmpty == false)
    fields.flag("hasOffices", "whether there are any `offices`", view?.offices.isEmpty == false)
    fields.flag("hasHolidays", "whether there are any `holidays`", view?.holidays.isEmpty == false)
  }
}

extension Writer {
  func organisationPage(_ organisation: Organisation) -> PageContent {
    var view = OrganisationView()
    view.title = html(organisation.name)
    view.kind = message(PageMessage.name(of: organisation.kind))
    view.summary = html(organisation.summary)
    let last = lastDay(of: organisation)
    view.ended = ending(organisation.validity, last)
    let successor = organisation.replacedBy.map(self.organisation)
    if let last, last >= asOf { view.successor = successor } else { view.replacedBy = successor }
    view.parent = organisation.parent.map(self.organisation)
    contact(organisation, &view)
    work(organisation.id, &view)
    var content = PageContent(.organisation, title: text(organisation.name), view.record)
    content.description = organisation.summary.map(text)
    content.crumbs = [homeCrumb, crumb(.organisationIndexHeading, .organisations)]
    content.here = html(organisation.name)
    content.translations = organisation.name
    let way = dataCrumbs([
      (say(PageMessage.organisationIndexHeading.rawValue), .organisations),
      (content.title, .organisation(organisation.id)),
    ])
    content.data = edition.structured.organisation(organisation, crumbs: way, in: edition.language)
    return content
  }

  /// The last day of an organisation; where it states none, the day before the one that takes its place exists.
  private func lastDay(of organisation: Organisation) -> CivilDate? {
    if let until = organisation.validity.until { return until }
    let next = organisation.replacedBy.flatMap { edition.catalogue.organisations[$0.id] }
    return next?.validity.from?.adding(days: -1)
  }

  private func ending(_ validity: Validity, _ last: CivilDate?) -> HTML? {
    if let until = validity.until, validity.isPast(on: asOf) {
      return message(.organisationEnded, ["date": say.date(until)])
    }
    if let from = validity.from, validity.isFuture(on: asOf) {
      return message(.organisationBegins, ["date": say.date(from)])
    }
    guard let last, last >= asOf else { return nil }
    return message(.organisationEnds, ["date": say.date(last)])
  }

  private func contact(_ organisation: Organisation, _ view: inout OrganisationView) {
    view.address = html(organisation.address)
    view.phone = organisation.phone.map { LinkView(HTML(escaping: $0), SafeURL(calling: $0)) }
    view.email = organisation.email.map { LinkView(HTML(escaping: $0), SafeURL("mailto:\($0)")) }
    view.website = organisation.website.map { LinkView(HTML(escaping: $0.text), SafeURL($0.text)) }
    view.hours = organisation.openingHours.map(openingHours)
    view.openingNote = html(organisation.openingNote)
    view.isOffice = organisation.address != nil || organisation.openingHours != nil
    if organisation.openingHours != nil { view.holidays = nextHolidays() }
  }

  private func work(_ id: EntityID, _ view: inout OrganisationView) {
    let relations = edition.relations
    func links(_ positions: [Int]?) -> [LinkView] { inOrder(positions ?? []).map { edition.procedures[$0] } }
    view.decides = links(relations.decided(by: id))
    view.appliedAt = links(relations.appliedFor(at: id))
    view.involved = links(relations.involving(id))
    view.issues = inOrder(
      relations.issued(by: id).compactMap { id in
        edition.catalogue.evidence.position(of: id).map { edition.evidence[$0] }
      })
    let offices = relations.offices(of: id).compactMap { id -> LinkView? in
      guard let office = edition.catalogue.organisations[id], !office.validity.isPast(on: asOf) else {
        return nil
      }
      return LinkView(
        html(office.name), url(.organisation(id)), note: message(PageMessage.name(of: office.kind)))
    }
    view.offices = inOrder(offices)
  }
}

extension PageMessage {
  static func name(of kind: Organisation.Kind) -> PageMessage {
    switch kind {
    case .ministry: .organisationMinistry
    case .province: .organisationProvince
    case .commune: .organisationCommune
    case .department: .organisationDepartment
    case .office: .organisationOffice
    case .officer: .organisationOfficer
    case .court: .organisationCourt
    case .agency: .organisationAgency
    case .hospital: .organisationHospital
    case .school: .organisationSchool
    case .publicCompany: .organisationPublicCompany
    }
  }

  /// The heading of a list of organisations of one kind.
  static func group(of kind: Organisation.Kind) -> PageMessage {
    switch kind {
    case .ministry: .organisationGroupMinistry
    case .province: .organisationGroupProvince
    case .commune: .organisationGroupCommune
    case .department: .organisationGroupDepartment
    case .office: .organisationGroupOffice
    case .officer: .organisationGroupOfficer
    case .court: .organisationGroupCourt
    case .agency: .organisationGroupAgency
    case .hospital: .organisationGroupHospital
    case .school: .organisationGroupSchool
    case .publicCompany: .organisationGroupPublicCompany
    }
  }
}
