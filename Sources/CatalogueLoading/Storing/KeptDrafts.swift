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
  private static let signature = Array("balie-drafts 2\n".utf8)

  /// All rules that reading finds broken.
  private static let rules = Dictionary(
    (SyntaxRules.all + FormsRules.all + CatalogueLoadingRules.all).map { ($0.code, $0) },
    uniquingKeysWith: { first, _ in first })

  /// - Parameters:
  ///   - bytes: what ``bytes(keeping:jobs:)`` gave once. What is damaged or of another program is as nothing.
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
  /// The file is the program, the stamp and the length of each draft, and the drafts, sealed. One that could not be kept
  /// has no length.
  private static func places(
    in bytes: [UInt8], of program: Stamp
  ) throws(ByteReader.Damage) -> [Stamp: Range<Int>] {
    var reader = try SealedBytes.open(bytes, signature)
    guard try reader.stamp() == program else { throw ByteReader.Damage() }
    var (places, end) = ([Stamp: Range<Int>](), 0)
    for _ in 0..<(try reader.count()) {
      let (stamp, word) = (try reader.stamp(), try reader.word())
      guard let length = Int(exactly: word), length <= reader.left else { throw ByteReader.Damage() }
      if length > 0 { places[stamp] = end..<end + length }
      end += length
    }
    guard reader.left == end else { throw ByteReader.Damage() }
    let start = bytes.count - end
    return places.mapValues { $0.lowerBound + start..<$0.upperBound + start }
  }

  /// Whether so much was read anew that it is worth keeping for the next run.
  package func isOutdated(by drafts: CatalogueDrafts) -> Bool {
    let count = drafts.units.count
    return count > 0 && (isEmpty || drafts.unitsRead > max(50, count / 50))
  }

  /// A file of what came of reading. What is kept already is copied.
  package func bytes(keeping drafts: CatalogueDrafts, jobs: Int) -> [UInt8] {
    let units = drafts.units
    var file = SealedBytes.begin(Self.signature, capacity: bytes.count)
    file.add(program)
    file.add(units.count)
    let index = file.bytes.count
    for unit in units {
      file.add(unit.stamps.reading)
      file.addWord(0)
    }
    for start in stride(from: 0, to: units.count, by: Self.unitsAtATime) {
      let some = Array(units[start..<min(start + Self.unitsAtATime, units.count)])
      for (place, bytes) in Concurrent.map(some, jobs: jobs, laidOut).enumerated() {
        file.replaceWord(at: index + 16 * (start + place) + 8, with: UInt64(bytes.count))
        file.addPlain(bytes)
      }
    }
    return SealedBytes.seal(&file, Self.signature)
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
