/// What follows the number and the year of an act: what it is and who issued it.
enum ActType {
  /// Who issues acts, as numbers abbreviate it; longer ones first where one begins like another.
  private static let issuers: [StaticString] = [
    "BNNPTNT", "BNN&PTNT", "BNNMT", "BTNMT", "BTTTT", "BVHTTDL", "BVHTT", "BLĐTBXH", "BGDĐT", "BKHĐT",
    "BKHCN",
    "BGTVT", "BTC", "BCA", "BCT", "BXD", "BYT", "BTP", "BNV", "BQP", "BNG", "BTM", "BTS", "BCN", "BNN",
    "NHNN",
    "UBCKNN", "UBCK", "VPCP", "TTCP", "TTg", "CP", "CTN", "BDTTG", "BDTTĐ", "UBDT", "HĐTP", "HĐND", "UBND",
    "TANDTC", "VKSNDTC", "TTLĐ", "TLĐ", "BHXH", "KTNN", "TCHQ", "TCT", "TCTK", "BTV", "BTGCP", "BCĐ",
    "BTTUBTW",
  ]
  private static let kinds: [StaticString] = [
    "TTLT", "TT", "NĐ", "NQ", "QĐ", "CT", "PL", "VBHN", "HD", "KH", "SL", "L", "CĐ", "TB",
  ]

  /// The type at a place; nil where there is none. It is certain where nothing runs into it.
  static func read(in text: Stretch, at place: Int) -> (end: Int, isCertain: Bool, isDamaged: Bool)? {
    if let end = assembly(in: text, at: place) { return (end, true, false) }
    guard
      let kind = kinds.first(where: { text.isAt(place, $0) && isMark(text, place + $0.utf8CodeUnitCount) })
    else { return nil }
    var end = place + kind.utf8CodeUnitCount
    // Only joint circulars have a slash in front of who issued them.
    let isDamaged = text.isAt(end, "/") && !text.isAt(place, "TTLT")
    while isMark(text, end) {
      guard let next = part(in: text, at: end + 1) else { return (end, false, isDamaged) }
      end = next.end
      if !next.isCertain { return (end, false, isDamaged) }
    }
    return (end, true, isDamaged)
  }

  /// `QH14`, `UBTVQH13`: the number of the National Assembly has two digits, before the tenth one.
  private static func assembly(in text: Stretch, at place: Int) -> Int? {
    for word in ["NQ-UBTVQH", "PL-UBTVQH", "UBTVQH", "QH", "L-CTN", "NQ-QH", "NQ-HĐND"] as [StaticString]
    where text.isAt(place, word) {
      let first = place + word.utf8CodeUnitCount
      let end = min(text.digits(from: first), first + 2)
      return end
    }
    return nil
  }

  /// One part between marks: who issued it, or `NHNN7` for one of its departments.
  private static func part(in text: Stretch, at place: Int) -> (end: Int, isCertain: Bool)? {
    if let end = assembly(in: text, at: place) { return (end, true) }
    let known = issuers.filter { text.isAt(place, $0) }.max { $0.utf8CodeUnitCount < $1.utf8CodeUnitCount }
    if let known {
      var end = place + known.utf8CodeUnitCount
      // `NHNN7`: a department, unless the digit begins a number or a year.
      if text.isDigit(end), !text.isDigit(end + 1),
        text.character(at: end + 1).map({ !$0.isBlank && $0 != "/" }) ?? true
      {
        end += 1
      }
      return (end, true)
    }
    var end = place
    while let letter = text.character(at: end), letter.isUpper || letter == "&" { end += UTF8.width(letter) }
    guard end > place else { return nil }
    let after = text.character(at: end)
    // A small letter behind capitals means that the last of them begins the next title.
    let isClosed = after.map { !$0.properties.isAlphabetic && !$0.isDigit } ?? true
    return (end, isClosed)
  }

  private static func isMark(_ text: Stretch, _ place: Int) -> Bool {
    (text.isAt(place, "-") || text.isAt(place, "/")) && (text.character(at: place + 1)?.isUpper ?? false)
  }
}
