package import BuildGraph

extension EligibilityRequirement: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(text, basis) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(text: try reader.value(), basis: try reader.value())
  }
}

extension Step.Actor: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .applicant: writer.add(case: 0)
    case .organisation(let organisation): writer.add(case: 1, organisation)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .applicant
    case 1: self = .organisation(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension Step: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(actor, title, duration, note, channels, basis)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      actor: try reader.value(), title: try reader.value(), duration: try reader.value(),
      note: try reader.value(), channels: try reader.value(), basis: try reader.value())
  }
}

extension CitizenDeadline: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(within, after, consequence, basis) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      within: try reader.value(), after: try reader.value(), consequence: try reader.value(),
      basis: try reader.value())
  }
}

extension ProcedureResult: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(evidence, isElectronic, isOnPaper, note, basis)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      evidence: try reader.value(), isElectronic: try reader.value(), isOnPaper: try reader.value(),
      note: try reader.value(), basis: try reader.value())
  }
}

extension Redress: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(span, within, to, how, citations) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      span: try reader.value(), within: try reader.value(), to: try reader.value(), how: try reader.value(),
      citations: try reader.value())
  }
}

extension Silence: Storable {}
extension Procedure.Audience: Storable {}

extension Stated: Storable where Value: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .notStated: writer.add(case: 0)
    case .none: writer.add(case: 1)
    case .stated(let value): writer.add(case: 2, value)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .notStated
    case 1: self = .none
    case 2: self = .stated(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension Procedure: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(
      id, span, code, title, summary, applicants, topic, lifeEvents, audience, authority, alsoInvolved,
      keywords, slug, formerly, validity, questions, conditions, requirements, channels, fees, exemptions,
      documents, steps, deadlines, results, legalBasis, redress, silence, languages, related, verified, forms,
      figures, statesNoRequirements)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), code: try reader.value(), title: try reader.value(),
      summary: try reader.value(), applicants: try reader.value(), topic: try reader.value(),
      lifeEvents: try reader.value(), audience: try reader.value(), authority: try reader.value(),
      alsoInvolved: try reader.value(), keywords: try reader.value(), slug: try reader.value(),
      formerly: try reader.value(), validity: try reader.value(), questions: try reader.value(),
      conditions: try reader.value(), requirements: try reader.value(), channels: try reader.value(),
      fees: try reader.value(), exemptions: try reader.value(), documents: try reader.value(),
      steps: try reader.value(), deadlines: try reader.value(), results: try reader.value(),
      legalBasis: try reader.value(), redress: try reader.value(), silence: try reader.value(),
      languages: try reader.value(), related: try reader.value(), verified: try reader.value(),
      forms: try reader.value(), figures: try reader.value(), statesNoRequirements: try reader.value())
  }
}
