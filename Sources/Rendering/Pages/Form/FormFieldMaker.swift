internal import CatalogueModel
internal import Forms
internal import Templates

/// Makes the questions of a form: how each is answered, and what helps to answer it.
struct FormFieldMaker {
  let writer: Writer
  /// Whether the form is sent; one that is handed in cannot carry a file.
  let isSent: Bool
  /// The countries in the order of the page's language, where the form asks for any.
  let countries: [(code: String, name: String)]

  /// Up to how many answers are all shown; more go into a drop-down list.
  private static let mostPicks = 7

  private var say: Wording { writer.say }

  func view(_ field: FormField, _ scope: FieldScope) -> FieldView {
    let anchor = "\(scope.id)-\(field.id)"
    var view = FieldView(
      style: .line, field: field.id, anchor: anchor, name: scope.name + field.id,
      label: writer.html(field.label))
    view.only = field.condition.map {
      writer.message(.formIfField, ["condition": writer.condition($0.expression)])
    }
    view.isAsked = field.isRequired
    view.isRequired = field.isRequired && scope.isAlways && field.condition == nil
    view.autocomplete = field.autocomplete
    view.hints = hints(field)
    (view.prefix, view.suffix) = (writer.html(field.wording.prefix), writer.html(field.wording.suffix))
    limits(field, &view)
    style(field, scope, &view)
    view.inputMode = field.filling.inputMode?.rawValue ?? view.inputMode
    preset(field, &view)
    return view
  }

  /// A question of the procedure, asked before the form.
  func view(asking question: Question) -> FieldView {
    let anchor = "situation-\(question.id)"
    var view = FieldView(
      style: .line, field: question.id, anchor: anchor, name: question.id, label: writer.html(question.ask))
    view.isAsked = true
    if let help = question.help { view.hints = [LineView(writer.html(help))] }
    view.suffix = writer.html(question.unit)
    switch question.kind {
    case .yesNo:
      view.style = .pick
      view.options = yesNo(view)
    case .choice(let options):
      view.style = options.count > Self.mostPicks ? .choose : .pick
      view.options = options.map { option($0.id, writer.text($0.label), view) }
    case .number: (view.type, view.size, view.inputMode, view.step) = ("number", "short", "decimal", "any")
    case .date: (view.type, view.size) = ("date", "short")
    }
    return view
  }

  private func limits(_ field: FormField, _ view: inout FieldView) {
    view.least = field.limits.least.flatMap(attribute)
    view.most = field.limits.most.flatMap(attribute)
    view.minLength = field.limits.minLength.map(String.init)
    view.maxLength = field.limits.maxLength.map(String.init)
    // A text of several lines has no such attribute; scripts and the back office check it all the same.
    view.pattern = field.kind == .longText ? nil : field.limits.pattern.flatMap { TextPattern($0)?.source }
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
      if field.decimals == 0 { view.inputMode = "numeric" }
      view.step = step(field)
    case .date: (view.type, view.size) = ("date", "short")
    case .month: (view.type, view.size) = ("month", "short")
    case .time: (view.type, view.size) = ("time", "short")
    case .email: (view.type, view.size) = ("email", "medium")
    case .phone: (view.type, view.size) = ("tel", "medium")
    case .url: view.type = "url"
    case .country:
      (view.style, view.size) = (.choose, "medium")
      view.options = countries.map { option($0.code, $0.name, view) }
    case .identityNumber: (view.size, view.inputMode) = ("medium", "text")
    case .yesNo:
      view.style = .pick
      view.options = yesNo(view)
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
    case .group: group(field, scope, &view)
    case .address: address(field, scope, &view)
    }
  }

  private func yesNo(_ view: FieldView) -> [FieldView.Option] {
    [
      option("yes", say(PageMessage.formYes.rawValue), view),
      option("no", say(PageMessage.formNo.rawValue), view),
    ]
  }

  private func options(_ field: FormField, _ view: FieldView) -> [FieldView.Option] {
    field.options.map { known in
      var option = option(known.id, writer.text(known.label), view)
      option.hint = writer.html(known.hint)
      option.only = known.condition.map {
        writer.message(.formIfOption, ["condition": writer.condition($0.expression)])
      }
      return option
    }
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

  private func group(_ field: FormField, _ scope: FieldScope, _ view: inout FieldView) {
    view.style = .group
    let isAlways = scope.isAlways && field.condition == nil
    if field.repeats != nil {
      view.notes = notes(field.repeats)
      view.blocks = blocks(
        field.items, field.repeats, named: view.name,
        in: FieldScope(id: view.anchor, name: "", isAlways: isAlways))
    } else {
      view.blocks = blocks(
        field.items, nil, named: view.name,
        in: FieldScope(id: view.anchor, name: "\(view.name)-", isAlways: isAlways))
    }
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
    let fields = parts.map { id, label, token in
      var part = FieldView(
        style: .line, field: id, anchor: "\(anchor)-\(id)", name: "\(name)-\(id)",
        label: writer.message(label))
      (part.isAsked, part.isRequired) = (isAsked && id != "district", isRequired && id != "district")
      part.autocomplete = isOwn ? token : nil
      return part
    }
    view.blocks = FormBlocksView(
      name: nil, item: "", pattern: "",
      blocks: [FormBlocksView.Block(title: nil, number: "1", fields: fields)])
    view.isAsked = false
  }

  // MARK: Values

  /// The answer to begin with. “Today” is left to the script: it is another day whenever the page is read.
  private func preset(_ field: FormField, _ view: inout FieldView) {
    var chosen: Set<String> = []
    switch field.filling.default {
    case .text(let text)?: (view.value, chosen) = (text, [text])
    case .number(let number)?: view.value = number.description
    case .date(let date)?: view.value = date.description
    case .yesNo(let isYes)?: chosen = [isYes ? "yes" : "no"]
    case .options(let ids)?: chosen = Set(ids)
    case .today?, nil: return
    }
    guard !chosen.isEmpty else { return }
    for index in view.options.indices {
      view.options[index].isChosen = chosen.contains(view.options[index].value)
    }
  }

  /// The step between numbers. Browsers count it from the least value, so it is given only where that is on it.
  private func step(_ field: FormField) -> String {
    let step = field.limits.step?.description ?? Self.unit(decimals: field.decimals)
    guard case .number(let least)? = field.limits.least else { return step ?? "any" }
    guard let step, let size = ExactDecimal(step).flatMap(FormNumber.init) else { return "any" }
    return FormNumber(least)?.isMultiple(of: size) ?? false ? step : "any"
  }

  private static func unit(decimals: Int) -> String? {
    decimals == 0 ? "1" : decimals < 6 ? "0." + String(repeating: "0", count: decimals - 1) + "1" : nil
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
