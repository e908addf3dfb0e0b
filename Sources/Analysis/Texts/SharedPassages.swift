import CatalogueModel
import Diagnostics

extension Catalogue {
  /// Visits what the entities that procedures share say in words of their own. Acts are left out: their titles are those
  /// of the law.
  ///
  /// - Parameters:
  ///   - day: organisations that are no more are left out; they are called what they were called.
  ///   - evidence: kinds of document that are left out.
  func visitSharedPassages(asOf day: CivilDate, without evidence: Set<EntityID>, _ visit: PassageVisit) {
    func label(_ texts: LocalizedText?...) {
      for case let text? in texts { Self.visit(text, visit) }
    }
    label(portal.name, portal.tagline, portal.summary, portal.demonstration)
    for contact in portal.contacts { label(contact.label, contact.hours, contact.cost) }
    for calendar in calendars {
      label(calendar.name)
      for days in calendar.holidays + calendar.workingDays { label(days.name) }
    }
    for entity in organisations where !entity.validity.isPast(on: day) {
      label(entity.name, entity.summary, entity.address, entity.openingNote)
    }
    for entity in self.evidence where !evidence.contains(entity.id) { label(entity.name, entity.summary) }
    for entity in registers { label(entity.name, entity.summary) }
    for entity in topics { label(entity.name, entity.summary) }
    for entity in lifeEvents {
      label(entity.title, entity.summary)
      for station in entity.stations { label(station.why, station.when) }
      visitGuidance(GuidanceKey(.lifeEvent, entity.id), visit)
    }
    for page in pages { visitGuidance(GuidanceKey(.page, page.id), visit) }
  }
}
