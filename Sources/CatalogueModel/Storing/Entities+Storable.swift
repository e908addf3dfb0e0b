package import BuildGraph

extension Organisation.Kind: Storable {}

extension Organisation.OpenPeriod: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(opens, closes) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(opens: try reader.value(), closes: try reader.value())
  }
}

extension Organisation: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(
      id, span, name, kind, parent, summary, address, phone, email, website, openingHours, openingNote, slug,
      formerly, validity, replacedBy)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), name: try reader.value(), kind: try reader.value(),
      parent: try reader.value(), summary: try reader.value(), address: try reader.value(),
      phone: try reader.value(), email: try reader.value(), website: try reader.value(),
      openingHours: try reader.value(), openingNote: try reader.value(), slug: try reader.value(),
      formerly: try reader.value(), validity: try reader.value(), replacedBy: try reader.value())
  }
}

extension Evidence.Maker: Storable {}

extension Evidence: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id, span, name, summary, issuedBy, issuer, heldBy, madeBy, slug, formerly)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), name: try reader.value(), summary: try reader.value(),
      issuedBy: try reader.value(), issuer: try reader.value(), heldBy: try reader.value(),
      madeBy: try reader.value(), slug: try reader.value(), formerly: try reader.value())
  }
}

extension Register: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(id, span, name, summary, keeper) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), name: try reader.value(), summary: try reader.value(),
      keeper: try reader.value())
  }
}

extension Act.Kind: Storable {}

extension Act: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id, span, number, kind, title, issued, validity, replacedBy, link, slug, formerly)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), number: try reader.value(), kind: try reader.value(),
      title: try reader.value(), issued: try reader.value(), validity: try reader.value(),
      replacedBy: try reader.value(), link: try reader.value(), slug: try reader.value(),
      formerly: try reader.value())
  }
}

extension Topic: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(id, span, name, summary, slug, formerly) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), name: try reader.value(), summary: try reader.value(),
      slug: try reader.value(), formerly: try reader.value())
  }
}

extension LifeEvent.Station: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(procedure, why, when) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(procedure: try reader.value(), why: try reader.value(), when: try reader.value())
  }
}

extension LifeEvent: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id, span, title, summary, keywords, slug, formerly, stations)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), title: try reader.value(),
      summary: try reader.value(), keywords: try reader.value(), slug: try reader.value(),
      formerly: try reader.value(), stations: try reader.value())
  }
}

extension PortalPage: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(id, span, title, summary, slug, formerly) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), title: try reader.value(),
      summary: try reader.value(), slug: try reader.value(), formerly: try reader.value())
  }
}

extension WorkingCalendar.NamedDays: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(first, last, name, span) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      first: try reader.value(), last: try reader.value(), name: try reader.value(), at: try reader.value())
  }
}

extension WorkingCalendar: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id, span, name, weekend, holidays, workingDays, cutOff)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), name: try reader.value(), weekend: try reader.value(),
      holidays: try reader.value(), workingDays: try reader.value(), cutOff: try reader.value())
  }
}
