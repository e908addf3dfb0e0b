package import CatalogueModel
package import Templates

extension StructuredData {
  /// A procedure as a `GovernmentService`.
  package func procedure(_ procedure: Procedure, crumbs: [Crumb], in language: LanguageIndex) -> JSONText {
    let title = procedure.title.text(in: language)
    let page = PageID.procedure(procedure.id)
    return document(page, title: title, crumbs: crumbs, verified: procedure.verified?.on, in: language) {
      writer in
      writer.member("@type", "GovernmentService")
      writer.member("name", title)
      writer.member("description", procedure.summary?.text(in: language))
      writer.member("identifier", procedure.code)
      writer.member(
        "serviceType", procedure.topic.flatMap { catalogue.topics[$0.id]?.name.text(in: language) })
      writer.member("url", addresses.absolute(page, in: language))
      if let authority = procedure.authority {
        organisation(authority, as: "provider", in: language, &writer)
      }
      writer.member("audience", procedure.audience) { audience($1, in: language, &$0) }
      writer.member("availableChannel", procedure.channels) { channel($1, of: procedure, in: language, &$0) }
      offers(procedure.fees, on: procedure.shownDay(on: asOf), in: language, &writer)
      let related = procedure.related.compactMap { catalogue.procedures[$0.id] }
      writer.member("isRelatedTo", related) { writer, other in
        writer.object {
          $0.member("@type", "GovernmentService")
          $0.member("name", other.title.text(in: language))
          $0.member("url", addresses.absolute(.procedure(other.id), in: language))
        }
      }
    }
  }

  private func audience(
    _ audience: Procedure.Audience, in language: LanguageIndex, _ writer: inout JSONWriter
  ) {
    let key = "audience.\(audience.rawValue)"
    let wording = wordings[language.rawValue]
    writer.object {
      $0.member("@type", "Audience")
      $0.member("audienceType", wording.has(key) ? wording(key) : audience.rawValue)
    }
  }

  private func channel(
    _ channel: Channel, of procedure: Procedure, in language: LanguageIndex, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("@type", "ServiceChannel")
      writer.member("serviceUrl", channel.address?.text)
      let offices = channel.offices.compactMap { catalogue.organisations[$0.id] }
      if channel.kind == .counter || channel.kind == .post {
        writer.member("serviceLocation", offices) { place($1, in: language, &$0) }
      }
      if channel.kind == .phone, let phone = offices.lazy.compactMap(\.phone).first {
        writer.member("servicePhone") {
          $0.member("@type", "ContactPoint")
          $0.member("telephone", phone)
        }
      }
      writer.member("processingTime", processingTime(channel.times, on: procedure.shownDay(on: asOf)))
      writer.member("availableLanguage", procedure.languages) { $0.string($1.tag) }
    }
  }

  private func place(_ office: Organisation, in language: LanguageIndex, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("@type", "Place")
      $0.member("name", office.name.text(in: language))
      $0.member("address", office.address?.text(in: language))
      $0.member("url", addresses.absolute(.organisation(office.id), in: language))
    }
  }

  /// The longest time in force as an ISO 8601 duration; nil where none is stated.
  private func processingTime(_ times: [ProcessingTime], on day: CivilDate) -> String? {
    let longest = times.current(on: day).map(\.duration).max { $0.roughMinutes < $1.roughMinutes }
    return longest.map { $0.iso8601(weekend: catalogue.calendar?.weekend.count ?? 2) }
  }
}

extension StructuredData {
  /// One offer per fee in force whose amount is known. No fee stated and fee unknown are no offer; free is an
  /// offer at 0.
  private func offers(
    _ schedule: FeeSchedule, on day: CivilDate, in language: LanguageIndex, _ writer: inout JSONWriter
  ) {
    switch schedule {
    case .notStated: break
    case .none: writer.member("offers", [Amount.free]) { offer($1, name: nil, in: language, &$0) }
    case .fees(let fees):
      let known = fees.current(on: day).filter { $0.amount.isKnown }
      writer.member("offers", known) { offer($1.amount, name: $1.name.text(in: language), in: language, &$0) }
    }
  }

  private func offer(
    _ amount: Amount, name: String?, in language: LanguageIndex, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("@type", "Offer")
      writer.member("name", name)
      switch amount {
      case .free, .unknown: price("0", catalogue.portal.currency, &writer)
      case .fixed(let money): price(money.amount.description, money.currency, &writer)
      case .range, .per:
        writer.member("priceSpecification") { specification(amount, in: language, &$0) }
      }
    }
  }

  private func price(_ price: String, _ currency: Currency, _ writer: inout JSONWriter) {
    writer.member("price", price)
    writer.member("priceCurrency", currency.code)
  }

  private func specification(_ amount: Amount, in language: LanguageIndex, _ writer: inout JSONWriter) {
    guard let bounds = amount.bounds else { return }
    if case .per(let unit, _) = amount {
      writer.member("@type", "UnitPriceSpecification")
      writer.member("unitText", unit.rawValue)
    } else {
      writer.member("@type", "PriceSpecification")
    }
    if bounds.least == bounds.most {
      writer.member("price", bounds.least.amount.description)
    } else {
      writer.member("minPrice", bounds.least.amount.description)
      writer.member("maxPrice", bounds.most.amount.description)
    }
    writer.member("priceCurrency", bounds.least.currency.code)
  }
}

extension Amount {
  /// Whether a price can be told: free, or an amount.
  fileprivate var isKnown: Bool { self == .free || bounds != nil }
}

extension StatedDuration {
  /// The longest time as an ISO 8601 duration. Working days, which ISO 8601 does not know, as the calendar days
  /// that hold them without public holidays, begun on the worst day of the week.
  func iso8601(weekend: Int) -> String {
    switch unit {
    case _ where isImmediate: "PT0S"
    case .minute: "PT\(most)M"
    case .hour: "PT\(most)H"
    case .workingDay:
      if weekend < 7 { "P\(most + weekend * ((most + 6 - weekend) / (7 - weekend)))D" } else { "P\(most)D" }
    case .day: "P\(most)D"
    case .week: "P\(most)W"
    case .month: "P\(most)M"
    case .year: "P\(most)Y"
    }
  }
}
