package import Diagnostics

/// A change of the catalogue that editors have told citizens about: an entry of `changes.yaml`.
package struct RecordedChange: Sendable, Identifiable {
  /// Its name within the file, which feeds keep for good.
  package let id: String
  package let span: SourceSpan
  /// The day on which it was published.
  package let on: CivilDate
  /// What it is about; nil where it is about the portal, or about what is no longer there.
  package let about: Subject?
  package let text: LocalizedText
  /// What editors add in their own words.
  package let note: LocalizedText?

  package init(
    id: String, span: SourceSpan, on day: CivilDate, about: Subject?, text: LocalizedText,
    note: LocalizedText?
  ) {
    (self.id, self.span, self.on, self.about) = (id, span, day, about)
    (self.text, self.note) = (text, note)
  }

  /// A thing of the catalogue, which may be there no longer: a change that was told stays told.
  package struct Subject: Sendable, Hashable {
    package let kind: EntityKind
    package let id: EntityID

    package init(_ kind: EntityKind, _ id: EntityID) { (self.kind, self.id) = (kind, id) }

    /// Reads `procedure/register-birth`.
    package init?(_ text: String) {
      let parts = text.split(separator: "/", maxSplits: 1)
      guard parts.count == 2, let kind = EntityKind(rawValue: String(parts[0])), let id = EntityID(parts[1])
      else { return nil }
      self.init(kind, id)
    }
  }
}

/// How a portal tells of changes: `announce-changes` and `recent-changes` in `portal.yaml`.
package struct ChangeSettings: Sendable, Hashable {
  /// How many days ahead a page announces that a fact of it changes, 0 to 730.
  package let announcedDays: Int
  /// How many months “What has changed” looks back, 1 to 120.
  package let recentMonths: Int

  package init(announcedDays: Int = 60, recentMonths: Int = 12) {
    (self.announcedDays, self.recentMonths) = (announcedDays, recentMonths)
  }

  /// Whether what happens on a day is announced on another.
  package func announces(_ change: CivilDate, on day: CivilDate) -> Bool {
    day < change && change <= day.adding(days: announcedDays)
  }

  /// Whether what happened on a day is still told on another.
  package func tells(_ change: CivilDate, on day: CivilDate) -> Bool {
    change <= day && day < change.adding(months: recentMonths)
  }
}
