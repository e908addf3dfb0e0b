/// Reads tar archives as git writes them: POSIX ustar with pax headers for long names (IEEE Std 1003.1, pax).
enum TarArchive {
  private static let block = 512

  /// The plain files by their paths. What is no plain file is left out, and so is what follows a damaged header.
  static func files(in archive: [UInt8]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var (place, longName): (Int, String?) = (0, nil)
    while place + block <= archive.count {
      let header = archive[place..<place + block]
      guard let size = number(header, 124, 12), header.contains(where: { $0 != 0 }) else { break }
      let start = place + block
      guard size <= archive.count - start else { break }
      let body = archive[start..<start + size]
      switch header[place + 156] {
      case UInt8(ascii: "x"): longName = path(inPax: body) ?? longName
      case UInt8(ascii: "0"), 0:
        files[longName ?? name(header)] = Array(body)
        longName = nil
      // The comment that git puts first, and folders and links.
      case UInt8(ascii: "g"): break
      default: longName = nil
      }
      place = start + (size + block - 1) / block * block
    }
    return files
  }

  private static func name(_ header: ArraySlice<UInt8>) -> String {
    let (name, prefix) = (text(header, 0, 100), text(header, 345, 155))
    return prefix.isEmpty ? name : prefix + "/" + name
  }

  private static func text(_ header: ArraySlice<UInt8>, _ offset: Int, _ length: Int) -> String {
    let start = header.startIndex + offset
    return String(decoding: header[start..<start + length].prefix { $0 != 0 }, as: UTF8.self)
  }

  /// An octal number; nil where it is none.
  private static func number(_ header: ArraySlice<UInt8>, _ offset: Int, _ length: Int) -> Int? {
    let start = header.startIndex + offset
    let digits = header[start..<start + length].prefix { $0 != 0 && $0 != 0x20 }
    return Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }

  /// The `path` of a pax header, whose records read `27 path=a/long/name\n` with their length in front.
  private static func path(inPax body: ArraySlice<UInt8>) -> String? {
    var rest = body
    while let space = rest.firstIndex(of: 0x20),
      let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > 0, length <= rest.count
    {
      let record = rest[rest.index(after: space)..<rest.startIndex + length].dropLast()
      if record.starts(with: "path=".utf8) { return String(decoding: record.dropFirst(5), as: UTF8.self) }
      rest = rest[(rest.startIndex + length)...]
    }
    return nil
  }
}
