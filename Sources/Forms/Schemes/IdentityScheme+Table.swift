extension IdentityScheme {
  /// The scheme of a name; nil where there is none.
  package static func named(_ name: String) -> IdentityScheme? { all.first { $0.name == name } }

  package static let all: [IdentityScheme] = [
    // Law on Identification 26/2023/QH15 and decree 70/2024/ND-CP: province, century and sex, year of birth, and
    // six digits; no check digit.
    scheme("vn-citizen-id", vietnamese, .none, example: "001090012345"),
    scheme("vn-personal-id", vietnamese, .none, example: "001090012345"),
    // Royal decree of 3 April 1984 on the composition of the identification number of the National Register.
    scheme("be-national-number", "[0-9]{11}", .belgian, example: "85073003328"),
    // Section 139b of the Fiscal Code (Abgabenordnung), and the test rules of the Federal Central Tax Office.
    scheme("de-tax-id", "[1-9][0-9]{10}", .german, example: "86095742719"),
    scheme(
      "iban", "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", .iban, lengths: ibanLengths, example: "BE68539007547034"),
    scheme("luhn", "[0-9]{2,30}", .luhn, example: "79927398713"),
  ].compactMap { $0 }

  private static let vietnamese = "0(?:0[1-9]|[1-8][0-9]|9[0-6])[0-9]{9}"

  private static func scheme(
    _ name: String, _ pattern: String, _ check: Check, lengths: [String: Int] = [:], example: String
  ) -> IdentityScheme? {
    TextPattern(pattern).map {
      IdentityScheme(name: name, pattern: $0, check: check, lengths: lengths, example: example)
    }
  }

  /// SWIFT, IBAN registry (ISO 13616-2), release 99.
  private static let ibanLengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27,
    "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28,
    "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23,
    "GL": 18, "GR": 27, "GT": 28, "HN": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21,
    "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28,
    "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22,
    "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23, "ST": 25,
    "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20, "YE": 30,
  ]
}
