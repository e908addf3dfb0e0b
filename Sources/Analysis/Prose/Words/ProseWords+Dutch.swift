import CatalogueModel

extension ProseWords {
  static let dutch = ProseWords(
    numbers: WordTable(dutchNumbers),
    hundreds: WordTable(
      dutchDigits.dropFirst().enumerated().map { ("\($1)honderd", ($0 + 2) * 100) } + [("honderd", 100)]),
    hundredJoiners: WordTable(["en"]), gluesNumbers: true, oneIsArticle: false,
    numberParts: WordTable(["honderd", "duizend", "miljoen"]),
    labels: WordTable([
      "artikel", "artikelen", "lid", "bijlage", "formulier", "nr", "nummer", "stap", "hoofdstuk", "punt",
      "klasse",
      "groep", "kamer", "balie", "loket", "elke", "iedere",
    ]),
    multipliers: WordTable([
      ("duizend", ExactDecimal(1000)), ("miljoen", ExactDecimal(1_000_000)),
      ("miljard", ExactDecimal(1_000_000_000)),
    ]),
    units: WordTable([
      ("werkdagen", .workingDay), ("werkdag", .workingDay), ("volle werkdagen", .workingDay),
      ("extra werkdagen", .workingDay), ("kalenderdagen", .day), ("kalenderdag", .day), ("dagen", .day),
      ("dag", .day),
      ("uren", .hour), ("uur", .hour), ("minuten", .minute), ("minuut", .minute), ("weken", .week),
      ("week", .week),
      ("maanden", .month), ("maand", .month), ("jaren", .year), ("jaar", .year),
    ]),
    clockUnit: WordTable(["uur"]),
    beforeDuration: WordTable([
      "binnen", "duurt", "kost", "in", "maximaal", "hooguit", "minstens", "ongeveer", "ruim",
    ]),
    beforeClock: WordTable([
      "van", "tot", "om", "na", "voor", "vóór", "vanaf", "tegen", "en", "rond", "tussen",
    ]),
    halves: WordTable([
      ("een halve werkdag", .workingDay), ("halve werkdag", .workingDay), ("een halve dag", .day),
      ("halve dag", .day),
      ("een half uur", .hour), ("half uur", .hour), ("een halve maand", .month), ("halve maand", .month),
      ("een half jaar", .year), ("half jaar", .year),
    ]),
    currencies: money([
      ("vnd", "VND"), ("vietnamese dong", "VND"), ("dong", "VND"), ("đồng", "VND"), ("đ", "VND"),
      ("amerikaanse dollar", "USD"), ("dollar", "USD"), ("euro", "EUR"), ("pond", "GBP"),
    ]),
    counts: WordTable([
      ("gewaarmerkte kopieën", .certifiedCopy), ("gewaarmerkte kopie", .certifiedCopy),
      ("gewaarmerkte afschriften", .certifiedCopy), ("kopieën", .copy), ("kopieen", .copy), ("kopie", .copy),
      ("fotokopieën", .copy), ("fotokopie", .copy), ("afschriften", .copy), ("afschrift", .copy),
      ("originelen", .original), ("origineel", .original), ("originele exemplaren", .original),
      ("foto's", .photo), ("foto’s", .photo), ("foto", .photo), ("pasfoto's", .photo), ("pasfoto’s", .photo),
      ("pasfoto", .photo), ("sets", .set), ("set", .set),
    ]),
    joiners: WordTable(["tot", "of", "en", "à", "t/m", "tot en met"]),
    months: WordTable([
      ("januari", 1), ("februari", 2), ("maart", 3), ("april", 4), ("mei", 5), ("juni", 6), ("juli", 7),
      ("augustus", 8), ("september", 9), ("oktober", 10), ("november", 11), ("december", 12), ("jan", 1),
      ("feb", 2),
      ("mrt", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9), ("okt", 10),
      ("nov", 11),
      ("dec", 12),
    ]), monthFirst: false, decimal: UInt8(ascii: ","),
    before: WordTable([
      ("bijvoorbeeld", .example), ("bv.", .example), ("een voorbeeld", .example), ("zoals", .example),
      ("boete", .fine), ("boetes", .fine), ("inkomen", .threshold), ("omzet", .threshold),
      ("kapitaal", .threshold),
      ("verdient", .threshold), ("verdienen", .threshold), ("oppervlakte", .threshold),
      ("waarde van", .threshold),
      ("uitkering", .threshold), ("salaris", .threshold), ("lening", .threshold), ("jonger dan", .age),
      ("jonger is dan", .age), ("onder", .age), ("man", .age), ("vrouw", .age),
      ("ouder dan", .age), ("onder de", .age), ("vanaf", .age), ("boven de", .age), ("leeftijd", .age),
      ("minderjarige", .age), ("kind van", .age), ("kinderen van", .age), ("kinderen tot", .age),
      ("wordt", .age),
      ("geldig", .validity), ("geldigheid", .validity), ("niet ouder dan", .validity), ("geldt", .validity),
      ("mag niet ouder zijn dan", .validity), ("de laatste", .validity), ("afgelopen", .validity),
      ("wet van", .actDate), ("besluit van", .actDate), ("circulaire", .actDate), ("decreet", .actDate),
      ("wet", .actDate), ("besluit", .actDate), ("open", .clock), ("openingstijden", .clock),
    ]),
    after: WordTable([
      ("oud", .age), ("ouder", .age), ("oude", .age), ("of ouder", .age), ("of jonger", .age),
      ("en ouder", .age), ("jong", .age),
      ("geldig", .validity), ("ervaring", .threshold), ("boete", .fine), ("inkomen", .threshold),
    ]),
    processing: WordTable([
      "behandeltijd", "verwerkingstijd", "behandeltermijn", "duurt", "klaar in", "klaar binnen",
      "beslist binnen", "beslissing binnen", "resultaat binnen", "afgehandeld binnen",
    ]),
    sinceReceipt: WordTable(["na ontvangst", "vanaf ontvangst", "vanaf de dag", "na de dag"]),
    complete: WordTable(["volledige", "compleet", "complete"]),
    cases: WordTable(["als", "indien", "wanneer"]),
    since: WordTable(["vanaf", "na", "sinds"]),
    otherTerm: WordTable(["minstens", "ten minste", "verlengd met", "extra", "nog eens"]),
    early: WordTable(["voor", "vóór", "voordat"]),
    until: WordTable(["uiterlijk", "eindigt op"]),
    rates: WordTable([
      "gratis", "tarief", "korting", "kost", "kosten", "betaalt", "leges", "vrijstelling", "lager",
    ]))

  private static let dutchDigits = [
    "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen",
  ]

  private static let dutchNumbers: [(String, Int)] = {
    let ones = dutchDigits.enumerated().map { ($1, $0 + 1) }
    let teens = [
      "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
      "negentien",
    ].enumerated().map { ($1, $0 + 10) }
    let tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
      .enumerated().map { ($1, ($0 + 2) * 10) }
    let before = [
      "eenen", "tweeën", "drieën", "vieren", "vijfen", "zesen", "zevenen", "achten", "negenen",
    ].enumerated().map { ($1, $0 + 1) }
    let compounds = tens.flatMap { word, ten in before.map { ("\($0.0)\(word)", ten + $0.1) } }
    return ones + teens + tens + compounds
  }()
}
