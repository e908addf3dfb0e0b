package import CatalogueModel
package import Diagnostics

/// The references within texts: facts such as `{fee:registration}`, and links such as `[…](procedure:register-birth)`.
///
/// They are found by their bytes, so that they are found in a text that is just being written too.
package enum TextReferences {
  package struct Found {
    /// The word before the colon.
    package let kind: String
    package let id: String
    package let idSpan: SourceSpan
    package let isFact: Bool
  }

  /// The kinds of fact.
  package static let factKinds = ["fee", "time", "document", "act", "organisation"]
  /// The kinds of entity that have pages to link to.
  package static let linkKinds: [EntityKind] = [
    .procedure, .organisation, .evidence, .act, .topic, .lifeEvent, .page,
  ]

  package static func all(in bytes: [UInt8], _ range: Range<Int>, of file: FileID) -> [Found] {
    var found: [Found] = []
    var i = range.lowerBound
    while i < range.upperBound {
      let isFact = bytes[i] == UInt8(ascii: "{")
      let isLink =
        (bytes[i] == UInt8(ascii: "(") && i > range.lowerBound && bytes[i - 1] == UInt8(ascii: "]"))
        || (bytes[i] == UInt8(ascii: ":") && i > range.lowerBound && bytes[i - 1] == UInt8(ascii: "]"))
      i += 1
      guard isFact || isLink else { continue }
      let isEscaped = isFact && i >= 2 && i - 2 >= range.lowerBound && bytes[i - 2] == UInt8(ascii: "\\")
      if isEscaped { continue }
      if let one = reference(in: bytes, from: i, to: range.upperBound, isFact: isFact, file) {
        found.append(one)
      }
    }
    return found
  }

  private static func reference(
    in bytes: [UInt8], from start: Int, to end: Int, isFact: Bool, _ file: FileID
  ) -> Found? {
    var start = start
    while !isFact, start < end, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: "<") { start += 1 }
    var colon = start
    while colon < end, (97...122).contains(bytes[colon]) || bytes[colon] == 45 { colon += 1 }
    guard colon > start, colon < end, bytes[colon] == UInt8(ascii: ":") else { return nil }
    var stop = colon + 1
    while stop < end, isIDByte(bytes[stop]) { stop += 1 }
    guard stop > colon + 1, !isFact || (stop < end && bytes[stop] == UInt8(ascii: "}")) else { return nil }
    let kind = String(decoding: bytes[start..<colon], as: UTF8.self)
    guard isFact ? factKinds.contains(kind) : linkKinds.contains(where: { $0.rawValue == kind }) else {
      return nil
    }
    return Found(
      kind: kind, id: String(decoding: bytes[colon + 1..<stop], as: UTF8.self),
      idSpan: SourceSpan(file: file, start: colon + 1, end: stop), isFact: isFact)
  }

  static func isIDByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
  }

  /// What a reference refers to.
  ///
  /// - Parameter procedure: the one in whose text it stands.
  static func symbol(of found: Found, in procedure: EntityID?) -> Symbol? {
    switch (found.isFact, found.kind) {
    case (true, "fee"): return procedure.map { .local(.fee, found.id, of: $0) }
    case (true, "time"): return procedure.map { .local(.channel, found.id, of: $0) }
    case (true, "document"): return EntityID(found.id).map { .entity(.evidence, $0) }
    default: break
    }
    guard let kind = EntityKind(rawValue: found.kind), let id = EntityID(found.id) else { return nil }
    return .entity(kind, id)
  }

  static func occurrences(
    in bytes: [UInt8], _ range: Range<Int>, of file: FileID, procedure: EntityID?
  ) -> [Occurrence] {
    all(in: bytes, range, of: file).compactMap { found in
      symbol(of: found, in: procedure).map { Occurrence($0, at: found.idSpan) }
    }
  }
}
