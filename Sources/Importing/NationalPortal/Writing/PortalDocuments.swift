/// The documents of a procedure as entries of its file, and the cases that headings among them are.
struct PortalDocuments {
  /// A kind of document, for a file of its own.
  struct Evidence {
    let id: String
    let name: String
    let description: String?
  }

  /// A case that a heading tells: one of several of which one holds, or one that may come on top of any.
  struct Case {
    let name: String
    let heading: String
    let isExtra: Bool
  }

  private struct Entry {
    let evidence: String
    let originals: Int
    let copies: Int
    let template: String?
    let count: String
    /// The numbers of its cases; nil where it is asked for in all.
    var cases: [Int]?
  }

  static let question = "truong-hop"

  private(set) var evidence: [Evidence] = []
  private(set) var cases: [Case] = []
  /// Rows that state a document once more with other numbers, by their groups.
  private(set) var repeated: [DocumentRow] = []
  /// Headings that are no cases.
  private(set) var headings: [String] = []
  private(set) var notes: [String] = []
  private var entries: [Entry] = []

  init(_ procedure: PortalProcedure) {
    let groups = procedure.documents
    let texts = groups.map { group in group.heading.map { procedure.text(.documents, $0) } }
    let isCase = zip(groups, texts).map { group, heading in
      heading.map(PortalCaseHeading.isCase) ?? false
        && group.rows.contains { !$0.isNote && $0.doubt != .noName }
    }
    let others = groups.indices.contains { !isCase[$0] && groups[$0].rows.contains { !$0.isNote } }
    let hasCases = isCase.count { $0 } > 1 || isCase.contains(true) && others
    var taken: Set<String> = []
    for (index, group) in groups.enumerated() {
      var number: Int?
      if let heading = texts[index], isCase[index], hasCases {
        number = caseNumber(of: heading, &taken)
      } else if let heading = texts[index] {
        headings.append(heading)
      }
      for row in group.rows { add(row, number, procedure) }
    }
  }

  private mutating func caseNumber(of heading: String, _ taken: inout Set<String>) -> Int {
    let name = PortalCaseHeading.name(heading)
    if let known = cases.firstIndex(where: { $0.heading == name }) { return known }
    let isExtra = PortalCaseHeading.isExtra(heading)
    cases.append(Case(name: PortalID.unique(name, &taken), heading: name, isExtra: isExtra))
    return cases.count - 1
  }

  private mutating func add(_ row: DocumentRow, _ number: Int?, _ procedure: PortalProcedure) {
    let text = procedure.text(.documents, row.name)
    guard !row.isNote else {
      if !text.isEmpty { notes.append(text) }
      return
    }
    guard let originals = row.originals, !text.isEmpty else { return }
    let id = PortalID.make(text)
    let (name, description) = PortalNames.divided(text)
    let entry = Entry(
      evidence: id, originals: originals, copies: row.copies,
      template: row.template.map { procedure.text(.documents, $0) },
      count: procedure.text(.documents, row.count), cases: number.map { [$0] })
    if !evidence.contains(where: { $0.id == id }) {
      evidence.append(Evidence(id: id, name: name, description: description))
    }
    merge(entry, row)
  }

  /// One document in several cases is one entry; with other numbers in the same case it cannot be stated twice.
  private mutating func merge(_ entry: Entry, _ row: DocumentRow) {
    for index in entries.indices where entries[index].evidence == entry.evidence {
      let isSame = entries[index].originals == entry.originals && entries[index].copies == entry.copies
      guard let known = entries[index].cases, let new = entry.cases else {
        if !isSame { repeated.append(row) }
        if entry.cases == nil, isSame { entries[index].cases = nil }
        return
      }
      if known.contains(new[0]) {
        if !isSame { repeated.append(row) }
        return
      }
      if isSame, !cases[known[0]].isExtra, !cases[new[0]].isExtra {
        entries[index].cases = known + new
        return
      }
    }
    entries.append(entry)
  }

  private var options: [Case] { cases.filter { !$0.isExtra } }

  /// Questions that tell the cases apart; nil where there are none.
  func questions() -> YAMLOutput? {
    var questions: [YAMLEntry] = []
    if options.count == 1 {
      questions.append(yesNo(Self.question, options[0]))
    } else if options.count > 1 {
      let words = options.map { YAMLEntry($0.name, PortalLabel.of($0.heading)) }
      questions.append(
        YAMLEntry(
          Self.question,
          .map([
            YAMLEntry("ask", PortalLabel.of("Bạn thuộc trường hợp nào?")), YAMLEntry("type", .word("choice")),
            YAMLEntry("options", .map(words)),
          ])))
    }
    questions += cases.filter(\.isExtra).map { yesNo($0.name, $0) }
    return questions.isEmpty ? nil : .map(questions)
  }

  private func yesNo(_ name: String, _ asked: Case) -> YAMLEntry {
    YAMLEntry(
      name,
      .map([
        YAMLEntry("ask", PortalLabel.of("Bạn có thuộc trường hợp này không: \(asked.heading)?")),
        YAMLEntry("type", .word("yes-no")),
      ]))
  }

  /// The list of documents; nil where none is stated.
  func list() -> YAMLOutput? { entries.isEmpty ? nil : .list(entries.map { .map(yaml($0)) }) }

  private func yaml(_ entry: Entry) -> [YAMLEntry] {
    var keys = [YAMLEntry("evidence", .word(entry.evidence))]
    if entry.originals > 0 || entry.copies == 0 {
      keys.append(YAMLEntry("originals", .noted(.number(entry.originals), entry.count)))
    }
    if entry.copies > 0 { keys.append(YAMLEntry("copies", .noted(.number(entry.copies), entry.count))) }
    if let template = entry.template { keys.append(YAMLEntry("note", PortalLabel.of("Mẫu: \(template)"))) }
    if let condition = condition(entry.cases) { keys.append(YAMLEntry("when", .word(condition))) }
    return keys
  }

  private func condition(_ numbers: [Int]?) -> String? {
    guard let numbers, let first = numbers.first else { return nil }
    if cases[first].isExtra { return "\(cases[first].name) is yes" }
    if options.count == 1 { return "\(Self.question) is yes" }
    if numbers.count == options.count { return nil }
    let names = numbers.sorted().map { cases[$0].name }
    return names.count == 1
      ? "\(Self.question) is \(names[0])" : "\(Self.question) in [\(names.joined(separator: ", "))]"
  }
}
