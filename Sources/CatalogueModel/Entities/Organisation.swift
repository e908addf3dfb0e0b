package import Diagnostics

/// A public organisation, an office or an officer (CPSV-AP: public organisation).
///
/// A class, though it never changes: it is looked up a great deal, as ``Procedure`` is handed on.
package final class Organisation: Sendable, Identifiable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case ministry, province, commune, department, office, officer, court, agency, hospital, school
    case publicCompany = "public-company"
  }

  /// An opening period of a day in minutes after midnight; `closes` is above `opens`.
  package struct OpenPeriod: Sendable, Hashable {
    package let opens: Int
    package let closes: Int

    package init(opens: Int, closes: Int) { (self.opens, self.closes) = (opens, closes) }
  }

  package let id: EntityID
  package let span: SourceSpan
  package let name: LocalizedText
  package let kind: Kind
  package let parent: Reference?
  package let summary: LocalizedText?
  package let address: LocalizedText?
  package let phone: String?
  package let email: String?
  package let website: WebAddress?
  /// Nil where no hours are stated; a day that is missing is closed.
  package let openingHours: [Weekday: [OpenPeriod]]?
  package let openingNote: LocalizedText?
  package let slug: LocalizedText?
  package let formerly: Localized<[String]>?
  package let validity: Validity
  package let replacedBy: Reference?

  package init(
    id: EntityID, span: SourceSpan, name: LocalizedText, kind: Kind, parent: Reference?,
    summary: LocalizedText?, address: LocalizedText?, phone: String?, email: String?, website: WebAddress?,
    openingHours: [Weekday: [OpenPeriod]]?, openingNote: LocalizedText?, slug: LocalizedText?,
    formerly: Localized<[String]>?, validity: Validity, replacedBy: Reference?
  ) {
    (self.id, self.span, self.name, self.kind, self.parent) = (id, span, name, kind, parent)
    (self.summary, self.address, self.phone, self.email) = (summary, address, phone, email)
    (self.website, self.openingHours, self.openingNote) = (website, openingHours, openingNote)
    (self.slug, self.formerly) = (slug, formerly)
    (self.validity, self.replacedBy) = (validity, replacedBy)
  }
}
