import CatalogueModel

// The labels of the smaller entities, with the keys under which they are written.

extension Portal {
  func visitLabels(_ visit: Procedure.LabelVisit) {
    visit("name", name)
    if let tagline { visit("tagline", tagline) }
    if let summary { visit("description", summary) }
    if let demonstration { visit("demonstration", demonstration) }
    for (index, contact) in contacts.enumerated() {
      if let label = contact.label { visit("contacts.\(index + 1).label", label) }
      if let hours = contact.hours { visit("contacts.\(index + 1).hours", hours) }
      if let cost = contact.cost { visit("contacts.\(index + 1).cost", cost) }
    }
  }
}

extension WorkingCalendar {
  func visitLabels(_ visit: Procedure.LabelVisit) {
    visit("name", name)
    for days in holidays { visit("holidays.\(days.first).name", days.name) }
    for days in workingDays { visit("working-days.\(days.first).name", days.name) }
  }
}

extension Organisation {
  func visitLabels(_ visit: Procedure.LabelVisit) {
    visit("name", name)
    if let summary { visit("description", summary) }
    if let address { visit("address", address) }
    if let openingNote { visit("opening-note", openingNote) }
  }
}

extension Evidence {
  func visitLabels(_ visit: Procedure.LabelVisit) {
    visit("name", name)
    if let summary { visit("description", summary) }
  }
}

extension Register {
  func visitLabels(_ visit: Procedure.LabelVisit) {
    visit("name", name)
    if let summary { visit("description", summary) }
  }
}

extension Topic {
  func visitLabels(_ visit: Procedure.LabelVisit) {
    visit("name", name)
    if let summary { visit("summary", summary) }
  }
}

extension LifeEvent {
  func visitLabels(_ visit: Procedure.LabelVisit) {
    visit("title", title)
    if let summary { visit("summary", summary) }
    for station in stations {
      if let why = station.why { visit("procedures.\(station.procedure.id).why", why) }
      if let when = station.when { visit("procedures.\(station.procedure.id).when", when) }
    }
  }
}

extension Form {
  /// Visits the texts in Markdown that stand between the fields.
  func visitMarkdown(_ visit: (_ key: () -> String, _ text: Localized<Guidance>) -> Void) {
    for page in pages { Self.visit(page.items, "\(id).\(page.id)", visit) }
  }

  private static func visit(
    _ items: [FormItem], _ path: String, _ visit: (_ key: () -> String, _ text: Localized<Guidance>) -> Void
  ) {
    for item in items {
      switch item {
      case .block(let block): visit({ "forms.\(path).\(block.id ?? "text").text" }, block.text)
      case .field(let field): Self.visit(field.items, "\(path).\(field.id)", visit)
      }
    }
  }
}
