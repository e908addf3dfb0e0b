package import Diagnostics

/// A kind of document (CPSV-AP: evidence).
///
/// A class, though it never changes: it is looked up a great deal, as ``Procedure`` is handed on.
package final class Evidence: Sendable, Identifiable {
  /// Where a document comes from that no organisation and no procedure of the catalogue issues.
  package enum Maker: String, Sendable, Hashable, CaseIterable {
    /// The applicant writes, fills in or photographs it.
    case applicant
    /// It comes into being at the counter; nobody need bring it.
    case counter
    /// A private person or a company makes it.
    case thirdParty = "third-party"
    case otherCountry = "other-country"
    /// A public authority of this country; which one depends on the case.
    case authority
  }

  package let id: EntityID
  package let span: SourceSpan
  package let name: LocalizedText
  package let summary: LocalizedText?
  /// The procedure by which a citizen gets it.
  package let issuedBy: Reference?
  package let issuer: Reference?
  /// The register that holds it, if the State does.
  package let heldBy: Reference?
  /// Who makes it, where neither `issuedBy` nor `issuer` says so.
  package let madeBy: Maker?
  package let slug: LocalizedText?
  package let formerly: Localized<[String]>?

  package init(
    id: EntityID, span: SourceSpan, name: LocalizedText, summary: LocalizedText?, issuedBy: Reference?,
    issuer: Reference?, heldBy: Reference?, madeBy: Maker? = nil, slug: LocalizedText?,
    formerly: Localized<[String]>?
  ) {
    self.madeBy = madeBy
    (self.id, self.span, self.name, self.summary) = (id, span, name, summary)
    (self.issuedBy, self.issuer, self.heldBy) = (issuedBy, issuer, heldBy)
    (self.slug, self.formerly) = (slug, formerly)
  }
}

/// A state database that can replace a document (once-only).
package struct Register: Sendable, Identifiable {
  package let id: EntityID
  package let span: SourceSpan
  package let name: LocalizedText
  package let summary: LocalizedText?
  package let keeper: Reference?

  package init(
    id: EntityID, span: SourceSpan, name: LocalizedText, summary: LocalizedText?, keeper: Reference?
  ) {
    (self.id, self.span, self.name, self.summary, self.keeper) = (id, span, name, summary, keeper)
  }
}

/// A law, decree, circular … (CPSV-AP: legal resource).
///
/// A class, though it never changes: it is looked up a great deal, as ``Procedure`` is handed on.
package final class Act: Sendable, Identifiable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case law, decree, circular, resolution, decision, ordinance
  }

  package let id: EntityID
  package let span: SourceSpan
  package let number: String
  package let kind: Kind?
  package let title: LocalizedText
  package let issued: CivilDate?
  package let validity: Validity
  package let replacedBy: Reference?
  package let link: WebAddress?
  package let slug: LocalizedText?
  package let formerly: Localized<[String]>?

  package init(
    id: EntityID, span: SourceSpan, number: String, kind: Kind?, title: LocalizedText, issued: CivilDate?,
    validity: Validity, replacedBy: Reference?, link: WebAddress?, slug: LocalizedText?,
    formerly: Localized<[String]>?
  ) {
    (self.id, self.span, self.number, self.kind, self.title) = (id, span, number, kind, title)
    (self.issued, self.validity, self.replacedBy) = (issued, validity, replacedBy)
    (self.link, self.slug, self.formerly) = (link, slug, formerly)
  }
}

/// A field of administration.
package struct Topic: Sendable, Identifiable {
  package let id: EntityID
  package let span: SourceSpan
  package let name: LocalizedText
  package let summary: LocalizedText?
  package let slug: LocalizedText?
  package let formerly: Localized<[String]>?

  package init(
    id: EntityID, span: SourceSpan, name: LocalizedText, summary: LocalizedText?, slug: LocalizedText?,
    formerly: Localized<[String]>?
  ) {
    (self.id, self.span, self.name, self.summary) = (id, span, name, summary)
    (self.slug, self.formerly) = (slug, formerly)
  }
}

/// Something that happens to people and takes several procedures (CPSV-AP: life event).
package struct LifeEvent: Sendable, Identifiable {
  package struct Station: Sendable {
    package let procedure: Reference
    package let why: LocalizedText?
    package let when: LocalizedText?

    package init(procedure: Reference, why: LocalizedText?, when: LocalizedText?) {
      (self.procedure, self.why, self.when) = (procedure, why, when)
    }
  }

  package let id: EntityID
  package let span: SourceSpan
  package let title: LocalizedText
  package let summary: LocalizedText?
  package let keywords: Localized<[String]>?
  package let slug: LocalizedText?
  package let formerly: Localized<[String]>?
  /// The procedures in the order in which people need them.
  package let stations: [Station]

  package init(
    id: EntityID, span: SourceSpan, title: LocalizedText, summary: LocalizedText?,
    keywords: Localized<[String]>?, slug: LocalizedText?, formerly: Localized<[String]>?,
    stations: [Station]
  ) {
    (self.id, self.span, self.title, self.summary) = (id, span, title, summary)
    (self.keywords, self.slug, self.formerly, self.stations) = (keywords, slug, formerly, stations)
  }
}

/// A page of the portal itself, such as help or the accessibility statement. Its text is its guidance.
package struct PortalPage: Sendable, Identifiable {
  package let id: EntityID
  package let span: SourceSpan
  package let title: LocalizedText
  package let summary: LocalizedText?
  package let slug: LocalizedText?
  package let formerly: Localized<[String]>?

  package init(
    id: EntityID, span: SourceSpan, title: LocalizedText, summary: LocalizedText?, slug: LocalizedText?,
    formerly: Localized<[String]>?
  ) {
    (self.id, self.span, self.title, self.summary) = (id, span, title, summary)
    (self.slug, self.formerly) = (slug, formerly)
  }
}
