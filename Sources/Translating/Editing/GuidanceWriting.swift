import Analysis
import CatalogueModel
import Diagnostics
import Importing

/// Writes translated parts into the guidance of one language, which may lack some of them, or not be there at all.
struct GuidanceWriting {
  struct Written {
    var bytes: [UInt8]?
    /// The translations that are in it.
    var matches: [TranslationImport.Match] = []
  }

  private let file: FileUnits
  private let guidance: GuidanceUnits
  private let source: (bytes: [UInt8], file: FileID)
  private let target: (bytes: [UInt8], file: FileID)?

  init(_ reader: UnitReader, _ file: FileUnits, _ guidance: GuidanceUnits) {
    (self.file, self.guidance) = (file, guidance)
    source = (reader.map[guidance.source.file].bytes, guidance.source.file)
    target = guidance.target.map { (reader.map[$0.file].bytes, $0.file) }
  }

  func write(_ matches: [TranslationImport.Match]) -> Checked<Written> {
    let gaps = matches.filter { segment($0).map { guidance.pairs[$0] == nil } ?? false }
    guard target == nil || !gaps.isEmpty else { return replace(matches) }
    switch rebuilt(matches) {
    case .success(let bytes): return Checked(Written(bytes: bytes, matches: matches))
    case .failure(let refusal):
      let present = matches.filter { match in !gaps.contains { $0.unit.number == match.unit.number } }
      var rest = target == nil ? Checked(Written()) : replace(present)
      rest.findings.append(refusal.finding)
      return rest
    }
  }

  /// The number of the segment of the source that a translation belongs to; nil for what stands in the head.
  private func segment(_ match: TranslationImport.Match) -> Int? {
    match.unit.number < guidance.heads.count ? nil : match.unit.number - guidance.heads.count
  }

  private func text(_ match: TranslationImport.Match) -> String { UnitTexts.trimmed(match.exchanged.target) }

  // MARK: Replacing

  /// Replaces parts that are there. Those that would change the structure are left out, each with a finding.
  private func replace(_ matches: [TranslationImport.Match]) -> Checked<Written> {
    guard let target, !matches.isEmpty else { return Checked(Written()) }
    let editing = GuidanceEditing(bytes: target.bytes, file: target.file)
    if let bytes = apply(matches, editing) { return Checked(Written(bytes: bytes, matches: matches)) }
    var result = Checked(Written())
    for match in matches {
      if apply([match], editing) != nil {
        result.value.matches.append(match)
      } else {
        result.findings.append(
          TranslationRefusedRule.finding(
            "The translation would change the structure of ‘\(file.path)’", match.exchanged))
      }
    }
    result.value.bytes = result.value.matches.isEmpty ? nil : apply(result.value.matches, editing)
    return result
  }

  private func apply(_ matches: [TranslationImport.Match], _ editing: GuidanceEditing) -> [UInt8]? {
    var texts: [Int: String] = [:]
    var heads: [(key: String, text: String)] = []
    for match in matches {
      if let segment = segment(match) {
        guard let pair = guidance.pairs[segment] else { return nil }
        texts[pair] = text(match)
      } else {
        heads.append((match.unit.key, text(match)))
      }
    }
    return editing.applying(texts, heads: heads)
  }

  // MARK: Rebuilding

  struct Refusal: Error { let finding: Diagnostic }

  /// The translation built anew from the source text, each part replaced by its translation.
  private func rebuilt(_ matches: [TranslationImport.Match]) -> Result<[UInt8], Refusal> {
    func refusal(_ message: String) -> Result<[UInt8], Refusal> {
      .failure(Refusal(finding: TranslationRefusedRule.finding(message, matches[0].exchanged)))
    }
    if Set(guidance.pairs.compactMap { $0 }).count < guidance.targetSegments.count {
      return refusal(
        "‘\(file.path)’ has parts that the source text has not; its parts must be matched by hand")
    }
    let original = MarkdownParts(source.bytes, file: source.file)
    let present = target.map { MarkdownParts($0.bytes, file: $0.file) }
    var texts: [Int: String] = [:]
    for (number, pair) in guidance.pairs.enumerated() where original.parts.indices.contains(number) {
      if let pair, let parts = present?.parts, parts.indices.contains(pair) {
        texts[number] = parts[pair].text
      }
    }
    for match in matches { if let segment = segment(match) { texts[segment] = text(match) } }
    let wanted = original.parts.indices.filter {
      original.parts[$0].kind != .code && UnitTexts.hasWords(original.parts[$0].text)
    }
    let missing = wanted.filter { texts[$0] == nil }
    guard missing.isEmpty else {
      return .failure(
        Refusal(
          finding: TranslationRefusedRule.incomplete(
            file.path, missing: missing.count, of: wanted.count, matches[0].exchanged)))
    }
    texts = texts.filter { original.parts[$0.key].kind != .code && original.parts[$0.key].range != nil }
    guard let body = GuidanceEditing(bytes: source.bytes, file: source.file).applying(texts) else {
      return refusal("A translation would change the structure of ‘\(file.path)’")
    }
    guard let head = head(matches) else {
      return refusal("‘\(file.path)’ is not written: its title is not translated yet")
    }
    return .success(head + body[Self.bodyStart(in: body)...])
  }

  /// What stands before the text; nil where it must have a title and has none.
  private func head(_ matches: [TranslationImport.Match]) -> [UInt8]? {
    if let target {
      let own = Array(target.bytes[..<Self.bodyStart(in: target.bytes)])
      let heads = matches.filter { segment($0) == nil }
      guard !heads.isEmpty else { return own }
      let editing = GuidanceEditing(bytes: own, file: target.file)
      return editing.applying([:], heads: heads.map { ($0.unit.key, text($0)) })
    }
    guard !guidance.heads.isEmpty else { return [] }
    let writing = ScalarWriting(isInFlow: false, blockIndent: "", blockHeader: nil)
    var lines = ["---"]
    for head in guidance.heads {
      guard let match = matches.first(where: { $0.unit.key == head.key }) else {
        if head.key == "title" { return nil }
        continue
      }
      lines.append("\(head.key): \(writing.candidates(text(match), preferring: .plain)[0])")
    }
    return Array((lines + ["---", ""]).joined(separator: "\n").utf8)
  }

  /// Where the text begins, behind the front matter if there is some.
  private static func bodyStart(in bytes: [UInt8]) -> Int {
    let rule = Array("---".utf8)
    var lines: [(start: Int, end: Int)] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append((start, end))
      start = end
    }
    func isRule(_ line: (start: Int, end: Int)) -> Bool {
      bytes[line.start..<line.end].starts(with: rule)
        && bytes[(line.start + 3)..<line.end].allSatisfy { $0 <= 0x20 }
    }
    guard let first = lines.first, isRule(first), let last = lines.dropFirst().first(where: isRule) else {
      return 0
    }
    return last.end
  }
}
