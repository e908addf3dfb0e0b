import CatalogueLoading
import CatalogueModel

extension TypeDescription {
  /// What stands there, in a few words.
  var phrase: String {
    switch self {
    case .text: "text"
    case .pattern(let name, _, let example): "\(name), such as ‘\(example)’"
    case .integer(let range): "whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .word(let words): words.joined(separator: ", ")
    case .reference(let kind): "id of \(EntityKind(rawValue: kind).map(\.article) ?? kind)"
    case .label: "a text in each language"
    case .labels: "a list of texts in each language"
    case .list(let item): "list: \(item.phrase)"
    case .map(let item, let key), .wordMap(let item, let key): "map from \(key) to: \(item.phrase)"
    case .record(let record): record().name
    case .either(let types): types.map(\.phrase).joined(separator: "; or ")
    }
  }
}

extension EntityKind {
  fileprivate var article: String {
    switch self {
    case .organisation, .act: "an \(rawValue)"
    case .evidence: "a kind of evidence"
    case .lifeEvent: "a life event"
    default: "a \(rawValue)"
    }
  }
}
