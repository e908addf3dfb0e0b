extension Tokens {
  /// What in a query may be a code, folded and without punctuation: `1.001193` and `1 001193` are `1001193`,
  /// `123/2015/NĐ-CP` is `1232015ndcp`.
  ///
  /// A code is groups of letters and digits joined by a full stop, a slash or a hyphen, or, between two digits, by any
  /// run of these and blanks; it has two groups to twelve and five digits or more. Where it is longer than what these
  /// need, its beginnings follow it, shortest last: `1.001193.000.00.00.H26` is looked for as `1001193` too.
  package static func codes(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { utf8 in
      // Most titles have too few digits for a code, so that their words need not be looked at.
      digits(in: utf8) < fewestDigits ? [] : runs(of: utf8).flatMap { spellings($0, utf8) }
    }
  }

  /// All letters and digits of a text that is a code as a whole.
  package static func code(of text: String) -> String {
    String(Folding.fold(text).unicodeScalars.filter(WordCharacter.isKept))
  }

  private static let mostGroups = 12
  private static let fewestDigits = 5

  private static func digits(in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var (count, position) = (0, 0)
    while position < utf8.count {
      let (kind, length) = WordCharacter.at(position, of: utf8)
      if kind == .digit { count += 1 }
      position += length
    }
    return count
  }

  /// The groups of each run that has more than one.
  private static func runs(of utf8: UnsafeBufferPointer<UInt8>) -> [[Range<Int>]] {
    var runs: [[Range<Int>]] = []
    var run: [Range<Int>] = []
    func endRun() {
      if (2...mostGroups).contains(run.count) { runs.append(run) }
      run.removeAll(keepingCapacity: true)
    }
    var position = 0
    while position < utf8.count {
      let (kind, length) = WordCharacter.at(position, of: utf8)
      guard kind.isBase else {
        position += length
        continue
      }
      let end = Self.run(from: position, of: utf8).next
      if let last = run.last, !joins(last, position, utf8) { endRun() }
      run.append(position..<end)
      position = end
    }
    endRun()
    return runs
  }

  /// Whether what stands between a group and the beginning of the next joins them.
  private static func joins(_ group: Range<Int>, _ next: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let gap = String(decoding: utf8[group.upperBound..<next], as: UTF8.self).unicodeScalars
    if gap.count == 1, let joint = gap.first, joints.contains(joint) { return true }
    return WordCharacter.at(next, of: utf8).kind == .digit && lastBase(of: group, utf8) == .digit
      && gap.allSatisfy { joints.contains($0) || blanks.contains($0) }
  }

  private static let joints: [Unicode.Scalar] = [".", "/", "-", "‐", "‑", "–"]
  private static let blanks: [Unicode.Scalar] = [" ", "\t", "\u{A0}", "\u{202F}"]

  private static func lastBase(of group: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>) -> WordCharacter? {
    String(decoding: utf8[group], as: UTF8.self).unicodeScalars.reversed().lazy.map(WordCharacter.init)
      .first(where: \.isBase)
  }

  private static func spellings(_ groups: [Range<Int>], _ utf8: UnsafeBufferPointer<UInt8>) -> [String] {
    var spellings: [String] = []
    var code = ""
    for (index, group) in groups.enumerated() {
      code = Tokens.code(of: code + String(decoding: utf8[group], as: UTF8.self))
      let digits = code.utf8.count { (0x30...0x39).contains($0) }
      if index > 0, digits >= fewestDigits { spellings.append(code) }
    }
    return spellings.reversed()
  }
}
