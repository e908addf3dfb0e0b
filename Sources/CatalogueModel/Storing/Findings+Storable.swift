package import BuildGraph
package import Diagnostics

extension FileID: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(file: self) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) { self = try reader.file() }
}

extension SourceSpan: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(file)
    writer.add(number: Int(UInt32(bitPattern: start)))
    writer.add(number: Int(end) - Int(start))
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    let file = try reader.file()
    let start = Int(Int32(bitPattern: try UInt32(exactly: try reader.number()).orDamage()))
    let length = try reader.number()
    guard length <= Int(Int32.max) - start else { throw ByteReader.Damage() }
    self.init(file: file, start: start, end: start + length)
  }
}

/// By its code: what else it says belongs to the program.
extension Rule: Storable {
  package func store(in writer: inout ValueWriter) { writer.add(text: code) }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) { self = try reader.rule() }
}

extension Severity: Storable {}

extension Fix: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(span)
    writer.add(replacement)
    writer.add(isSafe)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      span: try reader.value(), replacement: try reader.value(), isSafe: try reader.value())
  }
}

extension Note: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(message)
    writer.add(span)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(try reader.value(), at: try reader.value())
  }
}

extension Diagnostic: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(rule)
    writer.add(span)
    writer.add(message)
    writer.add(fix)
    writer.add(notes)
    writer.add(severity)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(
      try reader.value(), at: try reader.value(), try reader.value(), fix: try reader.value(),
      notes: try reader.value(), severity: try reader.value(Severity.self))
  }
}
