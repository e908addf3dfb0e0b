/// The last cell of a row of documents: `1 bản chính`, `0 bản chính,1 bản sao`.
struct DocumentCount {
  let range: Range<Int>
  /// Nil where digits in front of it may belong to the name.
  let originals: Int?
  let copies: Int

  private static let (original, copy): (StaticString, StaticString) = (" bản chính", " bản sao")

  /// All such cells of a text. The same words within a sentence stand behind a blank or a bracket, or with a nought in
  /// front (`01 bản chính`), as the portal never prints a number.
  static func all(in text: Stretch) -> [DocumentCount] {
    text.all(original).compactMap { count(in: text, before: $0) }
  }

  private static func count(in text: Stretch, before words: Int) -> DocumentCount? {
    var first = words
    while text.isDigit(first - 1) { first -= 1 }
    guard first < words else { return nil }
    let before = text.character(before: first)
    if before.map({ $0.isBlank || $0 == "(" }) ?? false { return count(in: text, behindBlank: first..<words) }
    guard let digits = digits(text[first..<words], before: before, in: text) else { return nil }
    let (copies, end) = copies(in: text, behind: words + original.utf8CodeUnitCount)
    let isReadable = digits.value.map { $0 <= 100 } ?? false
    return DocumentCount(
      range: digits.start..<end, originals: isReadable ? digits.value : nil, copies: min(copies, 100))
  }

  /// Behind a blank the words belong to a sentence, unless the next row begins directly behind them: `Mẫu số 12` + `1`.
  private static func count(in text: Stretch, behindBlank run: Range<Int>) -> DocumentCount? {
    let (copies, end) = copies(in: text, behind: run.upperBound + original.utf8CodeUnitCount)
    let after = text.character(at: end)
    let isEnd =
      after.map { $0.properties.isAlphabetic || $0.isDigit || "-+(*".unicodeScalars.contains($0) } ?? true
    guard isEnd, !text.isAt(run.lowerBound - 1, "(") else { return nil }
    if run.count == 1 {
      return DocumentCount(range: run.lowerBound..<end, originals: Int(text[run].text), copies: copies)
    }
    if text.isAt(run.lowerBound, "0"), run.count == 2 { return nil }
    return DocumentCount(range: run.upperBound - 1..<end, originals: nil, copies: copies)
  }

  private static func copies(in text: Stretch, behind place: Int) -> (copies: Int, end: Int) {
    guard text.isAt(place, ",") else { return (0, place) }
    let last = text.digits(from: place + 1)
    guard last > place + 1, last - place < 5, text.isAt(last, copy),
      let number = Int(text[place + 1..<last].text)
    else { return (0, place) }
    return (min(number, 100), last + copy.utf8CodeUnitCount)
  }

  /// Which of the digits are the number: all, those behind a year, or nobody can tell; nil for `01` in a sentence.
  private static func digits(_ run: Stretch, before: Unicode.Scalar?, in text: Stretch) -> (
    start: Int, value: Int?
  )? {
    let isWhole = run.count == 1 || run.first != UInt8(ascii: "0")
    if run.count == 1 {
      // `Mẫu 2.` + `1`: a digit behind a point or slash may go on with a number.
      return (run.startIndex, isNumbering(before, text, run.startIndex) ? nil : Int(run.text))
    }
    let isDate =
      before == "/" || text[..<run.startIndex].trimmed.suffix(4).elementsEqual("năm".utf8.suffix(4))
    if isDate, (5...6).contains(run.count), run.text.hasPrefix("19") || run.text.hasPrefix("20") {
      let start = run.startIndex + 4
      let rest = run[start...]
      return (start, rest.first == UInt8(ascii: "0") && rest.count > 1 ? nil : Int(rest.text))
    }
    if before.map({ ";:)\u{201D}\"”".unicodeScalars.contains($0) }) ?? true, isWhole {
      return (run.startIndex, Int(run.text))
    }
    if !isWhole, before.map({ !$0.properties.isAlphabetic }) ?? true { return nil }
    // A file’s ending has no digits of this kind; a name that ends with a number has.
    if text[..<run.startIndex].hasFileEnding, isWhole { return (run.startIndex, Int(run.text)) }
    return (run.endIndex - 1, nil)
  }

  private static func isNumbering(_ before: Unicode.Scalar?, _ text: Stretch, _ place: Int) -> Bool {
    guard before == "." || before == "/" || before == "," else { return false }
    return text.isDigit(place - 2)
  }
}

extension ArraySlice<UInt8> {
  private static let endings = [
    "docx", "doc", "pdf", "xlsx", "xls", "rtf", "odt", "zip", "rar", "jpg", "jpeg", "png", "tif", "tiff",
    "txt", "pptx", "ppt", "7z", "html", "htm", "xml", "dot", "dotx", "docm", "xlsm",
  ]

  /// Whether it ends as the name of a file does.
  var hasFileEnding: Bool {
    guard let point = lastIndex(of: UInt8(ascii: ".")), endIndex - point <= 6, endIndex - point >= 3 else {
      return false
    }
    return Self.endings.contains(self[(point + 1)...].text.lowercased())
  }
}
