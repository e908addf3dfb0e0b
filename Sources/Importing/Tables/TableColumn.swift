/// A column of a table: its name, what it holds, and an example for the template.
package struct TableColumn: Sendable {
  package let name: String
  /// Whether there is a column for each language, named like `title.vi`.
  package let isTranslated: Bool
  /// Whether a row without it cannot be imported. Of translated columns, the one of the source language must be there.
  package let isRequired: Bool
  package let meaning: String
  /// What the example row of the template says; of translated columns, in the languages it is known in.
  package let examples: [String: String]

  init(_ name: String, required: Bool = false, _ meaning: String, example: String) {
    (self.name, isTranslated, isRequired, self.meaning) = (name, false, required, meaning)
    examples = ["": example]
  }

  init(texts name: String, required: Bool = false, _ meaning: String, examples: [String: String]) {
    (self.name, isTranslated, isRequired, self.meaning) = (name, true, required, meaning)
    self.examples = examples
  }

  /// The names of its columns in a portal of some languages.
  package func headings(in languages: [String]) -> [String] {
    isTranslated ? languages.map { "\(name).\($0)" } : [name]
  }

  func example(in languages: [String]) -> [String] {
    isTranslated ? languages.map { examples[$0] ?? "" } : [examples[""] ?? ""]
  }
}

/// The tables that are read, each known by its columns.
package enum TableKind: String, Sendable, CaseIterable {
  case procedures, documents, fees

  /// What the example rows are called, so that nobody publishes them.
  package static let exampleID = "example"

  package var columns: [TableColumn] {
    switch self {
    case .procedures: Self.procedureColumns
    case .documents: Self.documentColumns
    case .fees: Self.feeColumns
    }
  }

  /// The table as an office fills it in: the names of the columns and one example row (RFC 4180, UTF-8).
  package func template(languages: [String]) -> String {
    let rows = [
      columns.flatMap { $0.headings(in: languages) }, columns.flatMap { $0.example(in: languages) },
    ]
    return rows.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    cell.contains(where: { ",;\"\n\t".contains($0) }) ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }

  private static let procedureColumns = [
    TableColumn(
      "procedure", required: true,
      "The name of the procedure’s folder: lower-case letters, digits and hyphens.", example: exampleID),
    TableColumn("code", "The public code.", example: "1.000000"),
    TableColumn(
      texts: "title", required: true, "What one does.",
      examples: ["vi": "Đăng ký ví dụ", "en": "Register an example", "nl": "Voorbeeld inschrijven"]),
    TableColumn(
      texts: "summary", "What it is for, in one or two sentences.",
      examples: [
        "vi": "Dòng này chỉ là ví dụ: hãy xóa nó.", "en": "This row is an example: take it out.",
        "nl": "Deze rij is een voorbeeld: haal ze weg.",
      ]),
    TableColumn(
      texts: "applicants", "Who may apply.",
      examples: ["vi": "Mọi công dân", "en": "Every citizen", "nl": "Elke burger"]),
    TableColumn(
      "topic", "The field of administration: the name of its file, or its name in the source language.",
      example: "Hộ tịch"),
    TableColumn(
      "audience",
      "For whom it is: citizen, overseas-citizen, foreign-national, business, organisation; several with semicolons.",
      example: "citizen; organisation"),
    TableColumn(
      "authority", "The organisation that decides: the name of its file, or its name.",
      example: "Ủy ban nhân dân phường"),
    TableColumn("online-url", "Where one applies online.", example: "https://example.org/apply"),
    TableColumn("online-time", "How long it takes online: 3 working-days.", example: "3 working-days"),
    TableColumn(
      "counter-at", "The office to go to: the name of its file, or its name.", example: "Bộ phận một cửa"),
    TableColumn("counter-time", "How long it takes at the counter.", example: "5 working-days"),
    TableColumn("post-time", "How long it takes by post.", example: "7 working-days"),
    TableColumn(
      "results", "What one gets: names of documents, several with semicolons.", example: "Giấy ví dụ"),
    TableColumn(
      "legal-basis", "The numbers of the acts, several with semicolons.",
      example: "60/2014/QH13; 123/2015/NĐ-CP"),
    TableColumn(
      texts: "guidance", "What else citizens must know, as Markdown.",
      examples: ["vi": "Mang theo bản chính.", "en": "Bring the original.", "nl": "Breng het origineel mee."]),
    TableColumn("verified-on", "The day of the last check, as 2026-11-26.", example: "2026-11-26"),
    TableColumn("verified-by", "Who checked it: the name of its file, or its name.", example: "Sở Tư pháp"),
  ]

  private static let documentColumns = [
    TableColumn("procedure", required: true, "The procedure it is asked for in.", example: exampleID),
    TableColumn(
      texts: "document", required: true, "The name of the document.",
      examples: ["vi": "Tờ khai ví dụ", "en": "Example form", "nl": "Voorbeeldformulier"]),
    TableColumn(
      "evidence", "The name of the document’s file, where it has one already.", example: "example-form"),
    TableColumn("originals", "How many originals are handed in.", example: "1"),
    TableColumn("copies", "How many plain copies are handed in.", example: "0"),
    TableColumn("certified-copies", "How many certified copies are handed in.", example: "0"),
    TableColumn("show", "yes where it is shown and given back.", example: "no"),
    TableColumn(
      texts: "note", "What else to know about it.",
      examples: ["vi": "Điền bằng chữ in.", "en": "Use capitals.", "nl": "Gebruik hoofdletters."]),
  ]

  private static let feeColumns = [
    TableColumn("procedure", required: true, "The procedure it is charged in.", example: exampleID),
    TableColumn(
      "fee", required: true, "The fee’s name within the procedure; rows of one name are its history.",
      example: "registration"),
    TableColumn(
      texts: "name", required: true, "What it is for.",
      examples: ["vi": "Lệ phí đăng ký", "en": "Registration", "nl": "Inschrijving"]),
    TableColumn(
      "amount", required: true, "How much: 8000 VND, free, 1000..5000 VND, 8000 VND per copy.",
      example: "8000 VND"),
    TableColumn(
      "channels",
      "By which ways of applying it is charged: online, counter, post, phone; none stated means all.",
      example: "counter; post"),
    TableColumn("from", "The first day on which it holds.", example: "2026-01-01"),
    TableColumn("until", "The last day on which it holds.", example: ""),
    TableColumn("basis", "The number of the act it rests on.", example: "281/2016/TT-BTC"),
    TableColumn(
      texts: "note", "What else to know about it.",
      examples: ["vi": "Nộp tại quầy.", "en": "Paid at the counter.", "nl": "Aan het loket te betalen."]),
  ]
}
