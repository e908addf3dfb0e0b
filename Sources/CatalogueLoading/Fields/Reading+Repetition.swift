import Diagnostics
import Syntax

extension Reading {
  /// Reports words and ids that a list has twice.
  mutating func reportRepeated(in sequence: YAMLSequence) {
    guard sequence.items.count > 1 else { return }
    var first: [String: SourceSpan] = [:]
    for case .scalar(let scalar) in sequence.items where !scalar.text.isEmpty {
      if let earlier = first[scalar.text] {
        report(DuplicateIDRule.repeated(scalar.text, at: scalar.span, first: earlier))
      } else {
        first[scalar.text] = scalar.span
      }
    }
  }
}

extension TypeDescription {
  /// Whether a value of the type is the name of something, so that a list has it once at most.
  var isName: Bool {
    switch self {
    case .reference, .word: true
    default: false
    }
  }
}
