package import CatalogueModel

/// How answers of some types are written: one table for all who check them.
package enum AnswerFormat {
  /// The regular expression that the whole answer to a field of a type matches; nil where the type has none.
  package static func pattern(of kind: FormField.Kind) -> TextPattern? { patterns[kind] }

  private static let patterns: [FormField.Kind: TextPattern] = [
    .email: TextPattern(email), .phone: TextPattern(phone), .url: TextPattern(url),
    .month: TextPattern("(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:0[1-9]|1[0-2])"),
    .time: TextPattern("(?:[01][0-9]|2[0-3]):[0-5][0-9]"),
    .country: TextPattern(countries.joined(separator: "|")),
  ].compactMapValues { $0 }

  /// WHATWG, HTML, “valid email address”.
  private static let email =
    #"[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@"#
    + #"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*"#
  private static let phone = #"\+?[0-9(][0-9 ().\/-]{3,30}[0-9]"#
  private static let url = #"https?:\/\/[^\s\/?#"<>\\]+(?:[\/?#][^\s"<>\\]*)?"#

  /// ISO 3166-1 alpha-2, officially assigned.
  package static let countries: [String] = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO \
    FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE \
    JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO \
    MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW \
    PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM \
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split(separator: " ").map(String.init)
}
