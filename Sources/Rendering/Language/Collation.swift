import Foundation

/// Puts texts into the alphabetical order of a language: the order of `String.compare(_:locale:)`, which follows
/// CLDR, and takes 3 µs a call.
///
/// Most of the work is done with cheap keys, whose letters are ranked by asking the language about each letter once.
/// Then neighbours are compared for real, and what the keys got wrong (letter pairs that sort as one letter, and the
/// like) is moved to its place. So the result is that of the language, whatever the keys say.
struct Collation: Sendable {
  private let locale: Locale

  init(_ locale: Locale) { self.locale = locale }

  /// The order of the texts: indices, first text first. Equal texts keep their order.
  func order(of texts: [String]) -> [Int] {
    let indices = Array(texts.indices)
    guard texts.count > 1 else { return indices }
    return repaired(texts.count > 24 ? roughOrder(of: texts) : indices, texts)
  }

  func precedes(_ a: String, _ b: String) -> Bool { a.compare(b, locale: locale) == .orderedAscending }

  /// Insertion into the part already in order, looking back in growing strides: as good as one comparison a text
  /// where the order is right already.
  private func repaired(_ rough: [Int], _ texts: [String]) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(rough.count)
    for index in rough {
      if let last = order.last, isBefore(index, last, texts) {
        order.insert(index, at: place(of: index, in: order, texts))
      } else {
        order.append(index)
      }
    }
    return order
  }

  /// The place in an ordered list before which an index belongs; its last item is known to come after it.
  private func place(of index: Int, in order: [Int], _ texts: [String]) -> Int {
    var (high, stride) = (order.count - 1, 1)
    while high > 0, isBefore(index, order[max(0, high - stride)], texts) {
      high = max(0, high - stride)
      stride *= 2
    }
    var low = max(0, high - stride)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(index, order[middle], texts) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func isBefore(_ a: Int, _ b: Int, _ texts: [String]) -> Bool {
    switch texts[a].compare(texts[b], locale: locale) {
    case .orderedAscending: true
    case .orderedDescending: false
    case .orderedSame: a < b
    }
  }
}

extension Collation {
  /// An order by keys: the ranks of the letters first, then their variants (accents, capitals).
  private func roughOrder(of texts: [String]) -> [Int] {
    var letters = LetterRanks()
    for text in texts { for scalar in text.unicodeScalars { letters.add(scalar) } }
    letters.rank(by: precedes)
    return CollationKeys(texts, letters).order()
  }
}
