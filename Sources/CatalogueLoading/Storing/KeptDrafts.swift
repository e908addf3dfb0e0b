package import BuildGraph
import CatalogueModel
import Diagnostics
import Forms
import Parallelism
import Syntax

/// What came of reading units in an earlier run, as bytes; each can be had by what all that it was read from is known by.
package struct KeptDrafts: Sendable {
  private let program: Stamp
  private let bytes: [UInt8]
  private let places: [Stamp: Range<Int>]

  /// Raised when the layout of the file changes.
  private static let signature = Array("balie-drafts 4\n".utf8)

  /// All rules that reading finds broken.
  private static let rules = Dictionary(
    (SyntaxRules.all + FormsRules.all + CatalogueLoadingRules.all).map { ($0.code, $0) },
    uniquingKeysWith: { first, _ in first })

  /// - Parameters:
  ///   - bytes: what ``write(keeping:jobs:to:)`` passed on once. What is damaged or of another program is as nothing.
  ///   - program: what the program is known by: another may read the same files otherwise.
  package init(_ bytes: [UInt8]?, of program: Stamp) {
    self.program = program
    self.bytes = bytes ?? []
    places = (try? Self.places(in: self.bytes, of: program)) ?? [:]
  }

  package var isEmpty: Bool { places.isEmpty }

  /// Nil where the unit was not read in this form, or the bytes say something else.
  func draft(_ stamps: UnitStamps, files: [FileID]) -> UnitDraft? {
    guard let place = places[stamps.reading] else { return nil }
    var reader = ValueReader(
      ByteReader(bytes, from: place.lowerBound, to: place.upperBound), files: files, rules: Self.rules)
    guard let draft = try? reader.value(UnitDraft.self), reader.isAtEnd else { return nil }
    return draft
  }
}

// MARK: - The file

extension KeptDrafts {
  /// The body of the file is the drafts, the program, the stamp and the length of each draft, and how many bytes
  /// all drafts have. One that could not be kept has no length.
  private static func places(
    in bytes: [UInt8], of program: Stamp
  ) throws(ByteReader.Damage) -> [Stamp: Range<Int>] {
    let body = try SealedBytes.open(bytes, signature).rest
    guard body.count >= 8 else { throw ByteReader.Damage() }
    var last = ByteReader(bytes, from: body.upperBound - 8)
    guard let size = Int(exactly: try last.word()), size <= body.count - 8 else { throw ByteReader.Damage() }
    let drafts = body.prefix(size)
    var index = ByteReader(bytes, from: drafts.upperBound, to: body.upperBound - 8)
    guard try index.stamp() == program else { throw ByteReader.Damage() }
    var (places, place) = ([Stamp: Range<Int>](), drafts.lowerBound)
    for _ in 0..<(try index.count()) {
      let (stamp, length) = (try index.stamp(), try index.number())
      guard length <= drafts.upperBound - place else { throw ByteReader.Damage() }
      if length > 0 { places[stamp] = place..<place + length }
      place += length
    }
    guard place == drafts.upperBound, index.isAtEnd else { throw ByteReader.Damage() }
    return places
  }

  /// Whether so much was read anew that it is worth keeping for the next run.
  package func isOutdated(by drafts: CatalogueDrafts) -> Bool {
    let count = drafts.units.count
    return count > 0 && (isEmpty || drafts.unitsRead > max(50, count / 50))
  }

  /// Writes a file of what came of reading, some units at a time. What is kept already is copied.
  package func write<Failure: Error>(
    keeping drafts: CatalogueDrafts, jobs: Int, to pass: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let units = drafts.units
    var file = try SealedWriter(Self.signature, pass)
    var (index, written) = (ByteWriter(capacity: 12 * units.count), 0)
    index.add(program)
    index.add(units.count)
    try Concurrent.forEach(units, atATime: Self.unitsAtATime, jobs: jobs, laidOut) {
      (unit, bytes) throws(Failure) in
      index.add(unit.stamps.reading)
      index.add(bytes.count)
      try file.add(bytes)
      written += bytes.count
    }
    index.addWord(UInt64(written))
    try file.add(index)
    try file.seal()
  }

  private static let unitsAtATime = 512

  /// A unit as bytes; empty where it cannot be kept because it names files of others.
  private func laidOut(_ unit: CatalogueDrafts.ReadUnit) -> ArraySlice<UInt8> {
    if let place = places[unit.stamps.reading] { return bytes[place] }
    var writer = ValueWriter(files: unit.files)
    writer.add(unit.draft)
    return writer.isTooDeep || writer.files.count > unit.files.count ? [] : writer.bytes[...]
  }
}
