internal import Templates

/// A form as a plain, complete page: every question is there, whatever was answered before. The script `form` makes
/// it a form of one step at a time.
struct FormView: TemplateView {
  /// Where answers go, in the word that the script reads.
  enum Sending: String, Sendable {
    case form, json
    /// Nowhere: the form is printed and handed in.
    case print
  }

  var title = HTML()
  var intro: HTML?
  var procedure: LinkView
  var action: SafeURL?
  var isPost = false
  var hasRequired = false
  var hasFiles = false
  var parts: [FormPartView] = []
  var offices: [LinkView] = []
  var name = ""
  var rules: SafeURL?
  var messages: SafeURL?
  var isSingle = false
  var sending = Sending.print
  var situation: [FieldView] = []
  var texts: [ScriptTextView] = []

  static let shape = ViewShape<FormView>("form page")

  static func fields(_ fields: inout ViewFields, _ view: FormView?) {
    whole(&fields, view)
    script(&fields, view)
  }

  private static func whole(_ fields: inout ViewFields, _ view: FormView?) {
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

  private static func script(_ fields: inout ViewFields, _ view: FormView?) {
    fields.text("name", "the name of the form among all: that of the procedure, `/`, its own", view?.name)
    fields.url("rules", "what must hold between the answers (JSON), for the script", view?.rules)
    fields.url("messages", "what is said where something is wrong (JSON), for the script", view?.messages)
    fields.text(
      "layout", "`pages` or `single`: one page at a time, or all on one",
      view.flatMap { $0.isSingle ? "single" : "pages" })
    fields.text("sending", "`form`, `json`, or `print` where it is handed in", view?.sending.rawValue)
    fields.flag("isJSON", "whether the script sends it", view?.sending == .json)
    fields.list(
      "situation", "the questions about the case on which the form depends, for the script", view?.situation)
    fields.flag("hasSituation", "whether there are any in `situation`", view?.situation.isEmpty == false)
    fields.list("texts", "what the script says, with places in braces", view?.texts)
  }
}

/// A part of a form: questions under one heading, in one block or in several that are alike.
struct FormPartView: TemplateView {
  let anchor: String
  let title: HTML
  let only: HTML?
  let notes: [LineView]
  let blocks: FormBlocksView
  let worked: [WorkedView]

  static let shape = ViewShape<FormPartView>("part of a form")

  static func fields(_ fields: inout ViewFields, _ view: FormPartView?) {
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.html("title", "its title", view?.title)
    fields.html("only", "when it is to be filled in", view?.only)
    fields.list("notes", "how many blocks to fill in", view?.notes)
    fields.record("blocks", "its questions", view?.blocks)
    fields.list("worked", "what is worked out from the answers", view?.worked)
  }
}

/// Questions, once or in several blocks that are alike.
struct FormBlocksView: TemplateView {
  struct Block: TemplateView {
    let title: HTML?
    let number: String
    let fields: [FieldView]

    static let shape = ViewShape<Block>("block")

    static func fields(_ fields: inout ViewFields, _ view: Block?) {
      fields.html("title", "its number, where there are several blocks", view?.title)
      fields.text("number", "its number in digits", view?.number)
      fields.list("fields", "its questions", view?.fields)
    }
  }

  /// What the names of the fields of all blocks begin with; nil where there is one block.
  let name: String?
  /// What one of the blocks is called.
  let item: String
  /// The title of a block, with `{number}` for its number.
  let pattern: String
  let blocks: [Block]

  static let shape = ViewShape<FormBlocksView>("blocks")

  static func fields(_ fields: inout ViewFields, _ view: FormBlocksView?) {
    fields.text(
      "name", "what the names of its fields begin with, where it can be filled in several times", view?.name)
    fields.text("item", "what one of the blocks is called", view?.item)
    fields.text("pattern", "the title of a block with `{number}` for its number", view?.pattern)
    fields.text("room", "how many blocks there are", view.flatMap { String($0.blocks.count) })
    fields.list("blocks", "the blocks", view?.blocks)
  }
}

/// A value that is worked out from answers.
struct WorkedView: TemplateView {
  let name: String
  let label: HTML
  let currency: String?

  static let shape = ViewShape<WorkedView>("worked out value")

  static func fields(_ fields: inout ViewFields, _ view: WorkedView?) {
    fields.text("name", "its name in the rules", view?.name)
    fields.html("label", "what it is", view?.label)
    fields.text("currency", "the currency of an amount (ISO 4217)", view?.currency)
  }
}

/// Something that the script of forms says. Places such as `{item}` are filled in by the script.
struct ScriptTextView: TemplateView {
  let key: String
  let text: String

  static let shape = ViewShape<ScriptTextView>("text of the script")

  static func fields(_ fields: inout ViewFields, _ view: ScriptTextView?) {
    fields.text("key", "the name by which the script asks for it", view?.key)
    fields.text("text", "the text, with its places in braces", view?.text)
  }

  static func all(_ say: Wording) -> [ScriptTextView] {
    messages.map { message in
      ScriptTextView(key: String(message.rawValue.dropFirst("form.".count)), text: say(message.rawValue))
    }
  }

  private static let messages: [PageMessage] = [
    .formProgress, .formTitle, .formErrorTitle, .formAnswer, .formWrong, .formYes, .formNo, .formNone,
    .formAdd, .formRemove, .formAdded, .formRemoved, .formSending, .formEmptied, .formNotKept, .formFileNone,
    .formFileOther, .formOpened, .formDraftOpened, .formFilled,
  ]
}
