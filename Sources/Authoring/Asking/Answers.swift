package import CatalogueModel

/// What is known about something new: one text for each thing that was asked, in each language where it is a label.
package struct Answers: Sendable, Hashable {
  /// What an answer is the answer to.
  package struct Key: Hashable, Sendable {
    package let name: String
    package let language: LanguageTag?

    package init(_ name: String, in language: LanguageTag? = nil) {
      (self.name, self.language) = (name, language)
    }
  }

  private var texts: [Key: String] = [:]

  package init() {}

  /// The text of an answer; nil where nothing was stated.
  package subscript(name: String, language: LanguageTag? = nil) -> String? {
    texts[Key(name, in: language)].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The parts of an answer that is a list.
  package func list(_ name: String) -> [String] { self[name].map(Self.parts) ?? [] }

  /// What stands between commas and blanks.
  static func parts(_ text: String) -> [String] {
    text.split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  /// Whether something was answered, if only by leaving it open.
  func isAnswered(_ key: Key) -> Bool { texts[key] != nil }

  mutating func set(_ key: Key, _ text: String) { texts[key] = text }
}
