package import BuildGraph

extension Guidance: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(file)
    writer.add(blocks)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(file: try reader.value(), blocks: try reader.value())
  }
}

extension Guidance.Block: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.enter()
    defer { writer.leave() }
    switch self {
    case .heading(let level, let content):
      writer.add(case: 0, level)
      writer.add(content)
    case .paragraph(let content): writer.add(case: 1, content)
    case .list(let isOrdered, let start, let isTight, let items):
      writer.add(case: 2, isOrdered)
      writer.add(start)
      writer.add(isTight)
      writer.add(items)
    case .quote(let blocks): writer.add(case: 3, blocks)
    case .code(let text): writer.add(case: 4, text)
    case .table(let header, let alignments, let rows):
      writer.add(case: 5, header)
      writer.add(alignments)
      writer.add(rows)
    case .divider: writer.add(case: 6)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    try reader.enter()
    defer { reader.leave() }
    switch try reader.number() {
    case 0: self = .heading(level: try reader.value(), try reader.value())
    case 1: self = .paragraph(try reader.value())
    case 2:
      self = .list(
        isOrdered: try reader.value(), start: try reader.value(), isTight: try reader.value(),
        items: try reader.value())
    case 3: self = .quote(try reader.value())
    case 4: self = .code(try reader.value())
    case 5:
      self = .table(header: try reader.value(), alignments: try reader.value(), rows: try reader.value())
    case 6: self = .divider
    default: throw ByteReader.Damage()
    }
  }
}

extension Guidance.Inline: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.enter()
    defer { writer.leave() }
    switch self {
    case .text(let text): writer.add(case: 0, text)
    case .emphasis(let content): writer.add(case: 1, content)
    case .strong(let content): writer.add(case: 2, content)
    case .struckOut(let content): writer.add(case: 3, content)
    case .code(let text): writer.add(case: 4, text)
    case .link(let target, let content):
      writer.add(case: 5, target)
      writer.add(content)
    case .image(let source, let alternative):
      writer.add(case: 6, source)
      writer.add(alternative)
    case .lineBreak: writer.add(case: 7)
    case .fact(let reference): writer.add(case: 8, reference)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    try reader.enter()
    defer { reader.leave() }
    switch try reader.number() {
    case 0: self = .text(try reader.value())
    case 1: self = .emphasis(try reader.value())
    case 2: self = .strong(try reader.value())
    case 3: self = .struckOut(try reader.value())
    case 4: self = .code(try reader.value())
    case 5: self = .link(try reader.value(), try reader.value())
    case 6: self = .image(source: try reader.value(), alternative: try reader.value())
    case 7: self = .lineBreak
    case 8: self = .fact(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension Guidance.Alignment: Storable {}

extension Guidance.Target: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .entity(let kind, let id, let fragment):
      writer.add(case: 0, kind)
      writer.add(id)
      writer.add(fragment)
    case .fragment(let name): writer.add(case: 1, name)
    case .address(let address): writer.add(case: 2, address)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .entity(try reader.value(), try reader.value(), fragment: try reader.value())
    case 1: self = .fragment(try reader.value())
    case 2: self = .address(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension Guidance.FactReference: Storable {
  package func store(in writer: inout ValueWriter) {
    switch self {
    case .fee(let id): writer.add(case: 0, id)
    case .time(let channel): writer.add(case: 1, channel)
    case .document(let id): writer.add(case: 2, id)
    case .act(let id): writer.add(case: 3, id)
    case .organisation(let id): writer.add(case: 4, id)
    case .figure(let name): writer.add(case: 5, name)
    }
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .fee(try reader.value())
    case 1: self = .time(try reader.value())
    case 2: self = .document(try reader.value())
    case 3: self = .act(try reader.value())
    case 4: self = .organisation(try reader.value())
    case 5: self = .figure(try reader.value())
    default: throw ByteReader.Damage()
    }
  }
}

extension PathLink: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(path)
    writer.add(span)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(path: try reader.value(), span: try reader.value())
  }
}
