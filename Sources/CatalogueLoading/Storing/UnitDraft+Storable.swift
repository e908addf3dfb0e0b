import BuildGraph
import CatalogueModel

extension UnitDraft: Storable {
  func store(in writer: inout ValueWriter) {
    writer.add(entity)
    writer.add(guidance)
    writer.add(findings)
    writer.add(references)
    writer.add(fragments)
    writer.add(facts)
    writer.add(pathLinks)
  }

  init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      entity: try reader.value(), guidance: try reader.value(), findings: try reader.value(),
      references: try reader.value(), fragments: try reader.value(), facts: try reader.value(),
      pathLinks: try reader.value())
  }
}

extension UnitDraft.Entity: Storable {
  func store(in writer: inout ValueWriter) {
    switch self {
    case .calendar(let calendar): writer.add(case: 0, calendar)
    case .organisation(let organisation): writer.add(case: 1, organisation)
    case .evidence(let evidence): writer.add(case: 2, evidence)
    case .register(let register): writer.add(case: 3, register)
    case .act(let act): writer.add(case: 4, act)
    case .topic(let topic): writer.add(case: 5, topic)
    case .lifeEvent(let lifeEvent): writer.add(case: 6, lifeEvent)
    case .page(let page): writer.add(case: 7, page)
    case .procedure(let procedure): writer.add(case: 8, procedure)
    }
  }

  init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .calendar(try reader.value())
    case 1: self = .organisation(try reader.value())
    case 2: self = .evidence(try reader.value())
    case 3: self = .register(try reader.value())
    case 4: self = .act(try reader.value())
    case 5: self = .topic(try reader.value())
    case 6: self = .lifeEvent(try reader.value())
    case 7: self = .page(try reader.value())
    case 8: self = .procedure(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension FoundReference.Origin: Storable {
  func store(in writer: inout ValueWriter) {
    switch self {
    case .key: writer.add(case: 0)
    case .link(let isExact): writer.add(case: 1, isExact)
    case .fact: writer.add(case: 2)
    }
  }

  init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .key
    case 1: self = .link(isExact: try reader.value())
    case 2: self = .fact
    default: throw ByteReader.Damage()
    }
  }
}

extension FoundReference: Storable {
  func store(in writer: inout ValueWriter) {
    writer.add(kind)
    writer.add(id)
    writer.add(span)
    writer.add(origin)
    writer.add(illFormed)
  }

  init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      kind: try reader.value(), id: try reader.value(), span: try reader.value(), origin: try reader.value(),
      illFormed: try reader.value())
  }
}

extension FoundFragment: Storable {
  func store(in writer: inout ValueWriter) {
    writer.add(kind)
    writer.add(id)
    writer.add(name)
    writer.add(span)
    writer.add(isExact)
    writer.add(language)
  }

  init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      kind: try reader.value(), id: try reader.value(), name: try reader.value(), span: try reader.value(),
      isExact: try reader.value(), language: try reader.value())
  }
}

extension GuidanceReader.FoundFact: Storable {
  func store(in writer: inout ValueWriter) {
    writer.add(reference)
    writer.add(kind)
    writer.add(id)
    writer.add(span)
  }

  init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      reference: try reader.value(), kind: try reader.value(), id: try reader.value(),
      span: try reader.value())
  }
}
