import CatalogueModel

/// Compares what is not words: facts and other placeholders, links, pictures.
struct MarkCheck {
  /// What one text has more often than the other.
  struct Difference {
    let lacking: [String]
    let added: [String]

    var isEmpty: Bool { lacking.isEmpty && added.isEmpty }

    init(_ source: [String], _ target: [String]) {
      if source == target {
        (lacking, added) = ([], [])
      } else {
        lacking = Self.without(source, target)
        added = Self.without(target, source)
      }
    }

    private static func without(_ items: [String], _ others: [String]) -> [String] {
      var rest = others
      return items.filter { item in
        guard let place = rest.firstIndex(of: item) else { return true }
        rest.remove(at: place)
        return false
      }
    }
  }

  private let tags: Set<String>

  /// - Parameter languages: of the portal: pages and pictures may have one for each.
  init(_ languages: [LanguageTag]) { tags = Set(languages.map(\.tag)) }

  func placeholders(_ source: CheckedText, _ target: CheckedText) -> Difference {
    Difference(source.facts, target.facts)
  }

  func links(_ source: CheckedText, _ target: CheckedText) -> Difference {
    guard source.links != target.links || source.pictures != target.pictures else {
      return Difference([], [])
    }
    let difference = Difference(
      (source.links + source.pictures).map(neutral), (target.links + target.pictures).map(neutral))
    return difference
  }

  /// An address in which the part that names a language stands for any language: `/vi/phi`, `map-vi.png`.
  private func neutral(_ address: String) -> String {
    guard address.contains("/") || address.contains(".") else { return address }
    let parts = address.split(separator: "/", omittingEmptySubsequences: false).map { part -> Substring in
      if tags.contains(String(part)) { return "*" }
      guard let dot = part.lastIndex(of: "."),
        let hyphen = part[..<dot].lastIndex(where: { $0 == "-" || $0 == "." }),
        tags.contains(String(part[part.index(after: hyphen)..<dot]))
      else { return part }
      return part[..<hyphen] + "-*" + part[dot...]
    }
    return parts.joined(separator: "/")
  }
}
