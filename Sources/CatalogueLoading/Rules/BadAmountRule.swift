import CatalogueModel
package import Diagnostics
import Syntax

/// An amount that cannot be read.
package enum BadAmountRule {
  package static let rule = Rule(
    "bad-amount", .error, title: "Amount cannot be read",
    statement: "An amount is a number with its currency, a range, an amount per unit, free, or unknown.",
    page: """
      | write | for |
      |---|---|
      | `8000 VND`, `12.50 EUR` | an exact amount: digits, a point for decimals, the currency’s code |
      | `1000..5000 VND` | a range |
      | `8000 VND per copy` | an amount per copy, page, document, certificate, person, day, month, year, vehicle, hectare, square-metre or case |
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
    switch fault {
    case .zero: mended = "free"
    case .unknownUnit(let unit):
      mended = Spelling.suggestion(for: unit, among: FeeUnit.allCases.map(\.rawValue))
        .map { scalar.text.dropLast(unit.count) + $0 }
    case .descending: mended = nil
    case .noCurrency, .tooManyDecimals, .unreadable:
      mended = AmountText.suggestion(for: scalar.text, currency: currency)
    }
    return Diagnostic(
      rule, at: scalar.span, message(scalar.text, fault), fix: mended.map { Fix(span: scalar.span, replacement: $0) })
  }

  private static func message(_ text: String, _ fault: AmountText.Fault) -> String {
    switch fault {
    case .noCurrency: "The amount ‘\(text)’ has no currency"
    case .tooManyDecimals(let currency):
      "The amount ‘\(text)’ has more decimals than \(currency.code), which has \(currency.minorDigits)"
    case .unknownUnit(let unit): "‘\(unit)’ is not a unit that a fee can be charged per"
    case .zero: "The amount ‘\(text)’ is nothing; say that it is free"
    case .descending: "The range ‘\(text)’ does not go from less to more"
    case .unreadable: "‘\(text)’ is not an amount"
    }
  }
}
