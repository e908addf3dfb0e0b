import CatalogueModel
import Diagnostics
import Syntax

/// `jargon/<language>.yaml`
enum JargonFile {
  static let words = Field.required(
    "words", .jargon,
    "Words or phrases that citizens do not use, with what to say instead: `pursuant to: under`. Capitals do not "
      + "matter. A `*` at the end stands for any ending: `submitt*`.")

  static let record = RecordDescription(
    "a jargon list", "Words of one language that are better avoided, for the report to the editors.",
    fields: [words])

  static func read(_ record: RecordReader, _ reading: inout Reading) -> [JargonEntry] {
    record.list(words, &reading)
  }
}

extension FieldType where Value == [JargonEntry] {
  static let jargon = FieldType(.wordMap(of: .text, key: "the word or phrase")) { node, reading in
    guard case .mapping(let mapping) = node else {
      return reading.refuse(
        WrongTypeRule.finding(node, expected: "a map from words to what to say instead"))
    }
    return mapping.entries.compactMap { entry -> JargonEntry? in
      guard entry.key.text.contains(where: { $0.isLetter || $0.isNumber }) else {
        return reading.refuse(
          BadValueRule.finding(.scalar(entry.key), "has no letter or digit", "a word or phrase"))
      }
      return FieldType<String>.text.read(entry.value, &reading)
        .map { JargonEntry(entry.key.text, at: entry.key.span, advice: $0) }
    }
  }
}
