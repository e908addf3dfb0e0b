package import CatalogueModel

/// Compares what is not words: facts and other placeholders, links, pictures.
package struct MarkCheck: Sendable {
  /// What one text has more often than the other.
  package struct Difference {
    package let lacking: [String]
    package let added: [String]

    package var isEmpty: Bool { lacking.isEmpty && added.isEmpty }

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
  package init(_ languages: [LanguageTag]) { tags = Set(languages.map(\.tag)) }

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

  /// The same for texts as they are written in Markdown, or as labels.
  package func difference(_ source: String, _ target: String) -> Difference {
    Difference(Self.marks(in: source).map(neutral), Self.marks(in: target).map(neutral))
  }

  private static func marks(in text: String) -> [String] {
    let facts = text.matches(of: /\{[^{}\s]+\}/).map { String($0.output) }
    let links = text.matches(of: /\]\(\s*<?([^()\s<>]*)/).map { match in
      // Headings have other names in each language.
      let address = String(match.output.1)
      guard let hash = address.firstIndex(of: "#"), !address.contains("://") else { return address }
      return hash == address.startIndex ? "#" : String(address[..<hash])
    }
    return facts + links
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
