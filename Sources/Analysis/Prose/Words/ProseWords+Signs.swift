import CatalogueModel

extension ProseWords {
  /// Signs of money that every language has.
  static let currencySigns: [(String, String)] = [
    ("₫", "VND"), ("€", "EUR"), ("us$", "USD"), ("$", "USD"), ("£", "GBP"), ("¥", "JPY"),
  ]

  /// A table of words for money; codes of ISO 4217 are read by themselves, in capitals.
  static func money(_ words: [(String, String)]) -> WordTable<Currency> {
    WordTable((words + currencySigns).compactMap { word, code in Currency(code).map { (word, $0) } })
  }

  /// A language of which no words are known.
  static let signs = ProseWords(
    numbers: .nothing, oneIsArticle: true, numberParts: .nothing,
    labels: .nothing, multipliers: .nothing, units: .nothing,
    clockUnit: .nothing, beforeDuration: .nothing, beforeClock: .nothing,
    halves: .nothing, currencies: money([]), counts: .nothing, joiners: .nothing,
    months: .nothing, monthFirst: false, decimal: UInt8(ascii: ","), before: .nothing,
    after: .nothing, processing: .nothing, sinceReceipt: .nothing, complete: .nothing, cases: .nothing,
    since: .nothing, otherTerm: .nothing, early: .nothing, until: .nothing, rates: .nothing)

  static let arabic = ProseWords(
    numbers: WordTable([
      ("يومان", 2), ("ثلاثة", 3), ("أربعة", 4), ("خمسة", 5), ("ستة", 6), ("سبعة", 7),
      ("ثمانية", 8), ("تسعة", 9), ("عشرة", 10),
    ]),
    oneIsArticle: true, numberParts: .nothing,
    labels: .nothing,
    multipliers: WordTable([("ألف", ExactDecimal(1000)), ("مليون", ExactDecimal(1_000_000))]),
    units: WordTable([
      ("يوم عمل", .workingDay), ("أيام عمل", .workingDay), ("يوما", .day), ("يومًا", .day), ("يوم", .day),
      ("أيام", .day), ("ساعة", .hour), ("ساعات", .hour), ("دقيقة", .minute), ("دقائق", .minute),
      ("أسبوع", .week), ("أسابيع", .week), ("شهر", .month), ("شهرا", .month), ("أشهر", .month),
      ("سنة", .year), ("سنوات", .year), ("عام", .year),
    ]),
    clockUnit: .nothing, beforeDuration: .nothing, beforeClock: .nothing,
    halves: WordTable([("نصف يوم", .day)]),
    currencies: money([("دونغ", "VND"), ("يورو", "EUR"), ("دولار", "USD"), ("درهم", "AED"), ("ريال", "SAR")]),
    counts: WordTable([("نسخ", .copy), ("نسخة", .copy), ("صور", .photo), ("أصول", .original)]),
    joiners: WordTable(["إلى", "الى"]),
    months: WordTable([
      ("يناير", 1), ("فبراير", 2), ("مارس", 3), ("أبريل", 4), ("مايو", 5), ("يونيو", 6), ("يوليو", 7),
      ("أغسطس", 8), ("سبتمبر", 9), ("أكتوبر", 10), ("نوفمبر", 11), ("ديسمبر", 12),
    ]), monthFirst: false, decimal: UInt8(ascii: ","),
    before: WordTable([
      ("مثلا", .example), ("عمر", .age), ("بلغ", .age), ("يبلغ", .age), ("بلغت", .age), ("تبلغ", .age),
      ("بلوغ", .age), ("سن", .age), ("دون", .age), ("أقل من", .age), ("أكبر من", .age), ("أصغر من", .age),
      ("غرامة", .fine), ("صالح", .validity),
    ]),
    after: WordTable([
      ("من العمر", .age), ("فأكثر", .age), ("أو أكثر", .age), ("فما فوق", .age), ("أو أقل", .age),
    ]), processing: .nothing, sinceReceipt: .nothing,
    complete: .nothing, cases: .nothing, since: .nothing, otherTerm: .nothing, early: .nothing,
    until: WordTable(["حتى"]), rates: WordTable(["رسم", "رسوم", "مجانا"]))
}
