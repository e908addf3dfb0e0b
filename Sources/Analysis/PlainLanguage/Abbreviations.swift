package import CatalogueModel

/// Words that end in a full stop which ends no sentence, in lower case and without that last full stop.
package enum Abbreviations {
  package static func words(of language: LanguageTag) -> Set<String> {
    common.union(byLanguage[language.tag.prefix { $0 != "-" }.lowercased()] ?? [])
  }

  /// What all languages share: Latin, and numbers of things.
  private static let common: Set<String> = [
    "no", "nr", "tel", "fax", "vol", "dr", "mr", "mrs", "ms", "prof", "etc",
  ]

  private static let byLanguage: [String: Set<String>] = [
    "vi": [
      "v.v", "vv", "tp", "tx", "tt", "q", "p", "đ", "h", "ts", "ths", "gs", "pgs", "bs", "ks", "cn", "ls",
      "st",
      "sđt", "đt", "vd", "tr", "kg", "kv", "cmnd", "cccd", "ubnd", "ubmttq", "nxb", "đ/c", "k", "kh",
    ],
    "en": [
      "e.g", "i.e", "cf", "art", "arts", "para", "paras", "sec", "sect", "ch", "fig", "st", "ave", "rd",
      "inc", "ltd",
      "co", "dept", "est", "approx", "min", "max", "incl", "excl", "vs", "a.m", "p.m", "u.s", "u.k", "jan",
      "feb",
      "aug", "sept", "oct", "nov", "dec", "reg", "ed", "pp", "jr", "sr",
    ],
    "nl": [
      "bijv", "bv", "enz", "o.a", "d.w.z", "dwz", "i.v.m", "m.b.t", "t.a.v", "n.a.v", "a.u.b", "s.v.p",
      "z.s.m",
      "t/m", "ca", "art", "lid", "blz", "p", "pag", "evt", "excl", "incl", "max", "min", "m.a.w", "n.v.t",
      "o.l.v",
      "t.o.v", "vgl", "zgn", "resp", "ing", "ir", "drs", "mw", "dhr", "mej", "st", "str", "afd", "jl", "jr",
      "sr",
      "i.p.v", "i.o.m", "e.d", "c.q", "a.s", "b.v", "n.v", "fa", "gem", "prov", "h", "u",
    ],
    "de": [
      "z.b", "d.h", "u.a", "bzw", "ca", "str", "abs", "art", "ggf", "usw", "inkl", "evtl", "vgl", "hr", "fr",
      "s",
    ],
    "fr": ["m", "mm", "mme", "mlle", "art", "p.ex", "c.-à-d", "av", "bd", "env", "cf", "al"],
    "es": ["sr", "sra", "d", "dª", "art", "p.ej", "pág", "av", "ud", "uds", "núm"],
    "ar": ["د", "أ", "م", "ص.ب", "إلخ"],
  ]
}
