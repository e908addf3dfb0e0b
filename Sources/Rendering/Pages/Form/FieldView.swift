internal import Templates

/// One question of a form, or a text between questions.
struct FieldView: TemplateView {
  /// How a question is answered.
  enum Style: Sendable {
    case line, lines, choose, pick, pickSeveral, tick, group, note, details
  }

  struct Option: TemplateView {
    let anchor: String
    let value: String
    let label: HTML
    let text: String
    var hint: HTML?
    var only: HTML?
    var isChosen = false

    static let shape = ViewShape<Option>(
      "option",
      [
        .text("anchor", "its id on the page") { $0.anchor },
        .text("value", "what is sent") { $0.value },
        .html("label", "what it says") { $0.label },
        .text("text", "what it says, without markup, for drop-down lists") { $0.text },
        .html("hint", "what helps to choose it") { $0.hint },
        .html("only", "when it can be chosen") { $0.only },
        .flag("isChosen", "whether it is chosen to begin with") { $0.isChosen },
      ])
  }

  var style: Style
  var field: String
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
  var value: String?
  var prefix: HTML?
  var suffix: HTML?
  var options: [Option] = []
  var blocks: FormBlocksView?
  var text = HTML()
  var language: String?
  var direction: String?

  static let shape = ViewShape<FieldView>("question", question + styles + attributes + parts)

  private static let question: [ViewField<FieldView>] = [
    .text("field", "its name in the form") { $0.field },
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
    .flag("isNote", "whether it is no question but a text") { $0.style == .note },
    .flag("isDetails", "whether it is a text behind its label") { $0.style == .details },
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
    .text("value", "the answer to begin with") { $0.value },
  ]

  private static let parts: [ViewField<FieldView>] = [
    .html("prefix", "what stands before the field") { $0.prefix },
    .html("suffix", "what stands after the field") { $0.suffix },
    .flag("hasAffix", "whether there is a `prefix` or a `suffix`") { $0.prefix != nil || $0.suffix != nil },
    .list("options", "the answers to choose from") { $0.options },
    .record("blocks", "the questions of a group") { $0.blocks },
    .html("text", "the text between questions") { $0.text },
    .text("language", "the language of `text`, where it is another (BCP 47)") { $0.language },
    .text("direction", "the direction of `text`, where it is another") { $0.direction },
  ]
}
