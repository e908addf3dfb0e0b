/// The one tag that is added to pages: the script that keeps them new and shows what editors are told.
enum PageInjection {
  static let scriptPath = "/__balie/preview.js"

  /// A page with the script, which stands before all others in the head: it sees the page as it was sent.
  static func page(_ bytes: [UInt8], mark: String) -> [UInt8] {
    let tag = Array("<script src=\"\(scriptPath)\" data-balie-preview=\"\(mark)\" defer></script>".utf8)
    guard let place = endOfHeadTag(bytes) else { return bytes + tag }
    return bytes[..<place] + tag + bytes[place...]
  }

  /// Where `<head>` ends, with or without attributes.
  private static func endOfHeadTag(_ bytes: [UInt8]) -> Int? {
    let name = Array("<head".utf8)
    // The head is near the beginning of every page that has one.
    let end = min(bytes.count, 4_096)
    guard
      let start = bytes[..<end].indices.first(where: { place in
        zip(bytes[place...], name).allSatisfy { $0 | 0x20 == $1 | 0x20 } && place + name.count < end
          && [UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "\n")].contains(bytes[place + name.count])
      })
    else { return nil }
    return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }
}
