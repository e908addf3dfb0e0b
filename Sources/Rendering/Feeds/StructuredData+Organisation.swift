package import CatalogueModel
package import Templates

extension StructuredData {
  /// An organisation with its contact points and opening hours.
  package func organisation(
    _ organisation: Organisation, crumbs: [Crumb], in language: LanguageIndex
  ) -> JSONText {
    let name = organisation.name.text(in: language)
    let page = PageID.organisation(organisation.id)
    return document(page, title: name, crumbs: crumbs, in: language) { writer in
      writer.member("@type", organisation.schemaType)
      writer.member("name", name)
      writer.member("description", organisation.summary?.text(in: language))
      writer.member("url", addresses.absolute(page, in: language))
      writer.member("sameAs", organisation.website?.text)
      writer.member("telephone", organisation.phone)
      writer.member("email", organisation.email)
      writer.member("address", organisation.address?.text(in: language))
      if let parent = organisation.parent {
        self.organisation(parent, as: "parentOrganization", in: language, &writer)
      }
      hours(organisation.openingHours ?? [:], &writer)
    }
  }

  /// `openingHoursSpecification` belongs to places: an organisation has one as its `location`.
  private func hours(_ hours: [Weekday: [Organisation.OpenPeriod]], _ writer: inout JSONWriter) {
    let periods = Weekday.allCases.flatMap { day in (hours[day] ?? []).map { (day: day, period: $0) } }
    guard !periods.isEmpty else { return }
    writer.member("location") { writer in
      writer.member("@type", "Place")
      writer.member("openingHoursSpecification", periods) { writer, entry in
        writer.object {
          $0.member("@type", "OpeningHoursSpecification")
          $0.member(
            "dayOfWeek",
            "https://schema.org/\(entry.day.name.prefix(1).uppercased())\(entry.day.name.dropFirst())")
          $0.member("opens", clock(entry.period.opens))
          $0.member("closes", clock(entry.period.closes))
        }
      }
    }
  }

  /// `hh:mm`, from minutes after midnight.
  private func clock(_ minutes: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return padded(minutes / 60) + ":" + padded(minutes % 60)
  }
}
