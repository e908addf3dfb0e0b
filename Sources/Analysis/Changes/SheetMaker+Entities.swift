package import CatalogueModel
import Forms

extension SheetMaker {
  func portal() -> FactSheet {
    let portal = catalogue.portal
    var sheet = FactSheet(.portal, "portal", name: portal.name)
    sheet.texts =
      text("title", portal.name) + text("tagline", portal.tagline) + text("summary", portal.summary)
    sheet.texts += text("demonstration", portal.demonstration)
    sheet.facts = [SheetFact(.language, "", .words(portal.languages.map(\.tag)))]
    sheet.facts.append(SheetFact(.website, "", .plain(portal.baseAddress.text)))
    for contact in portal.contacts {
      var fact = SheetFact(.address, "\(contact.kind.rawValue) \(contact.value)", .plain(contact.value))
      fact.texts = text("name", contact.label) + text("hours", contact.hours) + text("cost", contact.cost)
      sheet.facts.append(fact)
    }
    return sheet
  }

  func sheet(_ event: LifeEvent) -> FactSheet {
    var sheet = FactSheet(.lifeEvent, event.id.text, name: event.title)
    sheet.texts = text("title", event.title) + text("summary", event.summary)
    for station in event.stations {
      let called = procedure(station.procedure)
      var fact = SheetFact(.station, called.id, name: called.name)
      fact.texts = text("why", station.why) + text("when", station.when)
      sheet.facts.append(fact)
    }
    sheet.guidance = guidance(.lifeEvent, event.id)
    return sheet
  }

  /// What is said about an office, and when it opens and closes.
  package func sheet(_ organisation: Organisation) -> FactSheet {
    var sheet = FactSheet(.organisation, organisation.id.text, name: organisation.name)
    sheet.facts = [SheetFact(.existence, "", validity: organisation.validity)]
    if let successor = organisation.replacedBy {
      sheet.facts.append(SheetFact(.successor, "", .names([self.organisation(successor)])))
    }
    if let parent = organisation.parent {
      sheet.facts.append(SheetFact(.parent, "", .names([self.organisation(parent)])))
    }
    for (aspect, value) in [
      (FactAspect.phone, organisation.phone), (.email, organisation.email),
      (.website, organisation.website?.text),
      (.hours, organisation.openingHours.map(Self.written)),
    ] {
      if let value { sheet.facts.append(SheetFact(aspect, "", .plain(value))) }
    }
    if let address = organisation.address {
      var fact = SheetFact(.address, "", .text(Localized([address.text(in: .source)])))
      fact.texts = text("address", address)
      sheet.facts.append(fact)
    }
    sheet.texts = text("title", organisation.name) + text("summary", organisation.summary)
    sheet.texts += text("opening-note", organisation.openingNote)
    return sheet
  }

  /// `Mon 07:30–11:30 13:30–17:00; Tue …`, in digits and days that are the same in every language’s data.
  private static func written(_ hours: [Weekday: [Organisation.OpenPeriod]]) -> String {
    func time(_ minutes: Int) -> String {
      let (hour, minute) = (minutes / 60, minutes % 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
    return Weekday.allCases.compactMap { day in
      guard let periods = hours[day], !periods.isEmpty else { return nil }
      let times = periods.map { "\(time($0.opens))–\(time($0.closes))" }.joined(separator: " ")
      return "\(day.rawValue + 1): \(times)"
    }.joined(separator: "; ")
  }

  func sheet(_ evidence: Evidence) -> FactSheet {
    var sheet = FactSheet(.evidence, evidence.id.text, name: evidence.name)
    sheet.texts = text("title", evidence.name) + text("summary", evidence.summary)
    if let issuer = evidence.issuer {
      sheet.facts.append(SheetFact(.issuer, "", .names([organisation(issuer)])))
    }
    if let issuedBy = evidence.issuedBy {
      sheet.facts.append(SheetFact(.station, "", .names([procedure(issuedBy)])))
    }
    if let heldBy = evidence.heldBy {
      sheet.facts.append(SheetFact(.register, "", .names([register(heldBy)])))
    }
    return sheet
  }

  func sheet(_ register: Register) -> FactSheet {
    var sheet = FactSheet(.register, register.id.text, name: register.name)
    sheet.texts = text("title", register.name) + text("summary", register.summary)
    if let keeper = register.keeper {
      sheet.facts.append(SheetFact(.authority, "", .names([organisation(keeper)])))
    }
    return sheet
  }

  /// What is said about an act, and when it is in force.
  package func sheet(_ act: Act) -> FactSheet {
    var sheet = FactSheet(.act, act.id.text, name: act.title)
    sheet.facts = [
      SheetFact(.existence, "", validity: act.validity), SheetFact(.number, "", .plain(act.number)),
    ]
    if let successor = act.replacedBy {
      let name = catalogue.acts[successor.id]?.title
      sheet.facts.append(SheetFact(.successor, "", .names([self.name(successor, name)])))
    }
    if let link = act.link { sheet.facts.append(SheetFact(.website, "", .plain(link.text))) }
    sheet.texts = text("title", act.title)
    return sheet
  }

  func sheet(_ topic: Topic) -> FactSheet {
    var sheet = FactSheet(.topic, topic.id.text, name: topic.name)
    sheet.texts = text("title", topic.name) + text("summary", topic.summary)
    return sheet
  }

  func sheet(_ calendar: WorkingCalendar) -> FactSheet {
    var sheet = FactSheet(.calendar, calendar.id.text, name: calendar.name)
    sheet.texts = text("title", calendar.name)
    if let cutOff = calendar.cutOff {
      sheet.facts.append(
        SheetFact(.hours, "", .plain("\(cutOff / 60):\(cutOff % 60 < 10 ? "0" : "")\(cutOff % 60)")))
    }
    for (days, key) in [(calendar.holidays, "off"), (calendar.workingDays, "on")] {
      for day in days {
        let span = day.first == day.last ? "\(day.first)" : "\(day.first) – \(day.last)"
        var fact = SheetFact(.holiday, "\(key) \(day.first)", name: day.name, .plain(span))
        fact.texts = text("name", day.name)
        sheet.facts.append(fact)
      }
    }
    return sheet
  }

  func sheet(_ page: PortalPage) -> FactSheet {
    var sheet = FactSheet(.page, page.id.text, name: page.title)
    sheet.texts = text("title", page.title) + text("summary", page.summary)
    sheet.guidance = guidance(.page, page.id)
    return sheet
  }

  /// What a form asks, field by field.
  func sheet(_ form: Form, of procedure: Procedure) -> FactSheet {
    var sheet = FactSheet(.form, "\(procedure.id)/\(form.id)", name: form.title)
    for page in form.pages {
      for field in page.fields { add(field, of: procedure, to: &sheet) }
    }
    form.visitLabels { role, text in
      sheet.texts.append(SheetText(role(), text, languages: languages))
    }
    return sheet
  }

  private func add(_ field: FormField, of procedure: Procedure, to sheet: inout FactSheet) {
    var fact = SheetFact(.field, field.id, name: field.label, .word(field.kind.rawValue))
    if field.isRequired { fact.details[.required] = .present }
    if !field.options.isEmpty {
      fact.details[.options] = .names(field.options.map { SheetName(id: $0.id, name: $0.label) })
    }
    fact.details[.condition] = field.condition.map { condition($0, of: procedure) }
    sheet.facts.append(fact)
    for inner in field.fields { add(inner, of: procedure, to: &sheet) }
  }
}
