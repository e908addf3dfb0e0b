internal import Templates

extension SiteRenderer {
  /// The names that templates may use, as Markdown for the manual: those of every page, those of each kind of page,
  /// and those of the things that pages are made of. Made from the shapes themselves.
  package static func templateReference() -> String {
    var reference = TemplateReference()
    let messages = MessageShape("messages", keys: [])
    reference.page("Every page", "", SiteView.shape(messages: messages.shape))
    reference.page("Every page, about itself", "", HeadView.shape.shape)
    for shape in reference.kinds() { reference.page(shape.heading, shape.note, shape.shape) }
    reference.page("Report to the editors", "For `reports/board.html`.", BoardView.shape.shape)
    return reference.text()
  }
}

/// Writes out shapes as tables: each thing once, where it is first met.
private struct TemplateReference {
  private var sections: [String] = []
  private var known: Set<String> = []
  private var waiting: [RecordShape] = []

  /// The kinds of page, those with the same names together.
  func kinds() -> [(heading: String, note: String, shape: RecordShape)] {
    var groups: [(kinds: [PageKind], shape: RecordShape)] = []
    for kind in PageKind.allCases {
      if let place = groups.firstIndex(where: { $0.shape === kind.shape }) {
        groups[place].kinds.append(kind)
      } else {
        groups.append(([kind], kind.shape))
      }
    }
    return groups.map { group in
      let files = group.kinds.map { "`\($0.template).html`" }.joined(separator: ", ")
      return (heading: capitalized(group.shape.name), note: "For \(files).", shape: group.shape)
    }
  }

  mutating func page(_ heading: String, _ note: String, _ shape: RecordShape) {
    sections.append("### \(heading)\n\n" + (note.isEmpty ? "" : note + "\n\n") + table(shape))
  }

  mutating func text() -> String {
    let pages = sections
    sections = []
    var next = 0
    while next < waiting.count {
      let shape = waiting[next]
      sections.append("### \(capitalized(shape.name))\n\n" + table(shape))
      next += 1
    }
    return (pages + sections).joined(separator: "\n\n") + "\n"
  }

  private mutating func table(_ shape: RecordShape) -> String {
    let rows = shape.fields.map { field in "| `\(field.name)` | \(kind(field.kind)) | \(field.doc) |" }
    return (["| name | kind | what it is |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  private mutating func kind(_ kind: ValueKind) -> String {
    switch kind {
    case .record(let reference): thing(reference.shape, "one: ")
    case .list(let reference): thing(reference.shape, "list of: ")
    default: kind.title
    }
  }

  private mutating func thing(_ shape: RecordShape, _ lead: String) -> String {
    guard shape.name != "messages" else { return "the messages" }
    if known.insert(shape.name).inserted { waiting.append(shape) }
    return lead + shape.name
  }

  private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
