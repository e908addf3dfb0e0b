import Foundation
package import BuildGraph
package import CatalogueModel
package import Templates

/// Everything that is said in one language of the portal. Cheap to copy; what it formats, it formats from patterns
/// made once.
package struct Wording: Sendable {
  let speech: Speech
  private var log: ReadLog?

  init(_ speech: Speech) { self.speech = speech }

  /// The same wording, of which is noted which messages are said.
  package func noting(in log: ReadLog) -> Wording {
    var wording = self
    wording.log = log
    return wording
  }

  /// A message of the theme, as looked at.
  private func message(_ key: String) -> Message? {
    guard let message = speech.messages[key] else {
      log?.note(PageInput.messageKeys.rawValue, 0)
      return nil
    }
    log?.note(PageInput.message.rawValue, PageInput.number(message.number, in: speech.index))
    return message
  }

  package var language: LanguageTag { speech.language }
  package var index: LanguageIndex { speech.index }
  package var isRightToLeft: Bool { speech.language.isRightToLeft }
  /// The language's name in itself, such as “Tiếng Việt”.
  package var autonym: String { speech.autonym }
  /// All messages without arguments, for templates: `{{t.fees.heading}}`. One shape for all languages.
  package var messageRecord: Record { speech.record }

  /// A message with its arguments filled in. A key that the theme does not have gives the key itself; it was a
  /// finding when the messages were read.
  package func callAsFunction(_ key: String, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    guard let message = message(key) else { return key }
    guard let template = message.plain ?? message.template(for: 0) else { return key }
    return filled(template, arguments)
  }

  /// A message about a number, in the plural form of the number. The number is given as `{n}`, formatted.
  package func count(
    _ key: String, _ number: Int, _ arguments: KeyValuePairs<String, String> = [:]
  ) -> String {
    guard let message = message(key) else { return key }
    if message.counted.indices.contains(number) { return message.counted[number] }
    guard let template = message.template(for: number) else { return key }
    return template.filled { name in
      name == "n" ? self.number(number) : arguments.first { $0.key == name }?.value
    }
  }

  /// The forms of a message about a number by category, with all places left open; only `other` where the message does
  /// not depend on the number.
  func forms(of key: String) -> [(category: PluralCategory, text: String)] {
    guard let message = message(key) else { return [] }
    if let plain = message.plain { return [(.other, plain.filled { _ in nil })] }
    return PluralCategory.allCases.compactMap { category in
      message.forms[category].map { (category, $0.filled { _ in nil }) }
    }
  }

  /// Whether the theme words a message, be it in the reference language.
  package func has(_ key: String) -> Bool { message(key) != nil }

  /// The text with its first letter as at the beginning of a sentence.
  package func sentence(_ text: String) -> String {
    guard !text.startsWithCapitalOrDigit, let first = text.first, first.isLowercase else { return text }
    return String(first).uppercased(with: speech.locale) + text.dropFirst()
  }

  private func filled(_ template: Message.Template, _ arguments: KeyValuePairs<String, String>) -> String {
    template.filled { name in arguments.first { $0.key == name }?.value }
  }
}

extension String {
  /// Whether it begins with an ASCII capital or digit, which most texts do and which need not be looked up.
  var startsWithCapitalOrDigit: Bool {
    utf8.first.map { (65...90).contains($0) || (48...57).contains($0) } ?? true
  }
}
