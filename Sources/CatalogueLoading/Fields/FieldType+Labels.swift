import CatalogueModel
import Diagnostics
import Syntax

extension FieldType where Value == LocalizedText {
  /// One text per language of the portal.
  static let label = FieldType(.label) { node, reading in
    localized(node, &reading, missing: MissingTranslationRule.finding) { node, reading in
      guard case .scalar(let scalar) = node else {
        return reading.refuse(WrongTypeRule.finding(node, expected: "a text"))
      }
      return scalar.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A } ? nil : scalar.text
    }
  }

  /// One slug per language: a part of a page's address. A language without one gets it from the title.
  static let slug = FieldType(.label) { node, reading in
    localized(node, &reading, missing: nil) { node, reading in
      FieldType<String>.slugText.read(node, &reading)
    }
  }
}

extension FieldType where Value == Localized<[String]> {
  /// A list of texts per language.
  static let labels = FieldType(.labels) { node, reading in
    localized(node, &reading, missing: nil) { node, reading in
      FieldType<[String]>.list(of: .text).read(node, &reading)
    }
  }

  /// A list of slugs per language.
  static let slugs = FieldType(.labels) { node, reading in
    localized(node, &reading, missing: nil) { node, reading in
      FieldType<[String]>.list(of: .slugText).read(node, &reading)
    }
  }
}

extension FieldType where Value == String {
  /// A slug in one language.
  static let slugText = FieldType(
    .pattern(name: "slug", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", example: "register-a-birth")
  ) { node, reading in
    guard let scalar = node.filledScalar else {
      return reading.refuse(WrongTypeRule.finding(node, expected: "a slug"))
    }
    return BadSlugRule.isSlug(scalar.text) ? scalar.text : reading.refuse(BadSlugRule.finding(scalar))
  }
}

/// Reads a map from language to value. `missing` words the finding for languages that lack theirs.
func localized<Value: Sendable>(
  _ node: YAMLNode, _ reading: inout Reading,
  missing: ((YAMLNode, [LanguageTag], LanguageTag) -> Diagnostic)?,
  value: (YAMLNode, inout Reading) -> Value?
) -> Localized<Value>? {
  guard case .mapping(let mapping) = node else {
    return reading.refuse(WrongTypeRule.notLabel(node, languages: reading.languages))
  }
  var values = [Value?](repeating: nil, count: reading.languages.count)
  var isWrong = [Bool](repeating: false, count: reading.languages.count)
  for entry in mapping.entries {
    guard let index = reading.languages.firstIndex(where: { $0.tag == entry.key.text }) else {
      // A language that is written already cannot be meant.
      let absent = reading.languages.filter { mapping[$0.tag] == nil }
      let finding = UnknownLanguageRule.finding(entry, languages: reading.languages, absent: absent)
      reading.report(finding)
      // What is meant by it is not missing; nor is what is cut off from it for want of a colon, as in `{ vi Nhà, en: … }`.
      let cut = entry.isCutText ? entry.key.text.split(separator: " ").first.map(String.init) : nil
      let tag = finding.fix?.replacement ?? cut
      if let meant = reading.languages.firstIndex(where: { $0.tag == tag }) { isWrong[meant] = true }
      continue
    }
    let findingsBefore = reading.findings.count
    values[index] = value(entry.value, &reading)
    isWrong[index] = reading.findings.count > findingsBefore
  }
  if let missing {
    let absent = reading.languages.indices.filter { values[$0] == nil && !isWrong[$0] }
    if absent.contains(0) {
      reading.report(MissingSourceTextRule.finding(node, reading.languages[0]))
    }
    let others = absent.filter { $0 > 0 }.map { reading.languages[$0] }
    if !others.isEmpty { reading.report(missing(node, others, reading.languages[0])) }
  }
  return Localized(values, at: node.span)
}
