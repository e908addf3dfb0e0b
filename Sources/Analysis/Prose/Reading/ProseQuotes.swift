extension ProseText {
  /// The stretches between quotation marks: “…”, «…», ‘…’, „…”. A mark that is never closed quotes nothing.
  var quoted: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < count {
      guard let closing = Self.closings(of: sign(at: index)), let end = self.end(of: closing, from: index + 3)
      else {
        index += 1
        continue
      }
      ranges.append(index..<end)
      index = end
    }
    return ranges
  }

  /// Two or three bytes that may be a quotation mark.
  private func sign(at index: Int) -> ArraySlice<UInt8> {
    switch bytes[index] {
    case 0xC2 where index + 2 <= count: bytes[index..<index + 2]
    case 0xE2 where index + 3 <= count: bytes[index..<index + 3]
    default: []
    }
  }

  private static func closings(of opening: ArraySlice<UInt8>) -> [[UInt8]]? {
    guard !opening.isEmpty else { return nil }
    return pairs.first { $0.opening.elementsEqual(opening) }?.closings
  }

  private static let pairs: [(opening: [UInt8], closings: [[UInt8]])] = [
    ("“", ["”"]), ("«", ["»"]), ("‘", ["’"]), ("„", ["”", "“"]),
  ].map { (Array($0.utf8), $1.map { Array($0.utf8) }) }

  private func end(of closings: [[UInt8]], from start: Int) -> Int? {
    guard start < count else { return nil }
    for index in start..<count {
      for closing in closings where bytes[index...].starts(with: closing) {
        // An apostrophe within a word closes nothing.
        let end = index + closing.count
        if !(isWord(index - 1) && isWord(end)) { return end }
      }
    }
    return nil
  }
}
