public import BuildGraph

extension Reference: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(try reader.value(), at: try reader.value())
  }
}

extension Citation: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(act)
    writer.add(clause)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(act: try reader.value(), clause: try reader.value())
  }
}

extension Verification: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(on)
    writer.add(by)
    writer.add(span)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(on: try reader.value(), by: try reader.value(), at: try reader.value())
  }
}

extension FactBasis: Storable {
  public func store(in writer: inout ValueWriter) {
    writer.add(span)
    writer.add(validity)
    writer.add(condition)
    writer.add(citations)
    writer.add(verified)
    writer.add(isReadable)
    writer.add(spanOfFirstDay == span ? nil : spanOfFirstDay)
    writer.add(spanOfLastDay == span ? nil : spanOfLastDay)
  }

  public init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      span: try reader.value(), validity: try reader.value(), condition: try reader.value(),
      citations: try reader.value(), verified: try reader.value(), isReadable: try reader.value(),
      firstDay: try reader.value(), lastDay: try reader.value())
  }
}

extension Channel.Kind: Storable {}
extension Channel.Completeness: Storable {}
extension Channel.SignIn: Storable {}

extension Channel: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(kind)
    writer.add(span)
    writer.add(address)
    writer.add(completeness)
    writer.add(signIn)
    writer.add(offices)
    writer.add(times)
    writer.add(note)
    writer.add(condition)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      kind: try reader.value(), span: try reader.value(), address: try reader.value(),
      completeness: try reader.value(), signIn: try reader.value(), offices: try reader.value(),
      times: try reader.value(), note: try reader.value(), condition: try reader.value())
  }
}

extension ProcessingTime: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(duration)
    writer.add(note)
    writer.add(basis)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(duration: try reader.value(), note: try reader.value(), basis: try reader.value())
  }
}

extension EvidenceRequirement.Reason: Storable {}

extension EvidenceRequirement: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(evidence)
    writer.add(form)
    writer.add(originals)
    writer.add(copies)
    writer.add(certifiedCopies)
    writer.add(isShown)
    writer.add(alternatives)
    writer.add(heldBy)
    writer.add(askedBecause)
    writer.add(channels)
    writer.add(note)
    writer.add(basis)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      evidence: try reader.value(), form: try reader.value(), originals: try reader.value(),
      copies: try reader.value(), certifiedCopies: try reader.value(), isShown: try reader.value(),
      alternatives: try reader.value(), heldBy: try reader.value(), askedBecause: try reader.value(),
      channels: try reader.value(), note: try reader.value(), basis: try reader.value())
  }
}

extension Fee: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(name)
    writer.add(amount)
    writer.add(channels)
    writer.add(note)
    writer.add(basis)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), name: try reader.value(), amount: try reader.value(),
      channels: try reader.value(), note: try reader.value(), basis: try reader.value())
  }
}

extension FeeSchedule: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .notStated: writer.add(case: 0)
    case .none: writer.add(case: 1)
    case .fees(let fees): writer.add(case: 2, fees)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .notStated
    case 1: self = .none
    case 2: self = .fees(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension FeeReference: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(try reader.value(), at: try reader.value())
  }
}

extension Exemption.Effect: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .free: writer.add(case: 0)
    case .reduction(let percent): writer.add(case: 1, percent)
    case .amount(let money): writer.add(case: 2, money)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .free
    case 1: self = .reduction(percent: try reader.value())
    case 2: self = .amount(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension Exemption: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(name)
    writer.add(effect)
    writer.add(fees)
    writer.add(basis)
  }

  package convenience init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      name: try reader.value(), effect: try reader.value(), fees: try reader.value(),
      basis: try reader.value())
  }
}

extension Figure.Value: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .amount(let amount): writer.add(case: 0, amount)
    case .duration(let duration): writer.add(case: 1, duration)
    case .date(let date): writer.add(case: 2, date)
    case .count(let count): writer.add(case: 3, count)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .amount(try reader.value())
    case 1: self = .duration(try reader.value())
    case 2: self = .date(try reader.value())
    case 3: self = .count(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension Figure: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(value)
    writer.add(note)
    writer.add(basis)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), value: try reader.value(), note: try reader.value(), basis: try reader.value())
  }
}
