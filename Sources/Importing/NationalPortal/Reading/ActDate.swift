import CatalogueModel

/// The date of an act in its title.
enum ActDate {
  /// The date directly behind the act’s own number in its title: `Thông tư số 17/2024/TT-BCA ngày 15/5/2024`.
  static func of(_ number: Range<Int>, in title: Stretch, _ text: Stretch) -> CivilDate? {
    let own = text[number]
    var place = title.startIndex
    while place + own.count <= title.endIndex {
      if title[place..<place + own.count].elementsEqual(own) {
        return date(in: title, behind: place + own.count)
      }
      place += 1
    }
    return nil
  }

  private static func date(in title: Stretch, behind place: Int) -> CivilDate? {
    var next = blanks(title, place)
    guard title.isAt(next, "ngày") else { return nil }
    next = blanks(title, next + "ngày".utf8.count)
    guard let (day, afterDay) = number(title, next, digits: 2),
      let (month, afterMonth) = part(title, afterDay, word: "tháng"),
      let (year, _) = part(title, afterMonth, word: "năm", digits: 4), (1900...2100).contains(year)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func part(_ title: Stretch, _ place: Int, word: StaticString, digits: Int = 2) -> (
    Int, end: Int
  )? {
    var next = blanks(title, place)
    if title.isAt(next, "/") || title.isAt(next, "-") {
      next = blanks(title, next + 1)
    } else if title.isAt(next, word) {
      next = blanks(title, next + word.utf8CodeUnitCount)
    } else {
      return nil
    }
    return number(title, next, digits: digits)
  }

  private static func number(_ title: Stretch, _ place: Int, digits: Int) -> (Int, end: Int)? {
    let end = title.digits(from: place)
    guard end > place, digits == 4 ? end - place == 4 : end - place <= digits else { return nil }
    return Int(title[place..<end].text).map { ($0, end) }
  }

  private static func blanks(_ title: Stretch, _ place: Int) -> Int {
    var end = place
    while title.isAt(end, " ") { end += 1 }
    return end
  }
}
