import Templates

/// A page with a name of every kind.
struct ThePage: TemplateView {
  var title = "Paspoort & kaart"
  var fees = [TheFee(name: "gewoon"), TheFee(name: "spoed")]

  static let full = ThePage()

  static let shape = ViewShape<ThePage>("page")

  static func fields(_ fields: inout ViewFields, _ view: ThePage?) {
    fields.text("title", "the title", view?.title)
    fields.text("quote", "text with quotes", "foto's \"klein\"")
    fields.text(
      "long", "text of more than a few bytes",
      "Een lange tekst zonder meer < dan zestien tekens")
    fields.text("lines", "text of two lines", "x\ny")
    fields.text("nothing", "no text", nil)
    fields.text("empty", "empty text", "")
    fields.html("body", "the body", HTML(literal: "<b>x</b>"))
    fields.url("link", "an address", SafeURL("/a?b&c"))
    fields.json("data", "data", JSONText(#"{"a":"</script>"}"#))
    fields.flag("open", "yes", true)
    fields.flag("shut", "no", false)
    fields.record("office", "a thing", TheOffice(name: "Stadhuis"))
    fields.record("nowhere", "no thing", TheOffice?.none)
    fields.list("fees", "things", view?.fees)
    fields.list("noFees", "no things", [TheFee]())
    fields.texts("tags", "texts", ["a", "b & c"])
  }
}

struct TheFee: TemplateView {
  let name: String

  static let shape = ViewShape<TheFee>("fee")

  static func fields(_ fields: inout ViewFields, _ view: TheFee?) {
    fields.text("name", "what it is for", view?.name)
  }
}

struct TheOffice: TemplateView {
  let name: String

  static let shape = ViewShape<TheOffice>("office")

  static func fields(_ fields: inout ViewFields, _ view: TheOffice?) {
    fields.text("name", "its name", view?.name)
    fields.record("address", "where it is", TheAddress())
  }
}

struct TheAddress: TemplateView {
  static let shape = ViewShape<TheAddress>("address")

  static func fields(_ fields: inout ViewFields, _ view: TheAddress?) {
    fields.text("city", "the city", "Gent")
  }
}

/// A tree.
final class Topic: TemplateView {
  let name: String
  let topics: [Topic]

  init(_ name: String, _ topics: [Topic] = []) {
    self.name = name
    self.topics = topics
  }

  static let shape = ViewShape<Topic>("topic")

  static func fields(_ fields: inout ViewFields, _ view: Topic?) {
    fields.text("name", "its name", view?.name)
    fields.flag("hasTopics", "whether there are topics within it", view?.topics.isEmpty == false)
    fields.list("topics", "the topics within it", view?.topics)
  }
}
