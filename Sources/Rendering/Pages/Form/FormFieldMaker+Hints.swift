internal import CatalogueModel
internal import Templates

extension FormFieldMaker {
  /// What helps to answer a question: the editor's hint and example, then what its limits ask for.
  func hints(_ field: FormField) -> [LineView] {
    var hints: [HTML] = []
    if let hint = field.hint { hints.append(writer.html(hint)) }
    if let example = field.wording.example {
      hints.append(writer.message(.formExample, ["example": writer.text(example)]))
    }
    if let bounds = bounds(field) { hints.append(bounds) }
    if field.kind == .money, let currency = field.currency {
      hints.append(writer.message(.formCurrency, ["currency": currency.code]))
    }
    if field.kind == .file, !field.limits.accepts.isEmpty {
      let kinds = field.limits.accepts.map { $0.uppercased() }
      hints.append(writer.message(.formFile, ["kinds": writer.say.list(kinds, .or)]))
    }
    if field.kind == .file, isSent, let size = field.limits.maxSize {
      hints.append(writer.message(.formFileSize, ["size": writer.say.number(max(1, size / 1_000_000))]))
    }
    return hints.map(LineView.init)
  }

  private func bounds(_ field: FormField) -> HTML? {
    let (least, most) = (field.limits.least.map(worded), field.limits.most.map(worded))
    let isDate = field.kind == .date || field.kind == .month
    switch (field.limits.least, field.limits.most) {
    case (.today?, _): return writer.message(.formNotPast)
    case (_, .today?): return writer.message(.formNotFuture)
    default: break
    }
    switch (least, most) {
    case (nil, nil): return nil
    case (let least?, let most?): return writer.message(.formBetween, ["least": least, "most": most])
    case (let least?, nil):
      return isDate
        ? writer.message(.formNotBefore, ["date": least]) : writer.message(.formAtLeast, ["least": least])
    case (nil, let most?):
      return isDate
        ? writer.message(.formNotAfter, ["date": most]) : writer.message(.formAtMost, ["most": most])
    }
  }

  private func worded(_ bound: FormField.Bound) -> String {
    switch bound {
    // Years, house numbers, codes: whole numbers of four digits are written without a separator.
    case .number(let number) where number.scale == 0 && (1000...9999).contains(number.units):
      number.description
    case .number(let number): writer.say.number(number)
    case .date(let date): writer.say.date(date)
    case .today: ""
    }
  }
}
