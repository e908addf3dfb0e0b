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

    static let shape = ViewShape<Line>(
      "time",
      [
        .text("anchor", "its id on the page") { $0.anchor },
        .html("text", "how long, in words") { $0.text },
        .html("only", "“Only if …”") { $0.only },
        .html("dates", "from when and until when") { $0.dates },
        .html("note", "a remark") { $0.note },
        .list("citations", "its legal basis") { $0.citations },
      ])
  }

  let channel: HTML
  let lines: [Line]

  static let shape = ViewShape<TimeView>(
    "times by a channel",
    [
      .html("channel", "the way of applying") { $0.channel },
      .list("lines", "how long it takes") { $0.lines },
    ])
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

  static let shape = ViewShape<StepView>(
    "step",
    [
      .text("anchor", "its id on the page") { $0.anchor },
      .html("title", "what is done") { $0.title },
      .flag("isYours", "whether the citizen does it") { $0.isYours },
      .record("actor", "who does it, where it is not the citizen") { $0.actor },
      .html("duration", "how long it takes") { $0.duration },
      .html("only", "“Only if …”") { $0.only },
      .html("channels", "for which ways of applying") { $0.channels },
      .html("note", "a remark") { $0.note },
    ])
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

    static let shape = ViewShape<Office>(
      "office",
      [
        .html("name", "the name of the office") { $0.name },
        .url("url", "its page") { $0.url },
        .url("hours", "its opening hours, where they are stated") { $0.hours },
        .html("address", "its postal address") { $0.address },
        .html("phone", "its telephone number") { $0.phone },
        .url("call", "the address that dials it") { $0.call },
      ])
  }

  static let shape = ViewShape<WayView>(
    "way of applying",
    [
      .text("anchor", "its id on the page") { $0.anchor },
      .html("name", "its name") { $0.name },
      .flag("isOnline", "whether it is online") { $0.isOnline },
      .flag("isCounter", "whether it is at the counter") { $0.isCounter },
      .flag("isPost", "whether it is by post") { $0.isPost },
      .flag("isPhone", "whether it is by phone") { $0.isPhone },
      .html("time", "when it is ready") { $0.time },
      .html("completeness", "how much can be done online") { $0.completeness },
      .html("signIn", "how to sign in") { $0.signIn },
      .list("offices", "the offices to go to, write to or call") { $0.offices },
      .flag("hasOffices", "whether there are any `offices`") { !$0.offices.isEmpty },
      .url("start", "where to apply online") { $0.start },
      .html("only", "“Only if …”") { $0.only },
      .html("note", "a remark") { $0.note },
      .list("forms", "the forms to bring or send") { $0.forms },
    ])
}
