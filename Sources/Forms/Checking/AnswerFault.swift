package import CatalogueModel

/// What is wrong with an answer.
package struct AnswerFault: Sendable {
  /// The kinds of fault, with the codes that all who check answers use.
  package enum Code: Hashable, Sendable {
    case required, invalid, min, max, lengthMin, lengthMax, pattern, option, checksum, countMin, countMax
    case hidden, unknown, fileKind, fileSize
    /// A rule between fields, by its id.
    case rule(String)

    package var text: String {
      switch self {
      case .lengthMin: "length-min"
      case .lengthMax: "length-max"
      case .countMin: "count-min"
      case .countMax: "count-max"
      case .fileKind: "file-kind"
      case .fileSize: "file-size"
      case .rule(let id): "rule:\(id)"
      default: "\(self)"
      }
    }
  }

  /// What the fault is about, for its words.
  package enum Subject: Sendable {
    case field(FormField)
    case page(FormPage)
    case question(Question)
    case rule(String)
    /// A part of an address, a key nobody knows, an entry that is no object.
    case part(String)
  }

  package let code: Code
  /// Ids and places from 0.
  package let path: [String]
  package let subject: Subject
  /// Where it stands in the text, in bytes.
  package let range: Range<Int>

  package var pathText: String { path.joined(separator: "/") }
}
