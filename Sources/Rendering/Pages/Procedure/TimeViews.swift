internal import Templates

/// How long it takes by one way of applying.
struct TimeView: TemplateView {
  struct Line: TemplateView {
    let anchor: String
    let text: HTML
    let only: HTML?
    let dates: HTML?
    let note: HTML?
    let citations: [CitationView]

    static let shape = ViewShape<Line>("time")

    static func fields(_ fields: inout ViewFields, _ view: Line?) {
      fields.text("anchor", "its id on the page", view?.anchor)
      fields.html("text", "how long, in words", view?.text)
      fields.html("only", "“Only if …”", view?.only)
      fields.html("dates", "from when and until when", view?.dates)
      fields.html("note", "a remark", view?.note)
      fields.list("citations", "its legal basis", view?.citations)
    }
  }

  let channel: HTML
  let lines: [Line]

  static let shape = ViewShape<TimeView>("times by a channel")

  static func fields(_ fields: inout ViewFields, _ view: TimeView?) {
    fields.html("channel", "the way of applying", view?.channel)
    fields.list("lines", "how long it takes", view?.lines)
  }
}

/// One step of the work.
struct StepView: TemplateView {
  let anchor: String
  let title: HTML
  let isYours: Bool
  let actor: LinkView?
  let duration: HTML?
  let only: HTML?
  let channels: HTML?
  let note: HTML?

  static let shape = ViewShape<StepView>("step")

  static func fields(_ fields: inout ViewFields, _ view: StepView?) {
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.html("title", "what is done", view?.title)
    fields.flag("isYours", "whether the citizen does it", view?.isYours)
    fields.record("actor", "who does it, where it is not the citizen", view?.actor)
    fields.html("duration", "how long it takes", view?.duration)
    fields.html("only", "“Only if …”", view?.only)
    fields.html("channels", "for which ways of applying", view?.channels)
    fields.html("note", "a remark", view?.note)
  }
}

/// A way of applying.
struct WayView: TemplateView {
  var anchor: String
  var name: HTML
  var isOnline = false
  var isCounter = false
  var isPost = false
  var isPhone = false
  var time: HTML?
  var completeness: HTML?
  var signIn: HTML?
  var offices: [Office] = []
  var start: SafeURL?
  var only: HTML?
  var note: HTML?
  var forms: [LinkView] = []

  struct Office: TemplateView {
    let name: HTML
    let url: SafeURL?
    /// The address of its opening hours.
    let hours: SafeURL?
    let address: HTML?
    let phone: HTML?
    let call: SafeURL?

    static let shape = ViewShape<Office>("office")

    static func fields(_ fields: inout ViewFields, _ view: Office?) {
      fields.html("name", "the name of the office", view?.name)
      fields.url("url", "its page", view?.url)
      fields.url("hours", "its opening hours, where they are stated", view?.hours)
      fields.html("address", "its postal address", view?.address)
      fields.html("phone", "its telephone number", view?.phone)
      fields.url("call", "the address that dials it", view?.call)
    }
  }

  static let shape = ViewShape<WayView>("way of applying")

  static func fields(_ fields: inout ViewFields, _ view: WayView?) {
    fields.text("anchor", "its id on the page", view?.anchor)
    fields.html("name", "its name", view?.name)
    fields.flag("isOnline", "whether it is online", view?.isOnline)
    fields.flag("isCounter", "whether it is at the counter", view?.isCounter)
    fields.flag("isPost", "whether it is by post", view?.isPost)
    fields.flag("isPhone", "whether it is by phone", view?.isPhone)
    fields.html("time", "when it is ready", view?.time)
    fields.html("completeness", "how much can be done online", view?.completeness)
    fields.html("signIn", "how to sign in", view?.signIn)
    fields.list("offices", "the offices to go to, write to or call", view?.offices)
    fields.flag("hasOffices", "whether there are any `offices`", view?.offices.isEmpty == false)
    fields.url("start", "where to apply online", view?.start)
    fields.html("only", "“Only if …”", view?.only)
    fields.html("note", "a remark", view?.note)
    fields.list("forms", "the forms to bring or send", view?.forms)
  }
}
