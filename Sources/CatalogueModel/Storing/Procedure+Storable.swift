package import BuildGraph

extension EligibilityRequirement: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(text)
    writer.add(basis)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
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
    writer.add(actor)
    writer.add(title)
    writer.add(duration)
    writer.add(note)
    writer.add(channels)
    writer.add(basis)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      actor: try reader.value(), title: try reader.value(), duration: try reader.value(),
      note: try reader.value(), channels: try reader.value(), basis: try reader.value())
  }
}

extension CitizenDeadline: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(within)
    writer.add(after)
    writer.add(consequence)
    writer.add(basis)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      within: try reader.value(), after: try reader.value(), consequence: try reader.value(),
      basis: try reader.value())
  }
}

extension ProcedureResult: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(evidence)
    writer.add(isElectronic)
    writer.add(isOnPaper)
    writer.add(note)
    writer.add(basis)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      evidence: try reader.value(), isElectronic: try reader.value(), isOnPaper: try reader.value(),
      note: try reader.value(), basis: try reader.value())
  }
}

extension Redress: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(span)
    writer.add(within)
    writer.add(to)
    writer.add(how)
    writer.add(citations)
  }

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
    writer.add(id)
    writer.add(span)
    writer.add(code)
    writer.add(title)
    writer.add(summary)
    writer.add(applicants)
    writer.add(topic)
    writer.add(lifeEvents)
    writer.add(audience)
    writer.add(authority)
    writer.add(alsoInvolved)
    writer.add(keywords)
    writer.add(slug)
    writer.add(formerly)
    writer.add(validity)
    writer.add(questions)
    writer.add(conditions)
    writer.add(requirements)
    writer.add(channels)
    writer.add(fees)
    writer.add(exemptions)
    writer.add(documents)
    writer.add(steps)
    writer.add(deadlines)
    writer.add(results)
    writer.add(legalBasis)
    writer.add(redress)
    writer.add(silence)
    writer.add(languages)
    writer.add(related)
    writer.add(verified)
    writer.add(forms)
    writer.add(figures)
    writer.add(statesNoRequirements)
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
