package import BuildGraph

extension Form.Method: Storable {}
extension Form.Layout: Storable {}
extension Form.Sending: Storable {}

extension Form: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(title)
    writer.add(intro)
    writer.add(action)
    writer.add(method)
    writer.add(layout)
    writer.add(sending)
    writer.add(pages)
    writer.add(calculations)
    writer.add(rules)
    writer.add(unasked)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), title: try reader.value(), intro: try reader.value(),
      action: try reader.value(), method: try reader.value(), layout: try reader.value(),
      sending: try reader.value(), pages: try reader.value(), calculations: try reader.value(),
      rules: try reader.value(), unasked: try reader.value())
  }
}

extension FormAction: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(text)
    writer.add(span)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self = try FormAction(try reader.text(), at: try reader.value()).orDamage()
  }
}

extension Calculation: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(expression)
    writer.add(value)
    writer.add(label)
    writer.add(isShown)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), expression: try reader.value(),
      value: try reader.value(), label: try reader.value(), isShown: try reader.value())
  }
}

extension FormRule: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(check)
    writer.add(message)
    writer.add(fields)
    writer.add(condition)
    writer.add(each)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), check: try reader.value(),
      message: try reader.value(), fields: try reader.value(), condition: try reader.value(),
      each: try reader.value())
  }
}

extension UnaskedDocument: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(evidence)
    writer.add(reason)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(evidence: try reader.value(), reason: try reader.value())
  }
}

extension FormPage.Repeat: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(least)
    writer.add(most)
    writer.add(item)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(least: try reader.value(), most: try reader.value(), item: try reader.value())
  }
}

/// Its fields are among its items.
extension FormPage: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(title)
    writer.add(condition)
    writer.add(repeats)
    writer.add(items)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), title: try reader.value(),
      condition: try reader.value(), repeats: try reader.value(), items: try reader.value())
  }
}

extension FormItem: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.enter()
    defer { writer.leave() }
    switch self {
    case .field(let field): writer.add(case: 0, field)
    case .block(let block): writer.add(case: 1, block)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    try reader.enter()
    defer { reader.leave() }
    switch try reader.number() {
    case 0: self = .field(try reader.value())
    case 1: self = .block(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension FormBlock.Kind: Storable {}

extension FormBlock: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(id)
    writer.add(span)
    writer.add(kind)
    writer.add(label)
    writer.add(text)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), span: try reader.value(), kind: try reader.value(), label: try reader.value(),
      text: try reader.value())
  }
}
