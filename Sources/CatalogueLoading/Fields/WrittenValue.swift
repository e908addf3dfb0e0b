package import CatalogueModel

/// How values are written in content, for those who write content from other data.
package struct WrittenValue: Sendable {
  /// The value as content writes it; nil where it is not certain what is meant.
  package let certain: String?
  /// What is plausibly meant otherwise.
  package let plausible: String?

  /// An amount. Besides what content itself writes, `8.000 đồng` is certain in a currency without decimals, because
  /// there a point or comma can only divide thousands.
  package static func amount(_ text: String, currency: Currency) -> WrittenValue {
    if (try? AmountText.amount(text)) != nil { return WrittenValue(certain: text, plausible: nil) }
    let meant = AmountText.suggestion(for: text, currency: currency)
    let isPlain = !text.contains { ".,".contains($0) }
    let isCertain = isPlain || currency.minorDigits == 0 && (meant?.hasSuffix(currency.code) ?? false)
    return WrittenValue(certain: isCertain && isNumeric(text) ? meant : nil, plausible: meant)
  }

  /// A duration, such as `5 working-days`; `5 ngày làm việc`, `5 Days` and `5 business days`
  /// are as certain.
  package static func duration(_ text: String) -> WrittenValue {
    if DurationText.read(text) != nil { return WrittenValue(certain: text, plausible: nil) }
    let meant = DurationText.suggestion(for: text)
    let known = ["working day", "business day", "ngày", "giờ", "tháng", "năm"]
    let isKnown = DurationText.namesUnit(text) || known.contains { text.lowercased().contains($0) }
    let isCertain = isKnown && isNumeric(text)
    return WrittenValue(certain: isCertain ? meant : nil, plausible: meant)
  }

  /// Whether it begins with a digit: words alone may mean anything.
  private static func isNumeric(_ text: String) -> Bool {
    text.utf8.first.map { (48...57).contains($0) } ?? false
  }
}
