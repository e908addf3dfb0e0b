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

  static let shape = ViewShape<FormView>("form page", whole + script)

  private static let whole: [ViewField<FormView>] = [
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
  ]

  private static let script: [ViewField<FormView>] = [
    .text("name", "the name of the form among all: that of the procedure, `/`, its own") { $0.name },
    .url("rules", "what must hold between the answers (JSON), for the script") { $0.rules },
    .url("messages", "what is said where something is wrong (JSON), for the script") { $0.messages },
    .text("layout", "`pages` or `single`: one page at a time, or all on one") {
      $0.isSingle ? "single" : "pages"
    },
    .text("sending", "`form`, `json`, or `print` where it is handed in") { $0.sending.rawValue },
    .flag("isJSON", "whether the script sends it") { $0.sending == .json },
    .list("situation", "the questions about the case on which the form depends, for the script") {
      $0.situation
    },
    .flag("hasSituation", "whether there are any in `situation`") { !$0.situation.isEmpty },
    .list("texts", "what the script says, with places in braces") { $0.texts },
  ]
}

/// A part of a form: questions under one heading, in one block or in several that are alike.
struct FormPartView: TemplateView {
  let anchor: String
  let title: HTML
  let only: HTML?
  let notes: [LineView]
  let blocks: FormBlocksView
  let worked: [WorkedView]

  static let shape = ViewShape<FormPartView>(
    "part of a form",
    [
      .text("anchor", "its id on the page") { $0.anchor },
      .html("title", "its title") { $0.title },
      .html("only", "when it is to be filled in") { $0.only },
      .list("notes", "how many blocks to fill in") { $0.notes },
      .record("blocks", "its questions") { $0.blocks },
      .list("worked", "what is worked out from the answers") { $0.worked },
    ])
}

/// Questions, once or in several blocks that are alike.
struct FormBlocksView: TemplateView {
  struct Block: TemplateView {
    let title: HTML?
    let number: String
    let fields: [FieldView]

    static let shape = ViewShape<Block>(
      "block",
      [
        .html("title", "its number, where there are several blocks") { $0.title },
        .text("number", "its number in digits") { $0.number },
        .list("fields", "its questions") { $0.fields },
      ])
  }

  /// What the names of the fields of all blocks begin with; nil where there is one block.
  let name: String?
  /// What one of the blocks is called.
  let item: String
  /// The title of a block, with `{number}` for its number.
  let pattern: String
  let blocks: [Block]

  static let shape = ViewShape<FormBlocksView>(
    "blocks",
    [
      .text("name", "what the names of its fields begin with, where it can be filled in several times") {
        $0.name
      },
      .text("item", "what one of the blocks is called") { $0.item },
      .text("pattern", "the title of a block with `{number}` for its number") { $0.pattern },
      .text("room", "how many blocks there are") { String($0.blocks.count) },
      .list("blocks", "the blocks") { $0.blocks },
    ])
}

/// A value that is worked out from answers.
struct WorkedView: TemplateView {
  let name: String
  let label: HTML
  let currency: String?

  static let shape = ViewShape<WorkedView>(
    "worked out value",
    [
      .text("name", "its name in the rules") { $0.name },
      .html("label", "what it is") { $0.label },
      .text("currency", "the currency of an amount (ISO 4217)") { $0.currency },
    ])
}

/// Something that the script of forms says. Places such as `{item}` are filled in by the script.
struct ScriptTextView: TemplateView {
  let key: String
  let text: String

  static let shape = ViewShape<ScriptTextView>(
    "text of the script",
    [
      .text("key", "the name by which the script asks for it") { $0.key },
      .text("text", "the text, with its places in braces") { $0.text },
    ])

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
