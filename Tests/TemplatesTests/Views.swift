import Templates

/// A page with a name of every kind.
struct ThePage: TemplateView {
  var title = "Paspoort & kaart"
  var fees = [TheFee(name: "gewoon"), TheFee(name: "spoed")]

  static let full = ThePage()

  static let shape = ViewShape<ThePage>(
    "page",
    [
      .text("title", "the title") { $0.title },
      .text("quote", "text with quotes") { _ in "foto's \"klein\"" },
      .text("long", "text of more than a few bytes") { _ in "Een lange tekst zonder meer < dan zestien tekens"
      },
      .text("lines", "text of two lines") { _ in "x\ny" },
      .text("nothing", "no text") { _ in nil },
      .text("empty", "empty text") { _ in "" },
      .html("body", "the body") { _ in HTML(literal: "<b>x</b>") },
      .url("link", "an address") { _ in SafeURL("/a?b&c") },
      .json("data", "data") { _ in JSONText(#"{"a":"</script>"}"#) },
      .flag("open", "yes") { _ in true },
      .flag("shut", "no") { _ in false },
      .record("office", "a thing") { _ in TheOffice(name: "Stadhuis") },
      .record("nowhere", "no thing") { _ in TheOffice?.none },
      .list("fees", "things") { $0.fees },
      .list("noFees", "no things") { _ in [TheFee]() },
      .texts("tags", "texts") { _ in ["a", "b & c"] },
    ])
}

struct TheFee: TemplateView {
  let name: String

  static let shape = ViewShape<TheFee>("fee", [.text("name", "what it is for") { $0.name }])
}

struct TheOffice: TemplateView {
  let name: String

  static let shape = ViewShape<TheOffice>(
    "office",
    [
      .text("name", "its name") { $0.name },
      .record("address", "where it is") { _ in TheAddress() },
    ])
}

struct TheAddress: TemplateView {
  static let shape = ViewShape<TheAddress>("address", [.text("city", "the city") { _ in "Gent" }])
}

/// A tree.
final class Topic: TemplateView {
  let name: String
  let topics: [Topic]

  init(_ name: String, _ topics: [Topic] = []) {
    self.name = name
    self.topics = topics
  }

  static let shape = ViewShape<Topic>(
    "topic",
    [
      .text("name", "its name") { $0.name },
      .flag("hasTopics", "whether there are topics within it") { !$0.topics.isEmpty },
      .list("topics", "the topics within it") { $0.topics },
    ])
}
