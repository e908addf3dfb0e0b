import CatalogueModel
import Diagnostics

extension AmountText {
  /// The amount that a wrong text plausibly means, or nil: separators of thousands dropped, a decimal comma made a
  /// point, a sign made a code, the portal’s currency where there is none, a range written with two dots.
  static func suggestion(for text: String, currency: Currency?) -> String? {
    let lower = text.lowercased().trimmingSpaces()
    if freeWords.contains(lower) || lower.hasPrefix("0 ") { return "free" }
    if unknownWords.contains(lower) { return "unknown" }
    if let word = Spelling.suggestion(for: lower, among: ["free", "unknown"]) { return word }
    var (rest, tail) = (lower, "")
    if let range = lower.firstRange(of: " per ") ?? lower.firstRange(of: "/") {
      let unit = String(lower[range.upperBound...]).trimmingSpaces()
      guard FeeUnit(rawValue: unit) != nil else { return nil }
      (rest, tail) = (String(lower[..<range.lowerBound]), " per \(unit)")
    }
    guard let (numbers, stated) = parted(rest), let currency = stated ?? currency else { return nil }
    let mended = numbers.compactMap { plain($0, currency) }
    guard mended.count == numbers.count else { return nil }
    let amount = mended.joined(separator: "..") + " " + currency.code + tail
    return amount != text && (try? self.amount(amount)) != nil ? amount : nil
  }

  /// Whether the suggestion is beyond doubt: the text says that nothing is charged, or states a currency, and no point
  /// or comma that may part thousands or cents.
  static func isCertain(_ text: String, currency: Currency?) -> Bool {
    let lower = text.lowercased().trimmingSpaces()
    if ["free of charge", "gratis", "kosteloos", "miễn phí"].contains(lower) { return true }
    guard let currency, let meant = suggestion(for: text, currency: currency),
      suggestion(for: text, currency: nil) == meant
    else { return false }
    return WrittenValue.amount(text, currency: currency).certain == meant
  }

  private static let freeWords: Set<String> = [
    "0", "free", "free of charge", "none", "no", "nothing", "gratis", "kosteloos", "miễn phí", "không",
  ]
  private static let unknownWords: Set<String> = ["?", "n/a", "tbd", "varies", "variable"]
  private static let signs: [(sign: String, code: String)] = [
    ("đồng", "VND"), ("dong", "VND"), ("đ", "VND"), ("₫", "VND"), ("€", "EUR"), ("euro", "EUR"),
    ("us$", "USD"),
    ("£", "GBP"), ("¥", "JPY"), ("₹", "INR"), ("₩", "KRW"), ("฿", "THB"),
  ]

  /// The numbers of an amount or a range, and the currency that stands before or behind them.
  private static func parted(_ text: String) -> (numbers: [String], currency: Currency?)? {
    var rest = text.trimmingSpaces()
    var currency: Currency?
    let codes = Currency.listed.map { (sign: $0.lowercased(), code: $0) }
    for (sign, code) in signs + codes where currency == nil {
      if rest.hasSuffix(sign) {
        (rest, currency) = (String(rest.dropLast(sign.count)), Currency(code))
      } else if rest.hasPrefix(sign) {
        (rest, currency) = (String(rest.dropFirst(sign.count)), Currency(code))
      }
    }
    for mark in ["...", "…", "..", "–", "—", "-", " to ", " đến "] {
      guard let range = rest.firstRange(of: mark) else { continue }
      var least = String(rest[..<range.lowerBound]).trimmingSpaces()
      // A currency at both ends is one too many.
      if let code = currency?.code.lowercased(), least.hasSuffix(code) { least.removeLast(code.count) }
      return ([least, String(rest[range.upperBound...])], currency)
    }
    return ([rest], currency)
  }

  /// A number as it is written here: `8.000` and `8,000` are eight thousand, `12,50` is twelve and a half.
  private static func plain(_ text: String, _ currency: Currency) -> String? {
    let text = text.trimmingSpaces()
    let groups = text.split(omittingEmptySubsequences: false) { ".,' \u{A0}\u{202F}".contains($0) }
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
      return nil
    }
    let inThousands = groups.dropFirst().allSatisfy { $0.count == 3 }
    if inThousands, groups.count == 1 || groups[0].count <= 3 { return groups.joined() }
    guard let decimals = groups.last, (1...2).contains(decimals.count), decimals.count <= currency.minorDigits
    else {
      return nil
    }
    let whole = groups.dropLast()
    guard whole.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return whole.joined() + "." + decimals
  }
}
