package import BuildGraph

extension Organisation.Kind: Storable {}

extension Organisation.OpenPeriod: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(opens)
    writer.add(closes)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(opens: try reader.value(), closes: try reader.value())
  }
}

extension Organisation: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(name)
    writer.add(kind)
    writer.add(parent)
    writer.add(summary)
    writer.add(address)
    writer.add(phone)
    writer.add(email)
    writer.add(website)
    writer.add(openingHours)
    writer.add(openingNote)
    writer.add(slug)
    writer.add(formerly)
    writer.add(validity)
    writer.add(replacedBy)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
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
    writer.add(id)
    writer.add(span)
    writer.add(name)
    writer.add(summary)
    writer.add(issuedBy)
    writer.add(issuer)
    writer.add(heldBy)
    writer.add(madeBy)
    writer.add(slug)
    writer.add(formerly)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), name: try reader.value(), summary: try reader.value(),
      issuedBy: try reader.value(), issuer: try reader.value(), heldBy: try reader.value(),
      madeBy: try reader.value(), slug: try reader.value(), formerly: try reader.value())
  }
}

extension Register: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(name)
    writer.add(summary)
    writer.add(keeper)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), name: try reader.value(), summary: try reader.value(),
      keeper: try reader.value())
  }
}

extension Act.Kind: Storable {}

extension Act: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(number)
    writer.add(kind)
    writer.add(title)
    writer.add(issued)
    writer.add(validity)
    writer.add(replacedBy)
    writer.add(link)
    writer.add(slug)
    writer.add(formerly)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), number: try reader.value(), kind: try reader.value(),
      title: try reader.value(), issued: try reader.value(), validity: try reader.value(),
      replacedBy: try reader.value(), link: try reader.value(), slug: try reader.value(),
      formerly: try reader.value())
  }
}

extension Topic: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(name)
    writer.add(summary)
    writer.add(slug)
    writer.add(formerly)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), name: try reader.value(), summary: try reader.value(),
      slug: try reader.value(), formerly: try reader.value())
  }
}

extension LifeEvent.Station: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(procedure)
    writer.add(why)
    writer.add(when)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(procedure: try reader.value(), why: try reader.value(), when: try reader.value())
  }
}

extension LifeEvent: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(title)
    writer.add(summary)
    writer.add(keywords)
    writer.add(slug)
    writer.add(formerly)
    writer.add(stations)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), title: try reader.value(),
      summary: try reader.value(), keywords: try reader.value(), slug: try reader.value(),
      formerly: try reader.value(), stations: try reader.value())
  }
}

extension PortalPage: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(title)
    writer.add(summary)
    writer.add(slug)
    writer.add(formerly)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), title: try reader.value(),
      summary: try reader.value(), slug: try reader.value(), formerly: try reader.value())
  }
}

extension WorkingCalendar.NamedDays: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(first)
    writer.add(last)
    writer.add(name)
    writer.add(span)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      first: try reader.value(), last: try reader.value(), name: try reader.value(), at: try reader.value())
  }
}

extension WorkingCalendar: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(name)
    writer.add(weekend)
    writer.add(holidays)
    writer.add(workingDays)
    writer.add(cutOff)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), name: try reader.value(), weekend: try reader.value(),
      holidays: try reader.value(), workingDays: try reader.value(), cutOff: try reader.value())
  }
}
