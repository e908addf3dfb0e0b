import CatalogueLoading
import CatalogueModel
import Diagnostics

/// The catalogue that grows from the rows of tables.
struct TableCatalogue {
  /// A procedure under construction.
  struct Procedure {
    let row: Table.Row
    var entries: [YAMLEntry] = []
    var documents: [YAMLOutput] = []
    var fees: [YAMLOutput] = []
    /// What could not be read, with what its column is called.
    var quoted: [(column: String, text: String)] = []
  }

  let languages: [String]
  let currency: Currency
  private(set) var findings: [Diagnostic] = []
  private(set) var shared = TableEntities()
  private var order: [String] = []
  private var procedures: [String: Procedure] = [:]

  init(languages: [String], currency: Currency) { (self.languages, self.currency) = (languages, currency) }

  // MARK: Rows

  mutating func addProcedure(_ row: Table.Row) {
    guard let name = named(row) else { return }
    guard EntityID(name.text) != nil else {
      findings.append(
        ImportCellRule.finding(
          name, "procedure", expected: "a name of lower-case letters, digits and hyphens",
          mend: Slug.make(from: name.text)))
      return
    }
    if let first = procedures[name.text] {
      let span = first.row.cell("procedure")?.span ?? first.row.span
      findings.append(ImportTableRule.repeated(name, first: span))
      return
    }
    order.append(name.text)
    var procedure = Procedure(row: row)
    procedure.entries = entries(of: row, &procedure)
    procedures[name.text] = procedure
  }

  mutating func addDocument(_ row: Table.Row) {
    guard let id = owner(of: row), var procedure = procedures[id] else { return }
    let names = label("document", row)
    guard let name = names.first else { return }
    let stated = row.cell("evidence")
    let evidence = shared.evidence(stated?.text, name: names)
    var entries = [YAMLEntry("evidence", .word(evidence))]
    for column in ["originals", "copies", "certified-copies"] {
      if let count = count(column, row, name.text, &procedure), count > 0 {
        entries.append(YAMLEntry(column, .number(count)))
      }
    }
    if let shown = row.cell("show") {
      switch Self.flag(shown.text) {
      case true?: entries.append(YAMLEntry("show", .flag(true)))
      case false?: break
      case nil: quote(shown, "show", expected: "yes or no", "\(name.text): \(shown.text)", &procedure)
      }
    }
    if let note = optionalLabel("note", row) { entries.append(YAMLEntry("note", note)) }
    procedure.documents.append(.inline(.map(entries)))
    procedures[id] = procedure
  }

  mutating func addFee(_ row: Table.Row) {
    guard let id = owner(of: row), var procedure = procedures[id] else { return }
    let names = label("name", row)
    guard let fee = row.cell("fee"), let name = names.first, let amount = row.cell("amount") else { return }
    guard EntityID(fee.text) != nil else {
      let mend = Slug.make(from: fee.text)
      quote(
        fee, "fee", expected: "a name such as ‘registration’", "\(name.text): \(amount.text)", mend: mend,
        &procedure)
      procedures[id] = procedure
      return
    }
    let value = WrittenValue.amount(amount.text, currency: currency)
    guard let certain = value.certain else {
      let expected = "an amount such as ‘8000 \(currency.code)’ or ‘free’"
      quote(
        amount, "amount", expected: expected, "\(name.text): \(amount.text)", mend: value.plausible,
        &procedure)
      procedures[id] = procedure
      return
    }
    var entries = [
      YAMLEntry("id", .word(fee.text)), YAMLEntry("name", TextMaker.label(names)),
      YAMLEntry("amount", .word(certain)),
    ]
    let channels = words("channels", row, among: Channel.Kind.allCases.map(\.rawValue))
    if !channels.isEmpty { entries.append(YAMLEntry("channels", .inline(.list(channels.map { .word($0) })))) }
    for column in ["from", "until"] {
      if let date = date(column, row, &procedure) { entries.append(YAMLEntry(column, .word(date))) }
    }
    if let basis = row.cell("basis") {
      entries.append(YAMLEntry("basis", .word(shared.act(basis.text, language: languages[0]))))
    }
    if let note = optionalLabel("note", row) { entries.append(YAMLEntry("note", note)) }
    procedure.fees.append(.inline(.map(entries)))
    procedures[id] = procedure
  }

  /// The name of a row’s procedure; nil for the example of the template.
  private mutating func named(_ row: Table.Row) -> TableText.Cell? {
    guard let name = row.cell("procedure") else {
      findings.append(
        ImportCellRule.finding(
          TableText.Cell(text: "", span: row.span), "procedure", expected: "the name of a procedure"))
      return nil
    }
    guard name.text != TableKind.exampleID else {
      findings.append(ImportTableRule.example(name))
      return nil
    }
    return name
  }

  private mutating func owner(of row: Table.Row) -> String? {
    guard let name = named(row) else { return nil }
    guard procedures[name.text] != nil else {
      findings.append(ImportTableRule.noProcedure(name, among: order))
      return nil
    }
    return name.text
  }

  // MARK: Procedures

  private mutating func entries(of row: Table.Row, _ procedure: inout Procedure) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    if let code = row.cell("code") { entries.append(YAMLEntry("code", .text(code.text))) }
    for column in ["title", "summary", "applicants"] {
      if let text = optionalLabel(column, row) { entries.append(YAMLEntry(column, text)) }
    }
    if row.texts("title", in: languages).isEmpty {
      findings.append(
        ImportCellRule.finding(
          row.cell("procedure") ?? TableText.Cell(text: "", span: row.span), "title.\(languages[0])",
          expected: "a title"))
    }
    if let topic = row.cell("topic") {
      entries.append(YAMLEntry("topic", .word(shared.topic(topic.text, language: languages[0]))))
    }
    let audience = words("audience", row, among: CatalogueModel.Procedure.Audience.allCases.map(\.rawValue))
    if !audience.isEmpty { entries.append(YAMLEntry("audience", .inline(.list(audience.map { .word($0) })))) }
    if let authority = row.cell("authority") {
      entries.append(YAMLEntry("authority", organisation(authority)))
    }
    let channels = channels(row, &procedure)
    if !channels.isEmpty { entries.append(YAMLEntry("channels", .map(channels))) }
    let results = row.list("results").map { cell in
      YAMLOutput.inline(
        .map([YAMLEntry("evidence", .word(shared.evidence(nil, name: [(languages[0], cell.text)])))]))
    }
    if !results.isEmpty { entries.append(YAMLEntry("results", .list(results))) }
    let acts = row.list("legal-basis").map { YAMLOutput.word(shared.act($0.text, language: languages[0])) }
    if !acts.isEmpty { entries.append(YAMLEntry("legal-basis", .inline(.list(acts)))) }
    if let by = row.cell("verified-by"), let on = date("verified-on", row, &procedure) {
      entries.append(
        YAMLEntry("verified", .inline(.map([YAMLEntry("on", .word(on)), YAMLEntry("by", organisation(by))]))))
    }
    return entries
  }

  private mutating func channels(_ row: Table.Row, _ procedure: inout Procedure) -> [YAMLEntry] {
    var channels: [YAMLEntry] = []
    for kind in Channel.Kind.allCases {
      var entries: [YAMLEntry] = []
      if kind == .online, let url = row.cell("online-url") {
        entries.append(YAMLEntry("url", .text(url.text)))
      }
      if kind == .counter, let office = row.cell("counter-at") {
        entries.append(YAMLEntry("at", organisation(office)))
      }
      let column = "\(kind.rawValue)-time"
      if let cell = row.cell(column) {
        let time = WrittenValue.duration(cell.text)
        if let certain = time.certain {
          entries.append(YAMLEntry("time", .word(certain)))
        } else {
          quote(
            cell, column, expected: "a duration such as ‘5 working-days’", cell.text, mend: time.plausible,
            &procedure)
        }
      }
      if !entries.isEmpty { channels.append(YAMLEntry(kind.rawValue, .inline(.map(entries)))) }
    }
    return channels
  }

  private mutating func organisation(_ cell: TableText.Cell) -> YAMLOutput {
    let (id, isNew) = shared.organisation(cell.text, language: languages[0])
    if isNew { findings.append(ImportAssumptionRule.newOrganisation(cell, id: id)) }
    return .word(id)
  }

  // MARK: Cells

  private func label(_ column: String, _ row: Table.Row) -> TextMaker.Versions {
    row.texts(column, in: languages)
  }

  private func optionalLabel(_ column: String, _ row: Table.Row) -> YAMLOutput? {
    let texts = label(column, row)
    return texts.isEmpty ? nil : TextMaker.label(texts)
  }

  /// Words of a list that are known; others are findings.
  private mutating func words(_ column: String, _ row: Table.Row, among known: [String]) -> [String] {
    row.list(column).compactMap { cell in
      let word = cell.text.lowercased()
      if known.contains(word) { return word }
      let expected = "one of " + known.joined(separator: ", ")
      findings.append(
        ImportCellRule.finding(
          cell, column, expected: expected, mend: Spelling.suggestion(for: word, among: known)))
      return nil
    }
  }

  private mutating func count(
    _ column: String, _ row: Table.Row, _ name: String, _ procedure: inout Procedure
  ) -> Int? {
    guard let cell = row.cell(column) else { return nil }
    if let count = Int(cell.text), (0...100).contains(count) { return count }
    quote(cell, column, expected: "a number from 0 to 100", "\(name): \(cell.text)", &procedure)
    return nil
  }

  private mutating func date(_ column: String, _ row: Table.Row, _ procedure: inout Procedure) -> String? {
    guard let cell = row.cell(column) else { return nil }
    if CivilDate(cell.text) != nil { return cell.text }
    quote(cell, column, expected: "a date such as ‘2026-12-31’", cell.text, &procedure)
    return nil
  }

  private static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true", "1", "x", "có": true
    case "no", "false", "0", "không": false
    default: nil
    }
  }

  private mutating func quote(
    _ cell: TableText.Cell, _ column: String, expected: String, _ words: String, mend: String? = nil,
    _ procedure: inout Procedure
  ) {
    findings.append(ImportCellRule.finding(cell, column, expected: expected, mend: mend))
    procedure.quoted.append((column, words))
  }

  // MARK: Files

  func files() -> [ImportedFile] {
    guard !order.isEmpty else { return [] }
    return [TableFiles.portal(languages, currency)]
      + order.flatMap { id in
        procedures[id].map { TableFiles.files(of: $0, id: id, languages: languages) } ?? []
      } + shared.files(language: languages[0])
  }
}
