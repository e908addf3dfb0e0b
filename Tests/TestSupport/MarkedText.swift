internal import Diagnostics

/// Source text with the expected span marked between `«` and `»`, as the tests of rules write it.
package struct MarkedText: Sendable {
  /// The text without its marks.
  package let text: String
  /// The marked stretches in UTF-8 offsets of ``text``.
  package let marks: [Range<Int>]

  package init(_ marked: String) {
    guard marked.contains("«") || marked.contains("»") else {
      (text, marks) = (marked, [])
      return
    }
    var text: [UInt8] = []
    var marks: [Range<Int>] = []
    var open: [Int] = []
    for character in marked {
      switch character {
      case "«": open.append(text.count)
      case "»": marks.append(open.removeLast()..<text.count)
      default: text.append(contentsOf: character.utf8)
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.marks = marks
  }
}
