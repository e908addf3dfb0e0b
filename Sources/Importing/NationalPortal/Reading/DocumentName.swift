/// Divides the first two cells of a row of documents, which are printed without anything between.
enum DocumentName {
  struct Cells {
    let name: Range<Int>
    let template: Range<Int>?
    let hasTemplate: Bool
    let doubt: Doubt?
  }

  /// The longest name of a file that is taken for one, in bytes.
  private static let longestFile = 180

  static func split(_ cells: Stretch) -> Cells {
    let whole = cells.trimmed
    let name = withoutMarks(whole)
    guard whole.hasFileEnding else {
      return Cells(name: name.range, template: nil, hasTemplate: false, doubt: nil)
    }
    if name.count <= 60, !name.contains(UInt8(ascii: " ")) || seam(in: name) == nil {
      // Nothing but a file, or a name that nothing separates from its file.
      return Cells(name: name.range, template: nil, hasTemplate: true, doubt: .gluedTitle)
    }
    guard let seam = seam(in: name) else {
      return Cells(name: name.range, template: nil, hasTemplate: true, doubt: .gluedTitle)
    }
    return Cells(
      name: withoutMarks(whole[whole.startIndex..<seam]).range, template: seam..<whole.endIndex,
      hasTemplate: true, doubt: nil)
  }

  /// Where one text ends and the next begins without a blank: a small letter before a capital one, or a mark before a
  /// letter or digit. Only the first such place is certain, and only where what follows can be a file’s name.
  private static func seam(in text: Stretch) -> Int? {
    var place = text.startIndex
    var before: Unicode.Scalar?
    var numbered: Int?
    while place < text.endIndex, let scalar = text.character(at: place) {
      if let before, place - text.startIndex >= 3, canBeFile(text[place...]) {
        if isSeam(before, scalar) { return numbered ?? place }
        // `…quy định1.6. Don.docx`: a number directly behind a word.
        if numbered == nil, before.isLower, scalar.isDigit { numbered = place }
      }
      before = scalar
      place += UTF8.width(scalar)
    }
    return numbered
  }

  /// Names of files are not long, and hold no slash and no semicolon.
  private static func canBeFile(_ text: Stretch) -> Bool {
    text.count <= longestFile
      && !text.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "/") || $0 == 0x0A }
  }

  private static func isSeam(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    if before.isLower { return after.isUpper }
    let isMark = ";:)\u{201D}".unicodeScalars.contains(before)
    return isMark && (after.properties.isAlphabetic || after.isDigit) || before == "." && after.isUpper
  }

  /// Without bullets in front, and without blanks and closing marks behind.
  static func withoutMarks(_ text: Stretch) -> Stretch {
    var part = text.trimmed
    while let first = part.character(at: part.startIndex),
      "-–—+*•·".unicodeScalars.contains(first) || first.isBlank
    {
      part = part.dropFirst(UTF8.width(first))
    }
    while let last = part.last,
      last == UInt8(ascii: ";") || last == UInt8(ascii: ".") || last == UInt8(ascii: ",")
    {
      part = part.dropLast().trimmed
    }
    return part
  }

  /// Words with which rows begin that are no documents.
  private static let noteBeginnings = [
    "lưu ý", "ghi chú", "chú ý", "số lượng hồ sơ", "số bộ hồ sơ", "* lưu ý",
  ]

  static func isNote(_ name: Stretch, _ count: DocumentCount) -> Bool {
    if count.originals == 0, count.copies == 0 { return true }
    var words = name.prefix(60)
    while let first = words.first,
      (48...57).contains(first) || [UInt8(ascii: "."), UInt8(ascii: ")"), 0x20].contains(first)
    {
      words = words.dropFirst()
    }
    let lower = words.text.lowercased()
    return noteBeginnings.contains { lower.hasPrefix($0) }
  }
}
