/// Findings as a SARIF 2.1.0 log (OASIS Standard, 27 March 2020), for code scanning.
struct SARIFReport {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    var places = PlaceFinder(report.map)
    let rules = Set(report.findings.map(\.rule)).sorted { $0.code < $1.code }
    let indexes = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
    var fingerprints = Fingerprints(report.map)
    let results = report.findings.map {
      result(for: $0, rule: indexes[$0.rule.code] ?? 0, fingerprints.next(for: $0), &places)
    }
    let driver = JSONDocument.object([
      ("name", .string("Balie")), ("version", .string(report.version)), ("rules", .array(rules.map(rule))),
    ])
    let run = JSONDocument.object([
      ("tool", .object([("driver", driver)])), ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(results)),
    ])
    return JSONDocument.object([
      (
        "$schema",
        .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      ),
      ("version", .string("2.1.0")), ("runs", .array([run])),
    ]).written() + "\n"
  }

  private func rule(_ rule: Rule) -> JSONDocument {
    .object([
      ("id", .string(rule.code)), ("name", .string(Self.name(rule.code))),
      ("shortDescription", Self.message(rule.title)), ("fullDescription", Self.message(rule.statement)),
      ("help", .object([("text", .string(rule.page)), ("markdown", .string(rule.page))])),
      ("defaultConfiguration", .object([("level", .string(rule.severity.rawValue))])),
    ])
  }

  private func result(
    for finding: Diagnostic, rule: Int, _ fingerprint: String, _ places: inout PlaceFinder
  ) -> JSONDocument {
    var related: [JSONDocument] = []
    for note in finding.notes {
      guard let span = note.span else { continue }
      related.append(location(places.place(of: span), message: note.message))
    }
    var fixes: JSONDocument?
    if let fix = finding.fix {
      let place = places.place(of: fix.span)
      let replacement = JSONDocument.object([
        ("deletedRegion", region(place)), ("insertedContent", Self.message(fix.replacement)),
      ])
      let change = JSONDocument.object([
        ("artifactLocation", artifact(place)), ("replacements", .array([replacement])),
      ])
      fixes = .array([
        .object([
          ("description", Self.message("Did you mean ‘\(fix.replacement)’?")),
          ("artifactChanges", .array([change])),
        ])
      ])
    }
    return .object([
      ("ruleId", .string(finding.rule.code)), ("ruleIndex", .integer(rule)),
      ("level", .string(report.level(of: finding).rawValue)), ("message", Self.message(finding.message)),
      ("locations", .array([location(places.place(of: finding.span), message: nil)])),
      ("partialFingerprints", .object([(Fingerprints.name, .string(fingerprint))])),
      ("relatedLocations", related.isEmpty ? nil : .array(related)), ("fixes", fixes),
    ])
  }

  private func location(_ place: PlaceFinder.Place, message: String?) -> JSONDocument {
    .object([
      ("physicalLocation", .object([("artifactLocation", artifact(place)), ("region", region(place))])),
      ("message", message.map(Self.message)),
    ])
  }

  private func artifact(_ place: PlaceFinder.Place) -> JSONDocument {
    .object([("uri", .string(Self.uri(place.path)))])
  }

  private func region(_ place: PlaceFinder.Place) -> JSONDocument {
    .object([
      ("startLine", .integer(place.start.line)), ("startColumn", .integer(place.start.column)),
      ("endLine", .integer(place.end.line)), ("endColumn", .integer(place.end.column)),
    ])
  }

  private static func message(_ text: String) -> JSONDocument { .object([("text", .string(text))]) }

  /// `unknown-key` → `UnknownKey`, as SARIF suggests for names.
  private static func name(_ code: String) -> String {
    code.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// A path as a URI reference (RFC 3986): unreserved characters and `/` stay, all other bytes are escaped. An
  /// absolute path becomes a file URI.
  private static func uri(_ path: String) -> String {
    let escaped = path.utf8.map { byte in
      let isPlain =
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || "-._~/".utf8.contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      let hex = String(byte, radix: 16, uppercase: true)
      return "%" + (hex.count == 1 ? "0" : "") + hex
    }.joined()
    return path.hasPrefix("/") ? "file://\(escaped)" : escaped
  }
}
