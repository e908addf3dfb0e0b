internal import BuildGraph
internal import CatalogueModel
internal import Templates

// What values that pages show are known again by.

extension Stamp {
  mutating func add(_ link: LinkView) {
    add(link.name.string)
    add(link.url?.string)
    add(link.note?.string)
  }

  mutating func add(_ link: ActLink) {
    add(link.title.string)
    add(link.number.string)
    add(link.url?.string)
  }

  mutating func add(_ message: Message) {
    add(message.plain)
    for category in PluralCategory.allCases { add(message.forms[category]) }
  }

  private mutating func add(_ template: Message.Template?) {
    add(template?.pieces.count ?? -1)
    for piece in template?.pieces ?? [] {
      switch piece {
      case .text(let text): add(text)
      case .argument(let name): add("{\(name)}")
      }
    }
  }

  /// A record as a template shows it, without the fields of some names.
  mutating func add(_ record: Record, without names: Set<String> = []) {
    for (field, value) in zip(record.shape.fields, record.values) where !names.contains(field.name) {
      add(field.name)
      add(value)
    }
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .none: add(0)
    case .text(let text): add(text)
    case .html(let html): add(html.string)
    case .url(let url): add(url.string)
    case .json(let json): add(json.bytes)
    case .flag(let flag): add(flag)
    case .record(let record): add(record)
    case .list(let records):
      add(records.count)
      for record in records { add(record) }
    case .texts(let texts):
      add(texts.count)
      for text in texts { add(text) }
    }
  }
}
