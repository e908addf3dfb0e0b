internal import CatalogueModel
internal import Templates

/// Makes the questions of a form: how each is answered, and what helps to answer it.
struct FormFieldMaker {
  let writer: Writer
  /// Whether the form is sent; one that is handed in cannot carry a file.
  let isSent: Bool

  /// Up to how many answers are all shown; more go into a drop-down list.
  private static let mostPicks = 7

  private var say: Wording { writer.say }

  func view(_ field: FormField, _ scope: FieldScope) -> FieldView {
    let anchor = "\(scope.id)-\(field.id)"
    var view = FieldView(
      style: .line, anchor: anchor, name: scope.name + field.id, label: writer.html(field.label))
    view.only = field.condition.map {
      writer.message(.formIfField, ["condition": writer.condition($0.expression)])
    }
    view.isAsked = field.isRequired
    view.isRequired = field.isRequired && scope.isAlways && field.condition == nil
    view.autocomplete = field.autocomplete
    view.hints = hints(field)
    limits(field, &view)
    style(field, scope, &view)
    return view
  }

  private func limits(_ field: FormField, _ view: inout FieldView) {
    view.least = field.limits.least.flatMap(attribute)
    view.most = field.limits.most.flatMap(attribute)
    view.minLength = field.limits.minLength.map(String.init)
    view.maxLength = field.limits.maxLength.map(String.init)
    view.pattern = field.limits.pattern
    view.rows = field.limits.rows.map(String.init)
  }

  private func style(_ field: FormField, _ scope: FieldScope, _ view: inout FieldView) {
    switch field.kind {
    case .text: if (field.limits.maxLength ?? 100) <= 20 { view.size = "short" }
    case .longText:
      view.style = .lines
      view.rows = view.rows ?? "5"
    case .number, .money:
      (view.type, view.size, view.inputMode) = ("number", "short", "decimal")
      view.step = field.kind == .money && field.currency?.minorDigits == 0 ? "1" : "any"
    case .date: (view.type, view.size) = ("date", "short")
    case .month: (view.type, view.size) = ("month", "short")
    case .time: (view.type, view.size) = ("time", "short")
    case .email: (view.type, view.size) = ("email", "medium")
    case .phone: (view.type, view.size) = ("tel", "medium")
    case .url: view.type = "url"
    case .country: view.size = "medium"
    case .identityNumber: (view.size, view.inputMode) = ("medium", "text")
    case .yesNo:
      view.style = .pick
      view.options = [
        option("yes", say(PageMessage.formYes.rawValue), view),
        option("no", say(PageMessage.formNo.rawValue), view),
      ]
    case .choice:
      view.style = field.options.count > Self.mostPicks ? .choose : .pick
      view.options = options(field, view)
    case .choices:
      view.style = .pickSeveral
      view.options = options(field, view)
    case .statement:
      view.style = .tick
      view.label = writer.html(field.statement ?? field.label)
    case .file: file(field, &view)
    case .group: group(field.fields, field, scope, &view)
    case .address: address(field, scope, &view)
    }
  }

  private func options(_ field: FormField, _ view: FieldView) -> [FieldView.Option] {
    field.options.map { option($0.id, writer.text($0.label), view) }
  }

  private func option(_ value: String, _ label: String, _ view: FieldView) -> FieldView.Option {
    FieldView.Option(
      anchor: "\(view.anchor)-\(value)", value: value, label: writer.html(label),
      text: ForeignText.plain(label))
  }

  private func file(_ field: FormField, _ view: inout FieldView) {
    guard isSent else {
      view.style = .pickSeveral
      view.options = [option("attached", say(PageMessage.formAttached.rawValue), view)]
      return
    }
    view.type = "file"
    if !field.limits.accepts.isEmpty {
      view.accept = field.limits.accepts.map { ".\($0)" }.joined(separator: ",")
    }
  }

  private func group(_ fields: [FormField], _ field: FormField, _ scope: FieldScope, _ view: inout FieldView)
  {
    view.style = .group
    let inner = FieldScope(
      id: view.anchor, name: "\(view.name)-", isAlways: scope.isAlways && field.condition == nil)
    view.fields = fields.map { self.view($0, inner) }
  }

  /// An address is asked for in parts, each of which the browser can fill in.
  private func address(_ field: FormField, _ scope: FieldScope, _ view: inout FieldView) {
    view.style = .group
    let parts: [(String, PageMessage, String)] = [
      ("street", .formStreet, "street-address"), ("district", .formDistrict, "address-level2"),
      ("city", .formCity, "address-level1"),
    ]
    let isOwn = field.autocomplete.map { $0 != "off" } ?? false
    let (isAsked, isRequired, anchor, name) = (view.isAsked, view.isRequired, view.anchor, view.name)
    view.fields = parts.map { id, label, token in
      var part = FieldView(
        style: .line, anchor: "\(anchor)-\(id)", name: "\(name)-\(id)", label: writer.message(label))
      (part.isAsked, part.isRequired) = (isAsked, isRequired)
      part.autocomplete = isOwn ? token : nil
      return part
    }
    view.isAsked = false
  }

  // MARK: Hints

  private func hints(_ field: FormField) -> [LineView] {
    var hints: [HTML] = []
    if let hint = field.hint { hints.append(writer.html(hint)) }
    if let bounds = bounds(field) { hints.append(bounds) }
    if field.kind == .money, let currency = field.currency {
      hints.append(writer.message(.formCurrency, ["currency": currency.code]))
    }
    if field.kind == .file, !field.limits.accepts.isEmpty {
      let kinds = field.limits.accepts.map { $0.uppercased() }
      hints.append(writer.message(.formFile, ["kinds": say.list(kinds, .or)]))
    }
    if field.kind == .file, isSent, let size = field.limits.maxSize {
      hints.append(writer.message(.formFileSize, ["size": say.number(max(1, size / 1_048_576))]))
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
    case .number(let number): say.number(number)
    case .date(let date): say.date(date)
    case .today: ""
    }
  }

  /// A bound as an attribute; nil for “today”, which is another day whenever the page is read.
  private func attribute(_ bound: FormField.Bound) -> String? {
    switch bound {
    case .number(let number): number.description
    case .date(let date): date.description
    case .today: nil
    }
  }
}
