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

  static let shape = ViewShape<FormView>("form page")

  static func fields(_ fields: inout ViewFields, _ view: FormView?) {
    fields.html("title", "the title of the form", view?.title)
    fields.html("intro", "what to know before filling it in", view?.intro)
    fields.record("procedure", "the procedure it is for", view?.procedure)
    fields.url("action", "where it is sent; empty where it is printed and handed in", view?.action)
    fields.flag("isPost", "whether it is sent with POST", view?.isPost)
    fields.flag("hasRequired", "whether any question must be answered", view?.hasRequired)
    fields.list("parts", "its parts, in order", view?.parts)
    fields.list("offices", "where to hand it in", view?.offices)
    fields.flag("hasFiles", "whether files are sent with it", view?.hasFiles)
    fields.flag("hasOffices", "whether there are any `offices`", view?.offices.isEmpty == false)
  }
}

/// A part of a form: questions under one heading, in one block or in several that are alike.
struct FormPartView: TemplateView {
  struct Block: TemplateView {
    let title: HTML?
    let fields: [FieldView]

    static let shape = ViewShape<Block>("block")

    static func fields(_ fields: inout ViewFields, _ view: Block?) {
      fields.html("title", "its number, where a part has several blocks", view?.title)
      fields.list("fields", "its questions", view?.fields)
    }
  }

  let anchor: String
  let title: HTML
  let only: HTML?
  let notes: [LineView]
  let blocks: [Block]

  static let shape = ViewShape<FormPartView>("part of a form")

  static func fields(_ fields: inout ViewFields, _ view: FormPartView?) {
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.html("title", "its title", view?.title)
    fields.html("only", "when it is to be filled in", view?.only)
    fields.list("notes", "how many blocks to fill in", view?.notes)
    fields.list("blocks", "its blocks", view?.blocks)
  }
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

    static let shape = ViewShape<Option>("option")

    static func fields(_ fields: inout ViewFields, _ view: Option?) {
      fields.text("anchor", "its id on the page", view?.anchor)
      fields.text("value", "what is sent", view?.value)
      fields.html("label", "what it says", view?.label)
      fields.text("text", "what it says, without markup, for drop-down lists", view?.text)
    }
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

  static let shape = ViewShape<FieldView>("question")

  static func fields(_ fields: inout ViewFields, _ view: FieldView?) {
    question(&fields, view)
    styles(&fields, view)
    attributes(&fields, view)
    parts(&fields, view)
  }

  private static func question(_ fields: inout ViewFields, _ view: FieldView?) {
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.text("name", "the name under which the answer is sent", view?.name)
    fields.html("label", "the question", view?.label)
    fields.html("only", "when it is to be answered", view?.only)
    fields.list("hints", "what helps to answer it", view?.hints)
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
  }

  private static func parts(_ fields: inout ViewFields, _ view: FieldView?) {
    fields.list("options", "the answers to choose from", view?.options)
    fields.list("fields", "the questions of a group", view?.fields)
  }
}
