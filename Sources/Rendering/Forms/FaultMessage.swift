/// What the theme says of answers that are wrong; `{label}` is always given.
enum FaultMessage: String, CaseIterable {
  case required = "fault.required"
  case requiredChoice = "fault.required-choice"
  case requiredStatement = "fault.required-statement"
  case requiredFile = "fault.required-file"
  case requiredPart = "fault.required-part"
  case invalid = "fault.invalid"
  case invalidLine = "fault.invalid-line"
  case invalidNumber = "fault.invalid-number"
  case invalidWhole = "fault.invalid-whole"
  case invalidDate = "fault.invalid-date"
  case invalidMonth = "fault.invalid-month"
  case invalidTime = "fault.invalid-time"
  case invalidEmail = "fault.invalid-email"
  case invalidPhone = "fault.invalid-phone"
  case invalidURL = "fault.invalid-url"
  case invalidCountry = "fault.invalid-country"
  case min = "fault.min"
  case max = "fault.max"
  case notBefore = "fault.not-before"
  case notAfter = "fault.not-after"
  case notPast = "fault.not-past"
  case notFuture = "fault.not-future"
  case lengthMin = "fault.length-min"
  case lengthMax = "fault.length-max"
  case pattern = "fault.pattern"
  case patternExample = "fault.pattern-example"
  case option = "fault.option"
  case checksum = "fault.checksum"
  case countMin = "fault.count-min"
  case countMax = "fault.count-max"
  case fileKind = "fault.file-kind"
  case fileSize = "fault.file-size"
  case hidden = "fault.hidden"
  case unknown = "fault.unknown"

  static let requirements: [MessageRequirement] = allCases.map { message in
    MessageRequirement(
      message.rawValue, (arguments[message] ?? []) + ["label"], isPlural: plurals.contains(message))
  }

  private static let plurals: Set<FaultMessage> = [.lengthMin, .lengthMax, .countMin, .countMax]

  private static let arguments: [FaultMessage: [String]] = [
    .min: ["least"], .max: ["most"], .notBefore: ["date"], .notAfter: ["date"],
    .lengthMin: ["n"], .lengthMax: ["n"], .countMin: ["n"], .countMax: ["n"],
    .patternExample: ["example"], .fileKind: ["kinds"], .fileSize: ["size"],
  ]
}
