/// Which language the root of the portal leads to, by what a browser asks for (RFC 9110, section 12.5.4).
///
/// The language with the highest weight wins, to a tenth; among equals the portal's own order decides. Who asks for none
/// of the portal's languages, or for none at all, as robots do, gets the page on which languages are chosen.
struct LanguageNegotiation {
  private let addresses: Addresses

  init(_ addresses: Addresses) { self.addresses = addresses }

  /// What stands in the `location` of the root. `return` is among the few things that nginx does reliably within `if`.
  var nginx: String {
    let tests = (1...10).reversed().flatMap { tenths in
      addresses.languages.map { language in
        "  if ($http_accept_language ~* \"\(Self.pattern(of: "\(language)", tenths: tenths))\") "
          + "{ return 302 \(addresses.basePath)/\(language)/; }\n"
      }
    }
    return "  add_header Vary Accept-Language always;\n" + tests.joined()
      + "  try_files \(addresses.basePath)/index.html =404;\n"
  }

  /// A range for the language, such as `nl` or `nl-BE`, with a weight of so many tenths. No weight is the weight 1.
  private static func pattern(of language: String, tenths: Int) -> String {
    let weight = tenths == 10 ? "(?:;\\s*q=1(?:\\.0*)?\\s*)?" : ";\\s*q=0?\\.\(tenths)\\d*\\s*"
    return "(?:^|,)\\s*\(language)(?:-[a-z0-9-]+)?\\s*\(weight)(?:,|$)"
  }
}
