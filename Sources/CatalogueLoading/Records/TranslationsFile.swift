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
