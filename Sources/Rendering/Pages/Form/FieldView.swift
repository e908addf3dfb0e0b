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

    static let shape = ViewShape<Option>("option")

    static func fields(_ fields: inout ViewFields, _ view: Option?) {
      fields.text("anchor", "its id on the page", view?.anchor)
      fields.text("value", "what is sent", view?.value)
      fields.html("label", "what it says", view?.label)
      fields.text("text", "what it says, without markup, for drop-down lists", view?.text)
      fields.html("hint", "what helps to choose it", view?.hint)
      fields.html("only", "when it can be chosen", view?.only)
      fields.flag("isChosen", "whether it is chosen to begin with", view?.isChosen)
    }
  }

  var style: Style
  var field: String
  var anchor: String
  var name: String
  var label: HTML
  var only: HTML?
  var hints: [LineView] = []
  var notes: [LineView] = []
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

  static let shape = ViewShape<FieldView>("question")

  static func fields(_ fields: inout ViewFields, _ view: FieldView?) {
    question(&fields, view)
    styles(&fields, view)
    attributes(&fields, view)
    parts(&fields, view)
  }

  private static func question(_ fields: inout ViewFields, _ view: FieldView?) {
    fields.text("field", "its name in the form", view?.field)
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.text("name", "the name under which the answer is sent", view?.name)
    fields.html("label", "the question", view?.label)
    fields.html("only", "when it is to be answered", view?.only)
    fields.list("hints", "what helps to answer it", view?.hints)
    fields.list("notes", "how many blocks to fill in", view?.notes)
    fields.flag("hasHints", "whether there are any `hints`", view?.hints.isEmpty == false)
    fields.flag("isAsked", "whether it must be answered by those whom it concerns", view?.isAsked)
    fields.flag("isRequired", "whether everybody must answer it", view?.isRequired)
  }

  private static func styles(_ fields: inout ViewFields, _ view: FieldView?) {
    fields.flag("isLine", "whether it is answered in one line", view?.style == .line)
    fields.flag("isLines", "whether it is answered in several lines", view?.style == .lines)
    fields.flag("isChoose", "whether one answer is chosen from a drop-down list", view?.style == .choose)
    fields.flag("isPick", "whether one answer is picked", view?.style == .pick)
    fields.flag("isPickSeveral", "whether several answers may be picked", view?.style == .pickSeveral)
    fields.flag("isTick", "whether it is a declaration to tick", view?.style == .tick)
    fields.flag("isGroup", "whether it is a group of questions", view?.style == .group)
    fields.flag("isNote", "whether it is no question but a text", view?.style == .note)
    fields.flag("isDetails", "whether it is a text behind its label", view?.style == .details)
  }

  private static func attributes(_ fields: inout ViewFields, _ view: FieldView?) {
    fields.text("type", "the type of the field (HTML)", view?.type)
    fields.text("size", "the class of its width: `short`, `medium` or none", view?.size)
    fields.text("least", "the least value", view?.least)
    fields.text("most", "the greatest value", view?.most)
    fields.text("step", "the step between values", view?.step)
    fields.text("minLength", "the least number of characters", view?.minLength)
    fields.text("maxLength", "the greatest number of characters", view?.maxLength)
    fields.text("pattern", "what the answer must look like (a regular expression)", view?.pattern)
    fields.text("rows", "the number of lines", view?.rows)
    fields.text("autocomplete", "what the browser may fill in", view?.autocomplete)
    fields.text("inputMode", "the keyboard for it", view?.inputMode)
    fields.text("accept", "the kinds of file", view?.accept)
    fields.text("value", "the answer to begin with", view?.value)
  }

  private static func parts(_ fields: inout ViewFields, _ view: FieldView?) {
    fields.html("prefix", "what stands before the field", view?.prefix)
    fields.html("suffix", "what stands after the field", view?.suffix)
    fields.flag(
      "hasAffix", "whether there is a `prefix` or a `suffix`",
      view.flatMap { $0.prefix != nil || $0.suffix != nil })
    fields.list("options", "the answers to choose from", view?.options)
    fields.record("blocks", "the questions of a group", view?.blocks)
    fields.html("text", "the text between questions", view?.text)
    fields.text("language", "the language of `text`, where it is another (BCP 47)", view?.language)
    fields.text("direction", "the direction of `text`, where it is another", view?.direction)
  }
}
