import CatalogueModel
package import Diagnostics
import Syntax

/// An amount that cannot be read.
package enum BadAmountRule {
  package static let rule = Rule(
    "bad-amount", .error, title: "Amount cannot be read",
    statement: "An amount is a number with its currency, a range, an amount per unit, free, or unknown.",
    page: """
      Amounts are read exactly, never rounded and never guessed.

      | write | for |
      |---|---|
      | `8000 VND`, `12.50 EUR` | an exact amount: digits, a point for decimals, the currency’s code |
      | `1000..5000 VND` | a range |
      | `8000 VND per copy` | an amount per copy, page, document, certificate, application, item, person, hour, day, month, year, vehicle, kilometre, tonne, hectare, square-metre, cubic-metre or case |
      | `free` | nothing has to be paid |
      | `unknown` | something has to be paid, and it is not known how much |

      Separators of thousands are not written, because a point means a thousand to some and a decimal to others.

      Wrong:

          amount: 8.000đ

      Right:

          amount: 8000 VND
      """)

  static func notText(_ node: YAMLNode) -> Diagnostic {
    Diagnostic(rule, at: node.span, "Expected an amount such as ‘8000 VND’ or ‘free’")
  }

  static func finding(_ scalar: YAMLScalar, _ fault: AmountText.Fault, currency: Currency?) -> Diagnostic {
    let mended: String?
    var isSafe = false
    switch fault {
    case .zero: (mended, isSafe) = ("free", true)
    case .unknownUnit(let unit):
      let units = FeeUnit.allCases.map(\.rawValue)
      let one = unit.hasSuffix("ies") ? unit.dropLast(3) + "y" : unit
      mended = (units.contains(one) ? one : Spelling.suggestion(for: unit, among: units))
        .map { scalar.text.dropLast(unit.count) + $0 }
    case .descending: mended = nil
    case .unknownCurrency(let code):
      mended = Spelling.suggestion(for: code, among: [currency?.code].compactMap { $0 })
        .map { scalar.text.replacing(code, with: $0) }
    case .noCurrency: mended = AmountText.suggestion(for: scalar.text, currency: currency)
    case .tooManyDecimals, .unreadable:
      mended = AmountText.suggestion(for: scalar.text, currency: currency)
      isSafe = AmountText.isCertain(scalar.text, currency: currency)
    }
    return Diagnostic(
      rule, at: scalar.span, message(scalar.text, fault),
      fix: mended.map { Fix(span: scalar.span, replacement: $0, isSafe: isSafe) })
  }

  /// What an exempted person pays. A number alone may be a share or an amount.
  static func effect(_ scalar: YAMLScalar, currency: Currency?) -> Diagnostic {
    let mended =
      Int(scalar.text) != nil ? nil : AmountText.suggestion(for: scalar.text, currency: currency)
    return Diagnostic(
      rule, at: scalar.span, "‘\(scalar.text)’ is not an effect such as ‘free’, ‘50 %’ or ‘8000 VND’",
      fix: mended.map { Fix(span: scalar.span, replacement: $0) })
  }

  private static func message(_ text: String, _ fault: AmountText.Fault) -> String {
    switch fault {
    case .noCurrency: "The amount ‘\(text)’ has no currency"
    case .unknownCurrency(let code): "‘\(code)’ is not the code of a currency (ISO 4217)"
    case .tooManyDecimals(let currency) where currency.minorDigits == 0:
      "‘\(text)’ has decimals, which \(currency.code) does not have; write thousands without a point"
    case .tooManyDecimals(let currency):
      "‘\(text)’ has more than the \(currency.minorDigits) decimals of \(currency.code); write thousands without a point"
    case .unknownUnit(let unit):
      "A fee cannot be charged per ‘\(unit)’, only per \(FeeUnit.allCases.map(\.rawValue).joined(separator: ", "))"
    case .zero: "‘\(text)’ is charged for nothing; write ‘free’ where nothing has to be paid"
    case .descending: "The range ‘\(text)’ does not go from less to more"
    case .unreadable: "‘\(text)’ is not an amount such as ‘8000 VND’, ‘free’ or ‘unknown’"
    }
  }
}
