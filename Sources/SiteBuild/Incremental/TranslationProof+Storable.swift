package import Analysis
package import BuildGraph
package import CatalogueModel

extension TranslationProof: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(findings)
    writer.add(outstanding)
    writer.add(tallies)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init()
    findings = try reader.value()
    outstanding = try reader.value()
    tallies = try reader.value()
  }
}

extension TranslationProof.Outstanding: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(language)
    writer.add(finding)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(try reader.value(), try reader.value())
  }
}

extension TranslationStatus.Tally: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(language)
    writer.add(path)
    writer.add(counts)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init(try reader.value(), path: try reader.value(), counts: try reader.value())
  }
}

extension TranslationStatus.Counts: Storable {
  package func store(in writer: inout ValueWriter) {
    writer.add(units)
    writer.add(confirmed)
    writer.add(unconfirmed)
    writer.add(stale)
    writer.add(missing)
    writer.add(copies)
  }

  package init(from reader: inout ValueReader) throws(ByteReader.Damage) {
    self.init()
    units = try reader.value()
    confirmed = try reader.value()
    unconfirmed = try reader.value()
    stale = try reader.value()
    missing = try reader.value()
    copies = try reader.value()
  }
}
