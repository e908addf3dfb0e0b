import CatalogueModel
import Diagnostics
import Syntax

/// `translations/<language>.yaml`
enum TranslationsFile {
  static let confirmed = Field.optional(
    "confirmed", .translationRecords,
    "For each file with translations, its units with the digest of the source text they were confirmed for. "
      + "`balie translations --accept` writes it.")

  static let record = RecordDescription(
    "translation records", "Which translations into a language were confirmed, and of which source texts.",
    fields: [confirmed])

  static func read(_ record: RecordReader, _ reading: inout Reading) -> TranslationRecords {
    TranslationRecords(files: record(confirmed, &reading) ?? [:])
  }
}

extension TranslationsFile {
  /// The records of a file that is as `balie translations --accept` writes it; nil for any other, which is read as YAML.
  ///
  /// A large catalogue has some hundred thousand records, too many to make a tree of.
  static func scan(_ bytes: [UInt8]) -> TranslationRecords? {
    bytes.withUnsafeBufferPointer { bytes in
      var files: [String: [TranslationRecords.Record]] = [:]
      var (path, records): (String?, [TranslationRecords.Record]) = (nil, [])
      var (start, isOpen) = (0, false)
      while start < bytes.count {
        let rest = Line(rebasing: bytes[start...])
        let line = Line(rebasing: rest[..<(rest.firstIndex(of: 0x0A) ?? rest.count)])
        start += line.count + 1
        if line.first == UInt8(ascii: "#"), !isOpen { continue }
        if line.elementsEqual("confirmed:".utf8), !isOpen {
          isOpen = true
        } else if isOpen, let record = record(line), path != nil {
          records.append(record)
        } else if isOpen, let next = name(line, indent: 2, end: line.count - 1) {
          if let path, files.updateValue(records, forKey: path) != nil { return nil }
          (path, records) = (next, [])
        } else {
          return nil
        }
      }
      guard let path, files.updateValue(records, forKey: path) == nil else { return nil }
      return TranslationRecords(files: files)
    }
  }

  private typealias Line = UnsafeBufferPointer<UInt8>

  /// A line such as `    title: 3f9c02ab`.
  private static func record(_ line: Line) -> TranslationRecords.Record? {
    let colon = line.count - 10
    guard colon > 4, line[colon + 1] == 0x20, let key = name(line, indent: 4, end: colon) else { return nil }
    var digest: UInt32 = 0
    for byte in Line(rebasing: line[(colon + 2)...]) {
      switch byte {
      case 48...57: digest = digest << 4 | UInt32(byte - 48)
      case 97...102: digest = digest << 4 | UInt32(byte - 87)
      default: return nil
      }
    }
    return TranslationRecords.Record(key: key, digest: digest)
  }

  /// The name between the blanks that a line is indented by and a colon; nil where YAML might read it otherwise.
  private static func name(_ line: Line, indent: Int, end: Int) -> String? {
    guard indent < end, line[end] == UInt8(ascii: ":"),
      Line(rebasing: line[..<indent]).allSatisfy({ $0 == 0x20 })
    else { return nil }
    let name = Line(rebasing: line[indent..<end])
    guard let first = name.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "~") else { return nil }
    for byte in name {
      switch byte {
      case 48...57, 97...122, 45, 46, 47, 65...90, 95, 126: break
      default: return nil
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}

extension FieldType where Value == UInt32 {
  /// The digest of a source text, as `TextDigest` has it.
  static let digest = FieldType(
    .pattern(name: "digest", pattern: "^[0-9a-f]{8}$", example: "3f9c02ab")
  ) { node, reading in
    guard let scalar = node.filledScalar, scalar.text.utf8.count == 8,
      scalar.text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
      let digest = UInt32(scalar.text, radix: 16)
    else {
      return reading.refuse(
        BadValueRule.finding(node, "is not a digest", "what ‘balie translations --accept’ writes"))
    }
    return digest
  }
}

extension FieldType where Value == [String: [TranslationRecords.Record]] {
  /// A map from files to their units.
  static let translationRecords = FieldType(
    .wordMap(
      of: .wordMap(of: FieldType<UInt32>.digest.description, key: "the key of the unit"), key: "the file")
  ) { node, reading in
    guard case .mapping(let files) = node else {
      return reading.refuse(WrongTypeRule.finding(node, expected: "a map from files to their units"))
    }
    var records: [String: [TranslationRecords.Record]] = [:]
    for file in files.entries {
      guard case .mapping(let units) = file.value else {
        reading.report(WrongTypeRule.finding(file.value, expected: "a map from units to digests"))
        continue
      }
      records[file.key.text] = units.entries.compactMap { unit in
        FieldType<UInt32>.digest.read(unit.value, &reading)
          .map { TranslationRecords.Record(key: unit.key.text, digest: $0) }
      }
    }
    return records
  }
}

extension FieldType where Value == TranslationBudget {
  /// A number of units, or a share of them with at most two digits behind the point.
  static let translationBudget = FieldType(
    .pattern(
      name: "number or share of units", pattern: "^[0-9]+([.][0-9]{1,2})? ?%$|^[0-9]+$", example: "5 %")
  ) { node, reading in
    guard let scalar = node.filledScalar, let budget = budget(scalar.text) else {
      return reading.refuse(
        BadValueRule.finding(node, "is not a budget", "a number such as ‘20’, or a share such as ‘5 %’"))
    }
    return budget
  }

  private static func budget(_ text: String) -> TranslationBudget? {
    guard let match = text.wholeMatch(of: /([0-9]{1,7})(?:[.]([0-9]{1,2}))?( ?%)?/),
      let whole = Int(match.output.1)
    else { return nil }
    let digits = match.output.2.map(String.init) ?? ""
    guard match.output.3 != nil else { return digits.isEmpty ? .count(whole) : nil }
    let share = whole * 100 + (Int((digits + "00").prefix(2)) ?? 0)
    return share <= 10_000 ? .share(share) : nil
  }
}

extension FieldType where Value == [LanguageTag: TranslationBudget] {
  /// A map from languages of the portal to their budgets.
  static let translationBudgets = FieldType(
    .wordMap(of: FieldType<TranslationBudget>.translationBudget.description, key: "the language")
  ) { node, reading in
    guard case .mapping(let mapping) = node else {
      return reading.refuse(WrongTypeRule.finding(node, expected: "a map from languages to their budgets"))
    }
    var budgets: [LanguageTag: TranslationBudget] = [:]
    for entry in mapping.entries {
      guard let tag = reading.languages.dropFirst().first(where: { $0.tag == entry.key.text }) else {
        let others = Array(reading.languages.dropFirst())
        reading.report(UnknownLanguageRule.finding(entry, languages: reading.languages, absent: others))
        continue
      }
      budgets[tag] = FieldType<TranslationBudget>.translationBudget.read(entry.value, &reading)
    }
    return budgets
  }
}
