package import BuildGraph

extension FormField.Kind: Storable {}
extension FormField.InputMode: Storable {}
extension FormField.Wording.Fault: Storable {}

/// Its fields are among its items.
extension FormField: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(kind)
    writer.add(label)
    writer.add(hint)
    writer.add(isRequired)
    writer.add(condition)
    writer.add(options)
    writer.add(limits)
    writer.add(autocomplete)
    writer.add(currency)
    writer.add(evidence)
    writer.add(statement)
    writer.add(scheme)
    writer.add(items)
    writer.add(repeats)
    writer.add(wording)
    writer.add(filling)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), kind: try reader.value(), label: try reader.value(),
      hint: try reader.value(), isRequired: try reader.value(), condition: try reader.value(),
      options: try reader.value(), limits: try reader.value(), autocomplete: try reader.value(),
      currency: try reader.value(), evidence: try reader.value(), statement: try reader.value(),
      scheme: try reader.value(), items: try reader.value(), repeats: try reader.value(),
      wording: try reader.value(), filling: try reader.value())
  }
}

extension FormField.Option: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(label)
    writer.add(hint)
    writer.add(condition)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), label: try reader.value(), hint: try reader.value(),
      condition: try reader.value())
  }
}

extension FormField.Wording: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(messages)
    writer.add(example)
    writer.add(prefix)
    writer.add(suffix)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      messages: try reader.value(), example: try reader.value(), prefix: try reader.value(),
      suffix: try reader.value())
  }
}

extension FormField.Filling: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(`default`)
    writer.add(answerOf)
    writer.add(profile)
    writer.add(inputMode)
    writer.add(answerOfSpan)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      default: try reader.value(), answerOf: try reader.value(), profile: try reader.value(),
      inputMode: try reader.value(), answerOfSpan: try reader.value())
  }
}

extension FormField.Default: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .text(let text): writer.add(case: 0, text)
    case .number(let number): writer.add(case: 1, number)
    case .yesNo(let answer): writer.add(case: 2, answer)
    case .options(let options): writer.add(case: 3, options)
    case .date(let date): writer.add(case: 4, date)
    case .today: writer.add(case: 5)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .text(try reader.value())
    case 1: self = .number(try reader.value())
    case 2: self = .yesNo(try reader.value())
    case 3: self = .options(try reader.value())
    case 4: self = .date(try reader.value())
    case 5: self = .today
    default: throw ByteReader.Damage()
    }
  }
}

extension FormField.Bound: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .number(let number): writer.add(case: 0, number)
    case .date(let date): writer.add(case: 1, date)
    case .today: writer.add(case: 2)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .number(try reader.value())
    case 1: self = .date(try reader.value())
    case 2: self = .today
    default: throw ByteReader.Damage()
    }
  }
}

extension FormField.Limits: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(least)
    writer.add(most)
    writer.add(minLength)
    writer.add(maxLength)
    writer.add(pattern)
    writer.add(rows)
    writer.add(accepts)
    writer.add(maxSize)
    writer.add(decimals)
    writer.add(step)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      least: try reader.value(), most: try reader.value(), minLength: try reader.value(),
      maxLength: try reader.value(), pattern: try reader.value(), rows: try reader.value(),
      accepts: try reader.value(), maxSize: try reader.value(), decimals: try reader.value(),
      step: try reader.value())
  }
}
