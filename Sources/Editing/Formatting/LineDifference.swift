/// What is different between two texts, in the form that `diff -u` and `git` have.
package enum LineDifference {
  fileprivate enum Line {
    case same(String), old(String), new(String)

    var isSame: Bool { if case .same = self { true } else { false } }

    var written: String {
      switch self {
      case .same(let text): " " + text
      case .old(let text): "-" + text
      case .new(let text): "+" + text
      }
    }
  }

  /// Lines that are shown around each change.
  private static let context = 3

  /// Empty where there is no difference.
  package static func unified(from old: [UInt8], to new: [UInt8], path: String) -> String {
    let (old, new) = (lines(old), lines(new))
    let all = merged(old, new)
    var text = ""
    var (place, oldLine, newLine) = (0, 1, 1)
    while place < all.count {
      guard let next = all[place...].firstIndex(where: { !$0.isSame }) else { break }
      let start = max(place, next - context)
      oldLine += start - place
      newLine += start - place
      let end = self.end(of: all, from: next)
      let hunk = all[start..<end]
      let (olds, news) = (hunk.count { $0.isOld }, hunk.count { $0.isNew })
      text += "@@ -\(oldLine),\(olds) +\(newLine),\(news) @@\n"
      text += hunk.map { $0.written + "\n" }.joined()
      (place, oldLine, newLine) = (end, oldLine + olds, newLine + news)
    }
    return text.isEmpty ? "" : "--- \(path)\n+++ \(path)\n" + text
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func merged(_ old: [String], _ new: [String]) -> [Line] {
    let difference = new.difference(from: old)
    var (gone, come) = (Set<Int>(), Set<Int>())
    for change in difference {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, gone.contains(i) {
        lines.append(.old(old[i]))
        i += 1
      } else if j < new.count, come.contains(j) {
        lines.append(.new(new[j]))
        j += 1
      } else {
        lines.append(.same(old[i]))
        (i, j) = (i + 1, j + 1)
      }
    }
    return lines
  }

  /// Where a group of changes ends that are near each other, with the lines behind it.
  private static func end(of lines: [Line], from start: Int) -> Int {
    var last = start
    var place = start
    while place < lines.count, place - last <= 2 * context {
      if !lines[place].isSame { last = place }
      place += 1
    }
    return min(lines.count, last + 1 + context)
  }
}

extension LineDifference.Line {
  fileprivate var isOld: Bool { if case .new = self { false } else { true } }
  fileprivate var isNew: Bool { if case .old = self { false } else { true } }
}
