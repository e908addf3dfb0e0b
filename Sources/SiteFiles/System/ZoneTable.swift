internal import Glibc

/// The time zones of countries, as the system knows them (`zone.tab` of the IANA time zone database).
package enum ZoneTable {
  private static let path = "/usr/share/zoneinfo/zone.tab"

  /// The zones of a country; none where the system has no table. Of several, the one that most people live in tends to
  /// come first.
  ///
  /// - Parameter country: two capitals (ISO 3166-1).
  package static func zones(ofCountry country: String) -> [String] {
    guard let file = try? Descriptor.open(path, O_RDONLY, shown: path, .reading),
      case .text(let bytes)? = try? file.text(limit: 1 << 20, shown: path)
    else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard fields.count > 2, fields[0].elementsEqual(country.utf8) else { return nil }
      return String(decoding: fields[2], as: UTF8.self)
    }
  }
}
