internal import Templates

/// A form as a plain, complete page: every question is there, whatever was answered before.
struct FormView: TemplateView {
  var title = HTML()
  var intro: HTML?
  var procedure: LinkView
  var action: SafeURL?
  var isPost = false
  var hasRequired = false
  var hasFiles = false
  var parts: [FormPartView] = []
  var offices: [LinkView] = []

  static let shape = ViewShape<FormView>(
    "form page",
    [
      .html("title", "the title of the form") { $0.title },
      .html("intro", "what to know before filling it in") { $0.intro },
      .record("procedure", "the procedure it is for") { $0.procedure },
      .url("action", "where it is sent; empty where it is printed and handed in") { $0.action },
      .flag("isPost", "whether it is sent with POST") { $0.isPost },
      .flag("hasRequired", "whether any question must be answered") { $0.hasRequired },
      .list("parts", "its parts, in order") { $0.parts },
      .list("offices", "where to hand it in") { $0.offices },
      .flag("hasFiles", "whether files are sent with it") { $0.hasFiles },
      .flag("hasOffices", "whether there are any `offices`") { !$0.offices.isEmpty },
    ])
}

/// A part of a form: questions under one heading, in one block or in several that are alike.
struct FormPartView: TemplateView {
  struct Block: TemplateView {
    let title: HTML?
    let fields: [FieldView]

    static let shape = ViewShape<Block>(
      "block",
      [
        .html("title", "its number, where a part has several blocks") { $0.title },
        .list("fields", "its questions") { $0.fields },
      ])
  }

  let anchor: String
  let title: HTML
  let only: HTML?
  let notes: [LineView]
  let blocks: [Block]

  static let shape = ViewShape<FormPartView>(
    "part of a form",
    [
      .text("anchor", "its id on the page") { $0.anchor },
      .html("title", "its title") { $0.title },
      .html("only", "when it is to be filled in") { $0.only },
      .list("notes", "how many blocks to fill in") { $0.notes },
      .list("blocks", "its blocks") { $0.blocks },
    ])
}

/// One question of a form.
struct FieldView: TemplateView {
  /// How a question is answered.
  enum Style: Sendable {
    case line, lines, choose, pick, pickSeveral, tick, group
  }

  struct Option: TemplateView {
    let anchor: String
    let value: String
    let label: HTML
    let text: String

    static let shape = ViewShape<Option>(
      "option",
      [
        .text("anchor", "its id on the page") { $0.anchor },
        .text("value", "what is sent") { $0.value },
        .html("label", "what it says") { $0.label },
        .text("text", "what it says, without markup, for drop-down lists") { $0.text },
      ])
  }

  var style: Style
  var anchor: String
  var name: String
  var label: HTML
  var only: HTML?
  var hints: [LineView] = []
  var isAsked = false
  var isRequired = false
  var type = "text"
  var size: String?
  var least: String?
  var most: String?
  var step: String?
  var minLength: String?
  var maxLength: String?
  var pattern: String?
  var rows: String?
  var autocomplete: String?
  var inputMode: String?
  var accept: String?
  var options: [Option] = []
  var fields: [FieldView] = []

  static let shape = ViewShape<FieldView>("question", question + styles + attributes + parts)

  private static let question: [ViewField<FieldView>] = [
    .text("anchor", "its id on the page") { $0.anchor },
    .text("name", "the name under which the answer is sent") { $0.name },
    .html("label", "the question") { $0.label },
    .html("only", "when it is to be answered") { $0.only },
    .list("hints", "what helps to answer it") { $0.hints },
    .flag("hasHints", "whether there are any `hints`") { !$0.hints.isEmpty },
    .flag("isAsked", "whether it must be answered by those whom it concerns") { $0.isAsked },
    .flag("isRequired", "whether everybody must answer it") { $0.isRequired },
  ]

  private static let styles: [ViewField<FieldView>] = [
    .flag("isLine", "whether it is answered in one line") { $0.style == .line },
    .flag("isLines", "whether it is answered in several lines") { $0.style == .lines },
    .flag("isChoose", "whether one answer is chosen from a drop-down list") { $0.style == .choose },
    .flag("isPick", "whether one answer is picked") { $0.style == .pick },
    .flag("isPickSeveral", "whether several answers may be picked") { $0.style == .pickSeveral },
    .flag("isTick", "whether it is a declaration to tick") { $0.style == .tick },
    .flag("isGroup", "whether it is a group of questions") { $0.style == .group },
  ]

  private static let attributes: [ViewField<FieldView>] = [
    .text("type", "the type of the field (HTML)") { $0.type },
    .text("size", "the class of its width: `short`, `medium` or none") { $0.size },
    .text("least", "the least value") { $0.least },
    .text("most", "the greatest value") { $0.most },
    .text("step", "the step between values") { $0.step },
    .text("minLength", "the least number of characters") { $0.minLength },
    .text("maxLength", "the greatest number of characters") { $0.maxLength },
    .text("pattern", "what the answer must look like (a regular expression)") { $0.pattern },
    .text("rows", "the number of lines") { $0.rows },
    .text("autocomplete", "what the browser may fill in") { $0.autocomplete },
    .text("inputMode", "the keyboard for it") { $0.inputMode },
    .text("accept", "the kinds of file") { $0.accept },
  ]

  private static let parts: [ViewField<FieldView>] = [
    .list("options", "the answers to choose from") { $0.options },
    .list("fields", "the questions of a group") { $0.fields },
  ]
}
