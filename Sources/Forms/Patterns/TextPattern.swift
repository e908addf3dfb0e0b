/// A regular expression that a whole text must match, of the part of the language that browsers (ECMA 262), JSON
/// Schema and Balie understand alike: characters, classes, groups, alternatives and repetition; no look-around, no
/// references back, no Unicode properties.
///
/// Matching takes time linear in the length of the text, whatever the pattern (K. Thompson, “Regular expression
/// search algorithm”, 1968).
package struct TextPattern: Sendable, Hashable {
  indirect enum Node: Sendable, Hashable {
    case characters(CharacterRanges)
    case sequence([Node])
    case choice([Node])
    /// `most` is nil where there is no upper bound.
    case repeated(Node, least: Int, most: Int?)
  }

  let node: Node
  let program: [Instruction]

  /// Nil where the pattern is outside the common part of the language, as ``fault(in:)`` tells.
  package init?(_ pattern: String) {
    var parser = TextPatternParser(pattern)
    guard let node = try? parser.parse(), let program = Self.program(of: node) else { return nil }
    (self.node, self.program) = (node, program)
  }

  /// What keeps a pattern from being understood alike everywhere; nil where nothing does.
  package static func fault(in pattern: String) -> String? {
    var parser = TextPatternParser(pattern)
    do throws(TextPatternParser.Fault) {
      let node = try parser.parse()
      return program(of: node) == nil ? "it is too large" : nil
    } catch {
      return error.message
    }
  }

  /// The pattern in a written form that means the same in ECMA 262 (with and without its flags `u` and `v`), in
  /// Python and in Perl; without anchors.
  package var source: String { Self.written(node) }

  /// The pattern for JSON Schema, which looks for it anywhere in a text.
  package var anchored: String { "^(?:\(source))$" }

  private static func written(_ node: Node) -> String {
    switch node {
    case .characters(let ranges): return ranges.written
    case .sequence(let parts):
      return parts.map { part in
        if case .choice = part { "(?:\(written(part)))" } else { written(part) }
      }.joined()
    case .choice(let parts): return parts.map(written).joined(separator: "|")
    case .repeated(let inner, let least, let most):
      let text = if case .characters = inner { written(inner) } else { "(?:\(written(inner)))" }
      return text + count(least, most)
    }
  }

  private static func count(_ least: Int, _ most: Int?) -> String {
    switch (least, most) {
    case (0, 1): "?"
    case (0, nil): "*"
    case (1, nil): "+"
    case (_, nil): "{\(least),}"
    case (_, let most?): most == least ? "{\(least)}" : "{\(least),\(most)}"
    }
  }
}
