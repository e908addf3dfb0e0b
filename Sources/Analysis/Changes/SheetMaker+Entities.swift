package import CatalogueModel
import Forms

extension SheetMaker {
  func portal() -> FactSheet {
    let portal = catalogue.portal
    var sheet = FactSheet(.portal, "portal", name: portal.name)
    add("title", portal.name, to: &sheet.texts)
    add("tagline", portal.tagline, to: &sheet.texts)
    add("summary", portal.summary, to: &sheet.texts)
    add("demonstration", portal.demonstration, to: &sheet.texts)
    sheet.facts = [SheetFact(.language, "", .words(portal.languages.map(\.tag)))]
    sheet.facts.append(SheetFact(.website, "", .plain(portal.baseAddress.text)))
    for contact in portal.contacts {
      var fact = SheetFact(.address, "\(contact.kind.rawValue) \(contact.value)", .plain(contact.value))
      add("name", contact.label, to: &fact.texts)
      add("hours", contact.hours, to: &fact.texts)
      add("cost", contact.cost, to: &fact.texts)
      sheet.facts.append(fact)
    }
    return sheet
  }

  func sheet(_ event: LifeEvent) -> FactSheet {
    var sheet = FactSheet(.lifeEvent, event.id.text, name: event.title)
    add("title", event.title, to: &sheet.texts)
    add("summary", event.summary, to: &sheet.texts)
    for station in event.stations {
      let called = procedure(station.procedure)
      var fact = SheetFact(.station, called.id, name: called.name)
      add("why", station.why, to: &fact.texts)
      add("when", station.when, to: &fact.texts)
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
      add("address", address, to: &fact.texts)
      sheet.facts.append(fact)
    }
    add("title", organisation.name, to: &sheet.texts)
    add("summary", organisation.summary, to: &sheet.texts)
    add("opening-note", organisation.openingNote, to: &sheet.texts)
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
    add("title", evidence.name, to: &sheet.texts)
    add("summary", evidence.summary, to: &sheet.texts)
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
    add("title", register.name, to: &sheet.texts)
    add("summary", register.summary, to: &sheet.texts)
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
    add("title", act.title, to: &sheet.texts)
    return sheet
  }

  func sheet(_ topic: Topic) -> FactSheet {
    var sheet = FactSheet(.topic, topic.id.text, name: topic.name)
    add("title", topic.name, to: &sheet.texts)
    add("summary", topic.summary, to: &sheet.texts)
    return sheet
  }

  func sheet(_ calendar: WorkingCalendar) -> FactSheet {
    var sheet = FactSheet(.calendar, calendar.id.text, name: calendar.name)
    add("title", calendar.name, to: &sheet.texts)
    if let cutOff = calendar.cutOff {
      sheet.facts.append(
        SheetFact(.hours, "", .plain("\(cutOff / 60):\(cutOff % 60 < 10 ? "0" : "")\(cutOff % 60)")))
    }
    for (days, key) in [(calendar.holidays, "off"), (calendar.workingDays, "on")] {
      for day in days {
        let span = day.first == day.last ? "\(day.first)" : "\(day.first) – \(day.last)"
        var fact = SheetFact(.holiday, "\(key) \(day.first)", name: day.name, .plain(span))
        add("name", day.name, to: &fact.texts)
        sheet.facts.append(fact)
      }
    }
    return sheet
  }

  func sheet(_ page: PortalPage) -> FactSheet {
    var sheet = FactSheet(.page, page.id.text, name: page.title)
    add("title", page.title, to: &sheet.texts)
    add("summary", page.summary, to: &sheet.texts)
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
