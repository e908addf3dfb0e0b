import CatalogueModel

extension ProseWords {
  static let english = ProseWords(
    numbers: WordTable(englishNumbers),
    hundreds: WordTable(
      englishDigits.enumerated().map { ("\($1) hundred", ($0 + 1) * 100) } + [("a hundred", 100)]),
    hundredJoiners: WordTable(["and"]), oneIsArticle: false,
    numberParts: WordTable(["hundred", "thousand", "million"]),
    labels: WordTable([
      "article", "articles", "section", "clause", "annex", "appendix", "form", "no", "number", "step",
      "chapter",
      "paragraph", "point", "class", "group", "room", "counter", "window", "every",
    ]),
    multipliers: WordTable([
      ("thousand", ExactDecimal(1000)), ("million", ExactDecimal(1_000_000)),
      ("billion", ExactDecimal(1_000_000_000)),
    ]),
    units: WordTable([
      ("working days", .workingDay), ("working day", .workingDay), ("business days", .workingDay),
      ("business day", .workingDay), ("workdays", .workingDay), ("workday", .workingDay),
      ("office days", .workingDay),
      ("work days", .workingDay), ("more working days", .workingDay), ("full working days", .workingDay),
      ("calendar days", .day), ("calendar day", .day), ("days", .day), ("day", .day), ("hours", .hour),
      ("hour", .hour),
      ("minutes", .minute), ("minute", .minute), ("weeks", .week), ("week", .week), ("months", .month),
      ("month", .month), ("years", .year), ("year", .year),
    ]),
    clockUnit: .nothing, beforeDuration: .nothing, beforeClock: .nothing,
    halves: WordTable([
      ("half a working day", .workingDay), ("half a day", .day), ("half an hour", .hour),
      ("half a month", .month),
      ("half a year", .year), ("half-day", .day),
    ]),
    currencies: money([
      ("vnd", "VND"), ("vietnamese dong", "VND"), ("dong", "VND"), ("đồng", "VND"), ("đ", "VND"),
      ("us dollars", "USD"), ("dollars", "USD"), ("dollar", "USD"), ("euros", "EUR"), ("euro", "EUR"),
      ("pounds", "GBP"),
    ]),
    counts: WordTable([
      ("certified copies", .certifiedCopy), ("certified copy", .certifiedCopy), ("copies", .copy),
      ("copy", .copy),
      ("photocopies", .copy), ("photocopy", .copy), ("originals", .original), ("original", .original),
      ("photographs", .photo), ("photograph", .photo), ("photos", .photo), ("photo", .photo),
      ("passport photos", .photo), ("sets", .set), ("set", .set),
    ]),
    joiners: WordTable(["to", "or", "and", "through"]),
    months: WordTable([
      ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7),
      ("august", 8),
      ("september", 9), ("october", 10), ("november", 11), ("december", 12), ("jan", 1), ("feb", 2),
      ("mar", 3),
      ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sept", 9), ("sep", 9), ("oct", 10), ("nov", 11),
      ("dec", 12),
    ]), monthFirst: true, decimal: UInt8(ascii: "."),
    before: WordTable([
      ("for example", .example), ("for instance", .example), ("e.g.", .example), ("an example", .example),
      ("such as", .example), ("fine", .fine), ("fines", .fine), ("fined", .fine), ("penalty", .fine),
      ("income", .threshold), ("incomes", .threshold), ("turnover", .threshold), ("capital", .threshold),
      ("earn", .threshold), ("earns", .threshold), ("worth", .threshold), ("area", .threshold),
      ("value of", .threshold), ("allowance", .threshold), ("salary", .threshold), ("loan", .threshold),
      ("under", .age), ("aged", .age), ("age of", .age), ("ages", .age), ("older than", .age),
      ("younger than", .age),
      ("turn", .age), ("turns", .age),
      ("valid for", .validity), ("validity of", .validity), ("not be older than", .validity),
      ("expires", .validity),
      ("not older than", .validity), ("taken within", .validity), ("issued within", .validity),
      ("in the last", .validity), ("within the last", .validity), ("renew every", .validity),
      ("law of", .actDate), ("decree of", .actDate), ("circular of", .actDate), ("resolution of", .actDate),
      ("law", .actDate), ("decree", .actDate), ("circular", .actDate), ("decision no", .actDate),
      ("act of", .actDate),
      ("open", .clock),
    ]),
    after: WordTable([
      ("old", .age), ("older", .age), ("or older", .age), ("of age", .age), ("or younger", .age),
      ("valid", .validity), ("validity", .validity), ("of experience", .threshold), ("fine", .fine),
      ("of income", .threshold), ("of turnover", .threshold),
    ]),
    processing: WordTable([
      "processing time", "time limit", "it takes", "takes", "ready in", "ready within",
      "decided within", "decides within", "result within", "result in", "completed within",
    ]),
    sinceReceipt: WordTable([
      "from receipt", "after receipt", "from the day", "after the complete file", "from when",
    ]),
    complete: WordTable(["complete", "full file"]), cases: WordTable(["if", "where", "when", "in case"]),
    since: WordTable(["from", "after", "since"]),
    otherTerm: WordTable(["at least", "before", "extended by", "extra", "more", "another"]),
    early: WordTable(["before", "ahead of", "prior to"]),
    until: WordTable(["till", "through", "ending on"]),
    rates: WordTable(["fee", "fees", "free", "rate", "reduced", "discount", "costs", "cost", "pay", "cut"]))

  private static let englishDigits = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ]

  private static let englishNumbers: [(String, Int)] = {
    let teens = [
      "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let small = (englishDigits + teens).enumerated().map { ($1, $0 + 1) }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated()
      .map { ($1, ($0 + 2) * 10) }
    let compounds = tens.flatMap { word, ten in
      small.prefix(9).flatMap { [("\(word)-\($0.0)", ten + $0.1), ("\(word) \($0.0)", ten + $0.1)] }
    }
    return small + tens + compounds
  }()
}
