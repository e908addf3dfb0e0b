extension PlantedFault {
  private static let words = "search/en.yaml"

  /// Faults in the words of the search, each in a file that has nothing else wrong.
  static let search = references + synonyms + formerNames + compounds + settings + retired

  private static func fault(_ code: String, _ text: String, mend: String? = nil, says: String = "")
    -> PlantedFault
  {
    PlantedFault(code, in: words, mend: mend, says: says, adds: [words: text + "\n"])
  }

  private static let references = [
    fault(
      "unknown-id", "former-names:\n  - { name: old book, procedures: [«moove»] }", mend: "move",
      says: "there is no folder ‘procedures/moove’"),
    fault(
      "unknown-id", "former-names:\n  - { name: old book, evidence: «certficate» }", mend: "certificate",
      says: "there is no file ‘evidence/certficate.yaml’"),
    fault(
      "unknown-id", "former-names:\n  - { name: old office, organisations: [office, «minstry»] }",
      mend: "ministry"),
    fault("bad-id", "former-names:\n  - { name: old book, procedures: [«Move»] }", mend: "move"),
    fault("unknown-key", "«synonims»:\n  - [a, b]", mend: "synonyms"),
    fault(
      "unknown-key", "former-names:\n  - { name: old book, «procedure»: [move] }", mend: "procedures"),
    fault("missing-key", "former-names:\n  - { «procedures»: [move] }", says: "‘name’"),
    fault(
      "duplicate-id", "former-names:\n  - { name: old book, procedures: [move, «move»] }",
      says: "stands in this list already"),
    PlantedFault(
      "unknown-language", in: "search/de.yaml", says: "‘de’ is no language of this portal",
      adds: ["search/de.yaml": "synonyms:\n  - [a, b]\n"]),
    PlantedFault(
      "unexpected-file", in: "search/en.yml", says: "‘en.yaml’", adds: ["search/en.yml": "synonyms: []\n"]),
    PlantedFault(
      "unexpected-file", in: "serach/en.yaml", says: "‘search/en.yaml’",
      adds: ["serach/en.yaml": "synonyms: []\n"]),
  ]

  private static let synonyms = [
    fault("lone-synonym", "synonyms:\n  - «[licence]»\n  - [a, b]", says: "Only ‘licence’ is"),
    fault("lone-synonym", "synonyms:\n  - «[]»", says: "Nothing is in this set"),
    fault(
      "repeated-search-word", "synonyms:\n  - [red book, land title, «red book»]", says: "in this set already"
    ),
    fault(
      "repeated-search-word", "synonyms:\n  - [red-book, land title, «Réd Book»]",
      says: "as ‘red-book’, which the search takes for the same"),
    fault(
      "wrong-type", "synonyms:\n  - «red book, land title»", mend: "[red book, land title]",
      says: "Expected a list"),
    fault("wrong-type", "synonyms:\n  - [red book, «[title, deed]»]", says: "a word or phrase"),
    fault("bad-value", "synonyms:\n  - [red book, «\"...\"»]", says: "no letter or digit"),
  ]

  private static let formerNames = [
    fault(
      "idle-former-name", "former-names:\n  - { name: «household book», why: It was abolished }",
      says: "leads nowhere"),
    fault(
      "idle-former-name", "former-names:\n  - { name: «household book», procedures: [] }",
      says: "‘procedures’"),
    fault(
      "repeated-search-word",
      "former-names:\n  - { name: Household book, procedures: [move] }\n"
        + "  - { name: «household-book», procedures: [other] }", says: "in the former names already"),
    fault(
      "current-former-name", "former-names:\n  - { name: «another thing», procedures: [move] }",
      says: "is the name of a procedure today, ‘other’"),
    fault(
      "current-former-name", "former-names:\n  - { name: «certificate», procedures: [move] }",
      says: "a kind of evidence today, ‘certificate’"),
  ]

  private static let compounds = [
    fault(
      "compound-parts", "compounds:\n  «birthcertificate»: [birth, paper]",
      says: "‘birth’ and ‘paper’ do not make ‘birthcertificate’"),
    fault(
      "compound-parts", "compounds:\n  «birthcertificate»: [birth]", says: "where it must not be divided"),
    fault("compound-parts", "compounds:\n  «birthcertificate»: []", says: "has no parts"),
    fault(
      "compound-parts", "compounds:\n  «birth certificate»: [birth, certificate]", says: "more than one word"),
    fault(
      "compound-parts", "compounds:\n  «birthcertificates»: [birth, certificate s]",
      says: "more than one word"),
    fault(
      "repeated-search-word", "compounds:\n  Redbook: [red, book]\n  «redbook»: [redbook]",
      says: "in the compounds already"),
    fault("duplicate-key", "compounds:\n  redbook: [red, book]\n  «redbook»: [redbook]"),
    fault("wrong-type", "compounds: «[redbook]»", says: "a map from words to their parts"),
    fault(
      "wrong-type", "compounds:\n  redbook: «red, book»", mend: "[red, book]", says: "Expected a list"),
  ]

  private static let settings = [
    PlantedFault(
      "bad-value", in: "portal.yaml", "currency: VND", "currency: VND\nsearch: { weights: { title: «9» } }",
      says: "between 0 and 8"),
    PlantedFault(
      "bad-value", in: "portal.yaml", "currency: VND", "currency: VND\nsearch: { weights: { text: «-1» } }",
      says: "between 0 and 8"),
    PlantedFault(
      "unknown-key", in: "portal.yaml", "currency: VND",
      "currency: VND\nsearch: { weights: { «life-event»: 2 } }", mend: "life-events"),
    PlantedFault(
      "bad-value", in: "portal.yaml", "currency: VND",
      "currency: VND\nsearch: { weights: { «title»: 0, code: 0, keywords: 0, results: 0, life-events: 0, "
        + "related: 0, summary: 0, text: 0 } }", says: "nothing would ever be found"),
  ]

  private static let list = "retired.yaml"

  private static func abolished(_ code: String, _ text: String, mend: String? = nil, says: String = "")
    -> PlantedFault
  {
    PlantedFault(code, in: list, mend: mend, says: says, adds: [list: text + "\n"])
  }

  private static let retired = [
    abolished(
      "retired-without-successor", "documents:\n  book: { «names»: { en: [old book] } }",
      says: "stands in the place of ‘book’"),
    abolished(
      "unknown-id", "bodies:\n  board: { names: { en: [old board] }, organisations: [«ofice»] }",
      mend: "office"),
    abolished(
      "unknown-id", "documents:\n  book: { names: { en: [old book] }, procedures: move, was: «aplication» }",
      mend: "application"),
    abolished(
      "unknown-key", "«level»:\n  district: { names: { en: [district] }, organisations: office }",
      mend: "levels"),
    abolished(
      "unknown-key", "levels:\n  district: { names: { en: [district] }, «organisation»: office }",
      mend: "organisations"),
    abolished("missing-key", "levels:\n  district: { «organisations»: office }", says: "‘names’"),
    abolished(
      "bad-id", "levels:\n  «District»: { names: { en: [district] }, organisations: office }",
      mend: "district"),
    abolished(
      "unknown-language", "levels:\n  district: { names: { «de»: [Kreis] }, organisations: office }",
      says: "‘de’"),
    PlantedFault(
      "unexpected-file", in: "retird.yaml", says: "‘retired.yaml’", adds: ["retird.yaml": "levels: {}\n"]),
    // The search knows names of abolished things from the list: they are not written twice.
    PlantedFault(
      "repeated-search-word", in: list, says: "stands in the former names already",
      adds: [
        words: "former-names:\n  - { name: old book, procedures: [move] }\n",
        list: "documents:\n  book: { names: { en: [«Old book»] }, procedures: move }\n",
      ]),
  ]
}
