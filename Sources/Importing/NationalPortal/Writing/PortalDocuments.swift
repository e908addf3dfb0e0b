/// The documents of a procedure as entries of its file, and the cases that headings among them are.
struct PortalDocuments {
  /// A kind of document, for a file of its own.
  struct Evidence {
    let id: String
    let name: String
    let description: String?
  }

  struct Case {
    let option: String
    let heading: String
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
    let isCase = groups.map { group in
      group.heading.map { Self.isCase(procedure.text(.documents, $0)) } ?? false
        && group.rows.contains { !$0.isNote && $0.doubt != .noName }
    }
    let others = groups.indices.contains { !isCase[$0] && groups[$0].rows.contains { !$0.isNote } }
    let hasCases = isCase.filter { $0 }.count > 1 || isCase.contains(true) && others
    var taken: Set<String> = []
    for (group, isCase) in zip(groups, isCase) {
      let heading = group.heading.map { procedure.text(.documents, $0) }
      var number: Int?
      if let heading, isCase, hasCases {
        number = caseNumber(of: Self.caseName(heading), &taken)
      } else if let heading {
        headings.append(heading)
      }
      for row in group.rows { add(row, number, procedure) }
    }
    if cases.count == 1, !others { cases = [] }
  }

  private mutating func caseNumber(of heading: String, _ taken: inout Set<String>) -> Int {
    if let known = cases.firstIndex(where: { $0.heading == heading }) { return known }
    cases.append(Case(option: PortalID.unique(heading, &taken), heading: heading))
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
      if isSame {
        entries[index].cases = known + new
        return
      }
    }
    entries.append(entry)
  }

  /// Whether a heading tells a case, and is not only what the table is called.
  private static func isCase(_ heading: String) -> Bool {
    let lower = PortalProse.withoutMarks(heading).lowercased()
    if ["lưu ý", "ghi chú", "chú ý"].contains(where: lower.hasPrefix) { return false }
    if ["trường hợp", "đối với", "nếu "].contains(where: lower.contains) { return true }
    return lower.count > 45
  }

  private static func caseName(_ heading: String) -> String {
    var name = Substring(PortalProse.withoutMarks(heading))
    while let last = name.last, ":,. ".contains(last) { name = name.dropLast() }
    return String(name)
  }

  /// The question that tells the cases apart; nil where there are none.
  func questions() -> YAMLOutput? {
    guard let first = cases.first else { return nil }
    if cases.count == 1 {
      return .map([
        YAMLEntry(
          Self.question,
          .map([
            YAMLEntry("ask", PortalLabel.of("Bạn có thuộc trường hợp này không: \(first.heading)?")),
            YAMLEntry("type", .word("yes-no")),
          ]))
      ])
    }
    return .map([
      YAMLEntry(
        Self.question,
        .map([
          YAMLEntry("ask", PortalLabel.of("Bạn thuộc trường hợp nào?")), YAMLEntry("type", .word("choice")),
          YAMLEntry("options", .map(cases.map { YAMLEntry($0.option, PortalLabel.of($0.heading)) })),
        ]))
    ])
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
    guard let numbers, !cases.isEmpty, cases.count == 1 || numbers.count < cases.count else { return nil }
    if cases.count == 1 { return "\(Self.question) is yes" }
    let options = numbers.sorted().map { cases[$0].option }
    return options.count == 1
      ? "\(Self.question) is \(options[0])" : "\(Self.question) in [\(options.joined(separator: ", "))]"
  }
}
