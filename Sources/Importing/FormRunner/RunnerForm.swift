import Diagnostics

/// A form as a form runner’s file defines it (communitiesuk/digital-form-builder, `model/src/data-model/types.ts`).
struct RunnerForm: Sendable {
  /// The name of the file without folder and ending.
  let fileName: String
  let span: SourceSpan
  /// The language of its texts.
  let language: String
  /// What one applies for.
  var name: RunnerText?
  let startPage: JSONValueText?
  var pages: [RunnerPage]
  var lists: [RunnerList]
  var sections: [RunnerSection]
  let conditions: [RunnerCondition]
  var declaration: RunnerText?
  /// The files of its twins in other languages, for the comment at the top.
  var twins: [String] = []

  var languages: [String] { ([language] + (name?.versions.map(\.language) ?? [])).uniqued }

  func list(_ name: String) -> RunnerList? { lists.first { $0.name.text == name } }
  func condition(_ name: String) -> RunnerCondition? { conditions.first { $0.name.text == name } }
  func section(_ name: String) -> RunnerSection? { sections.first { $0.name.text == name } }
}

/// A name or value in a file, with its place.
struct JSONValueText: Hashable, Sendable {
  let text: String
  let span: SourceSpan
}

struct RunnerSection: Sendable {
  let name: JSONValueText
  var title: RunnerText
}

struct RunnerList: Sendable {
  struct Item: Sendable {
    var text: RunnerText
    let value: JSONValueText
    var hint: RunnerText?
    let condition: JSONValueText?
  }

  let name: JSONValueText
  var items: [Item]
}

struct RunnerPage: Sendable {
  /// What a page does besides showing its components.
  enum Role: Hashable, Sendable {
    case ordinary
    /// Introduces the form.
    case start
    /// Shows the answers before they are sent: what Balie does with every form.
    case summary
    /// Is filled in again and again.
    case repeating
  }

  /// The `repeat` of a page: from `least` to `most` times, each called `title`.
  struct Repetition: Sendable {
    var title: RunnerText?
    let least: Int
    let most: Int
  }

  struct Link: Sendable {
    let path: JSONValueText
    let condition: JSONValueText?
  }

  let path: JSONValueText
  var title: RunnerText
  let role: Role
  /// How often the page as a whole is filled in, where its own settings say so.
  var repetition: Repetition?
  let section: JSONValueText?
  var components: [RunnerComponent]
  let next: [Link]
  let span: SourceSpan
}

extension Sequence where Element: Hashable {
  /// The elements without those that came before.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
