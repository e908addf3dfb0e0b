/// A currency by its ISO 4217 code.
package struct Currency: Hashable, Sendable {
  package let code: String

  /// Nil unless three upper-case ASCII letters.
  package init?(_ code: some StringProtocol) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    self.code = String(code)
  }

  /// Whether ISO 4217 lists the code as one of money in use.
  package var isListed: Bool { Self.listed.contains(code) }

  /// All codes of ISO 4217 that stand for money in use (list one, without metals, units of account and testing).
  package static let listed: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG \
    HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA \
    MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX \
    USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split(separator: " ").map(String.init))

  /// Digits after the decimal point that amounts may have (ISO 4217, minor unit).
  package var minorDigits: Int {
    switch code {
    case "VND", "JPY", "KRW", "CLP", "ISK", "UGX", "XAF", "XOF", "XPF", "RWF", "PYG", "VUV", "GNF", "KMF",
      "DJF", "BIF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }
}

/// An exact amount in one currency.
package struct Money: Hashable, Sendable {
  package let amount: ExactDecimal
  package let currency: Currency

  package init(_ amount: ExactDecimal, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }
}

/// What an amount is charged for, where it is not charged once.
package enum FeeUnit: String, Sendable, Hashable, CaseIterable {
  case copy, page, document, certificate, application, item, person, hour, day, month, year, vehicle,
    kilometre
  case tonne, hectare
  case squareMetre = "square-metre"
  case cubicMetre = "cubic-metre"
  case `case`
}

/// What has to be paid. Unknown is not zero: an amount that is charged but not known stays ``unknown``.
package enum Amount: Hashable, Sendable {
  case free
  /// Something is charged; nobody has stated how much.
  case unknown
  case fixed(Money)
  /// Between two amounts of one currency, both possible.
  case range(Money, Money)
  indirect case per(FeeUnit, Amount)

  /// The least and the most that can be charged once, where that is known.
  package var bounds: (least: Money, most: Money)? {
    switch self {
    case .free, .unknown: nil
    case .fixed(let money): (money, money)
    case .range(let least, let most): (least, most)
    case .per(_, let amount): amount.bounds
    }
  }
}
