import CatalogueModel
import Diagnostics
import Syntax

extension FieldType where Value == Localized<Guidance> {
  /// A text in Markdown per language, with the references that guidance has.
  static let markdown = FieldType(.label) { node, reading in
    localized(node, &reading, missing: MissingTranslationRule.finding) { node, reading in
      guard case .scalar(let scalar) = node else {
        return reading.refuse(WrongTypeRule.finding(node, expected: "a text"))
      }
      return scalar.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A } ? nil : reading.guidance(scalar)
    }
  }
}

extension FieldType where Value == LocalizedText {
  /// A label, or one text for all languages, such as an example or a unit.
  static let textOrLabel = FieldType(.either([.text, .label])) { node, reading in
    guard let scalar = node.filledScalar else { return FieldType.label.read(node, &reading) }
    return Localized(reading.languages.map { _ in scalar.text }, at: scalar.span)
  }
}

extension Reading {
  /// Reads Markdown that stands in a value of YAML. Where something is within it cannot be told once YAML has folded
  /// its lines, so findings point at the value.
  fileprivate mutating func guidance(_ scalar: YAMLScalar) -> Guidance {
    let bytes = Array(scalar.text.utf8)
    let document = Markdown.read(bytes, file: scalar.span.file)
    let refused = document.findings.filter { $0.rule == UnsafeLinkRule.rule }.map(\.span)
    var reader = GuidanceReader(
      bytes, folder: folder, attachments: attachments, refused: Set(refused))
    let guidance = reader.read(document.value)
    for finding in document.findings + reader.findings {
      report(Diagnostic(finding.rule, at: scalar.span, finding.message))
    }
    references += reader.references.map {
      let origin: FoundReference.Origin =
        if case .link = $0.origin { .link(isExact: false) } else { $0.origin }
      return FoundReference(
        kind: $0.kind, id: $0.id, span: scalar.span, origin: origin, illFormed: $0.illFormed)
    }
    facts += reader.facts.map {
      GuidanceReader.FoundFact(reference: $0.reference, kind: $0.kind, id: $0.id, span: scalar.span)
    }
    return guidance
  }
}
