import Diagnostics
import Syntax

/// Finds labels in trees of YAML.
enum LabelNode {
  /// The mapping with a span.
  static func mapping(at span: SourceSpan, in node: YAMLNode) -> YAMLMapping? {
    guard node.span.start <= span.start, span.end <= node.span.end else { return nil }
    switch node {
    case .scalar: return nil
    case .sequence(let sequence): return sequence.items.lazy.compactMap { mapping(at: span, in: $0) }.first
    case .mapping(let found):
      if found.span == span { return found }
      return found.entries.lazy.compactMap { mapping(at: span, in: $0.value) }.first
    }
  }
}
