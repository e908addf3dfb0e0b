internal import Analysis
internal import CatalogueModel

/// The ledger as a table for other programs: `data/once-only.<language>.csv` (RFC 4180, UTF-8), a row for each document
/// in each procedure. Columns keep their names and their order; new ones come at the end.
struct OnceOnlyTable {
  /// The columns. Ids are those of the catalogue, names those of one language, words those of the content format.
  static let columns = [
    "as-of", "procedure", "code", "procedure-title", "procedure-url", "authority", "authority-name",
    "document",
    "document-name", "register", "register-name", "issued-by", "issuer", "standing", "reason", "act",
    "clause",
    "conditional", "originals", "copies", "certified-copies", "shown",
  ]

  /// The file of a language, from the root of the output.
  static func path(in language: LanguageTag) -> String { "data/once-only.\(language).csv" }

  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  func write(into output: inout [UInt8]) {
    Self.write(Self.columns, &output)
    for entry in edition.flow.ledger.entries { Self.write(row(entry), &output) }
  }

  private func row(_ entry: OnceOnlyLedger.Entry) -> [String] {
    let catalogue = edition.catalogue
    let (procedure, evidence) = (
      edition.outline(ofProcedureAt: entry.procedure), catalogue.evidence[entry.document]
    )
    let (required, authority) = (entry.requirement, procedure.authority)
    func name(_ text: LocalizedText?) -> String { text.map { $0.text(in: edition.language) } ?? "" }
    var (act, clause) = ("", "")
    if case .asked(.law(let citation)) = entry.standing {
      act = catalogue.acts[citation.act.id]?.number ?? citation.act.id.text
      clause = citation.clause ?? ""
    }
    return [
      edition.today.description, procedure.id.text, procedure.code ?? "", name(procedure.title),
      edition.addresses.absolute(.procedure(procedure.id), in: edition.language), authority?.text ?? "",
      name(authority.flatMap { catalogue.organisations[$0]?.name }), evidence.id.text, name(evidence.name),
      entry.register?.text ?? "", name(entry.register.flatMap { catalogue.registers[$0]?.name }),
      evidence.issuedBy?.id.text ?? "", evidence.issuer?.id.text ?? "", entry.standing.word,
      entry.standing.reasonWord ?? "", act, clause, required.condition == nil ? "no" : "yes",
      String(required.originals), String(required.copies), String(required.certifiedCopies),
      required.isShown ? "yes" : "no",
    ]
  }

  /// A record: fields with a comma, a quote or a line break are quoted, quotes doubled (RFC 4180, 2.5 to 2.7).
  static func write(_ fields: [String], _ output: inout [UInt8]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
        output += field.utf8
        continue
      }
      output.append(0x22)
      for byte in field.utf8 {
        if byte == 0x22 { output.append(0x22) }
        output.append(byte)
      }
      output.append(0x22)
    }
    output += [0x0D, 0x0A]
  }
}

extension OnceOnlyLedger.Standing {
  /// `looked-up` or `asked`.
  var word: String { if case .lookedUp = self { "looked-up" } else { "asked" } }

  /// The stated reason, as content writes it; `law` for a clause; nil where there is none.
  var reasonWord: String? {
    switch self {
    case .asked(.reason(let reason)): reason.rawValue
    case .asked(.law): "law"
    case .askedWithoutGround, .lookedUp: nil
    }
  }
}
