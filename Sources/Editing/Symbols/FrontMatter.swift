/// The head of a Markdown file between two lines of three hyphens.
package enum FrontMatter {
  /// Its bytes without those lines; nil where there is none. Without a closing line it goes on to the end.
  package static func range(in bytes: [UInt8]) -> Range<Int>? {
    let rule = Array("---".utf8)
    guard bytes.starts(with: rule), let first = bytes.firstIndex(of: UInt8(ascii: "\n")),
      bytes[3..<first].allSatisfy({ $0 <= 0x20 })
    else { return nil }
    var start = first + 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[start..<end].starts(with: rule) { return first + 1..<start }
      start = end + 1
    }
    return first + 1..<bytes.count
  }
}
