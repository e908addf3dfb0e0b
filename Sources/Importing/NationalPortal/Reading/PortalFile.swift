import Diagnostics
import Syntax

/// Reads a file of the national portal.
enum PortalFile {
  static func read(_ bytes: [UInt8], file: FileID) -> Checked<PortalProcedure?> {
    let tree = JSON.read(bytes, file: file)
    var findings = tree.findings
    guard let root = tree.value else { return Checked(nil, findings: findings) }
    guard case .record(let record) = root else {
      return Checked(nil, findings: findings + [ImportPortalShapeRule.notARecord(at: root.span)])
    }
    let texts = texts(of: record, &findings)
    let parts = parts(of: texts, record, &findings)
    guard let code = parts[.code], let name = parts[.name], let stated = PortalCode.read(code.text),
      !PortalProse.line(name.text).isEmpty
    else {
      return Checked(nil, findings: findings + [ImportPortalShapeRule.noCode(at: place(parts, record))])
    }
    var procedure = PortalProcedure(
      file: file, code: stated, name: PortalProse.line(name.text), address: address(texts["detail_url"]))
    procedure.parts = parts
    procedure.mended = mended(parts, texts)
    procedure.readParts()
    findings += PortalDoubts.findings(of: procedure, in: bytes)
    return Checked(procedure, findings: findings)
  }

  /// Keys that say nothing for content, or are read by themselves.
  private static let otherKeys: Set = ["raw_text", "detail_url", "formality_id"]

  private static func texts(of record: JSONRecord, _ findings: inout [Diagnostic]) -> [String: PortalText] {
    let known = otherKeys.union(PortalSection.allCases.compactMap(\.key))
    var texts: [String: PortalText] = [:]
    for entry in record.entries {
      switch entry.value {
      case .null: break
      case _ where !known.contains(entry.key.text):
        findings.append(ImportUnknownKeyRule.finding(entry.key.text, at: entry.key.span))
      case .text(let text): texts[entry.key.text] = PortalText(text)
      case let other: findings.append(ImportPortalShapeRule.wrongType(entry.key.text, at: other.span))
      }
    }
    return texts
  }

  /// The parts by `raw_text`. A part that it has not is that of the file’s own key.
  private static func parts(
    of texts: [String: PortalText], _ record: JSONRecord, _ findings: inout [Diagnostic]
  ) -> [PortalSection: PortalPart] {
    var parts: [PortalSection: PortalPart] = [:]
    if let raw = texts["raw_text"] {
      if let found = PortalSections.find(in: raw.bytes) {
        parts = found.mapValues { PortalPart(text: raw.bytes[$0.body], origin: raw) }
      } else {
        findings.append(ImportPortalShapeRule.unknownPage(at: raw.span))
      }
    } else {
      findings.append(ImportPortalShapeRule.noPage(at: record.span))
    }
    for section in PortalSection.allCases {
      guard let key = section.key, let text = texts[key], parts[section]?.text.trimmed.isEmpty ?? true,
        section != .code || PortalCode.read(text.bytes) != nil
      else { continue }
      let words = PortalSections.withoutFooter(text.bytes)
      // Where the page says that there is nothing, the key may have what comes next on it.
      let nothing = PortalSections.nothing
      let isNothing = words.isAt(words.startIndex, nothing)
      parts[section] = PortalPart(
        text: isNothing ? words.prefix(nothing.utf8CodeUnitCount) : words, origin: text)
    }
    return parts
  }

  private static func place(_ parts: [PortalSection: PortalPart], _ record: JSONRecord) -> SourceSpan {
    parts[.code]?.origin.span ?? record.span.part(at: 0, length: 1)
  }

  private static func address(_ text: PortalText?) -> String? {
    guard let text, text.bytes.count < 500 else { return nil }
    return LinkTarget(text.bytes.text)?.markdown
  }

  /// Keys that say less than the page’s text.
  private static func mended(_ parts: [PortalSection: PortalPart], _ texts: [String: PortalText]) -> [String]
  {
    PortalSection.allCases.compactMap { section in
      guard let key = section.key, let part = parts[section], let text = texts[key], part.origin != text
      else { return nil }
      let (whole, short) = (part.text.trimmed, text.bytes.trimmed)
      if section == .results, short.starts(with: whole) { return nil }
      return whole.elementsEqual(short) ? nil : key
    }
  }
}

/// The code of a procedure: digits in two or more parts, `1.001193`.
enum PortalCode {
  static func read(_ text: Stretch) -> String? {
    let code = text.trimmed
    let isCode = code.allSatisfy { byte in
      (48...57).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || (65...90).contains(byte) || (97...122).contains(byte)
    }
    guard isCode, (1...40).contains(code.count), code.contains(where: { (48...57).contains($0) }) else {
      return nil
    }
    return code.text
  }
}

extension PortalProcedure {
  /// Reads all parts, and notes for each what became of its pieces.
  mutating func readParts() {
    if let part = parts[.channels] {
      let read = ChannelTable.read(part.text)
      channels = read.rows
      parts[.channels]?.pieces = read.pieces
    }
    if let part = parts[.documents] {
      let read = DocumentTable.read(part.text)
      documents = read.groups
      parts[.documents]?.pieces = read.pieces
    }
    if let part = parts[.acts] {
      let read = ActTable.read(part.text)
      acts = read.rows
      parts[.acts]?.pieces = read.pieces
    }
    if let part = parts[.results] {
      let read = ResultTable.read(part.text)
      results = read.rows
      parts[.results]?.pieces = read.pieces
    }
    readWords()
    readProse()
  }

  private mutating func readWords() {
    if let part = parts[.level] {
      let read = PortalLevel.read(part.text)
      levels = read.levels
      note(.level, .level, read.isWhole ? .parsed : .quoted(.unknownWord))
    }
    if let part = parts[.audience] {
      let read = PortalAudience.read(part.text)
      audiences = read.audiences
      note(.audience, .audience, read.isWhole ? .parsed : .quoted(.unknownWord))
    }
    competent = bodies(.competent, as: .authority)
    executing = bodies(.executing, as: .body)
    others = bodies(.delegated, as: .body) + bodies(.coordinating, as: .body)
  }

  private mutating func bodies(_ section: PortalSection, as field: PortalField) -> [String] {
    guard let part = parts[section] else { return [] }
    let read = PortalBodies.read(part.text)
    note(
      section, field, read.names.isEmpty ? .dropped(.empty) : read.isCertain ? .parsed : .quoted(.unknownBody)
    )
    return read.isCertain ? read.names : []
  }

  private mutating func readProse() {
    for (section, field) in [
      (PortalSection.name, PortalField.name), (.code, .code), (.topic, .topic),
    ] { note(section, field, .parsed) }
    for (section, field) in [
      (PortalSection.decision, PortalField.decision), (.kind, .kind), (.address, .address),
      (.related, .related),
      (.steps, .steps), (.conditions, .condition),
    ] { note(section, field, line(section) == nil ? .dropped(.empty) : .kept) }
    readFooter()
  }

  /// Keywords and description, behind which the footer of the page trails.
  private mutating func readFooter() {
    guard let part = parts[.keywords] else { return }
    let text = part.text
    var list = PieceList()
    let middle = text.first("Mô tả") ?? text.endIndex
    let tail = min(middle + "Mô tả".utf8.count, text.endIndex)
    let end =
      ["Chọn cơ quan thực hiện", "Nộp hồ sơ"].compactMap { (word: StaticString) in
        text.first(word, from: tail)
      }.min() ?? text.endIndex
    func outcome(_ range: Range<Int>) -> PortalPiece.Outcome {
      let line = part.line(range)
      return line.isEmpty || line == "Không có thông tin" ? .dropped(.empty) : .kept
    }
    list.add(.keyword, outcome(text.startIndex..<middle), text.startIndex..<middle)
    list.add(.layout, .dropped(.heading), middle..<tail)
    list.add(.description, outcome(tail..<end), tail..<end)
    list.add(.layout, .dropped(.footer), end..<text.endIndex)
    parts[.keywords]?.pieces = list.pieces
  }

  private mutating func note(_ section: PortalSection, _ field: PortalField, _ outcome: PortalPiece.Outcome) {
    guard let part = parts[section] else { return }
    let words = part.text.trimmed
    var list = PieceList()
    list.skip(field, part.text.startIndex..<words.startIndex)
    list.add(field, outcome, words.range)
    list.skip(field, words.endIndex..<part.text.endIndex)
    parts[section]?.pieces = list.pieces
  }
}
