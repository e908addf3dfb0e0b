/// Reads patterns by recursive descent.
struct TextPatternParser {
  struct Fault: Error {
    let message: String
  }

  /// How deep groups may nest, and how often a part may be repeated by number.
  private static let deepest = 16
  private static let mostRepeats = 1_000

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  mutating func parse() throws(Fault) -> TextPattern.Node {
    if scalars.first == "^" { position = 1 }
    let node = try choice()
    if current == "$", position + 1 == scalars.count { position += 1 }
    guard position == scalars.count else {
      throw Fault(message: "‘\(current.map(String.init) ?? "")’ stands alone")
    }
    return node
  }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func choice() throws(Fault) -> TextPattern.Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Fault(message: "it nests too deeply") }
    var parts = [try sequence()]
    while current == "|" {
      position += 1
      parts.append(try sequence())
    }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws(Fault) -> TextPattern.Node {
    var parts: [TextPattern.Node] = []
    while let scalar = current, scalar != "|", scalar != ")" {
      if scalar == "$", position + 1 == scalars.count { break }
      parts.append(try repetition(of: try atom()))
    }
    return .sequence(parts)
  }

  private mutating func atom() throws(Fault) -> TextPattern.Node {
    guard let scalar = current else { throw Fault(message: "it ends too early") }
    position += 1
    switch scalar {
    case ".": return .characters(.notLineBreak)
    case "[": return .characters(try characterClass())
    case "(": return try group()
    case "\\": return .characters(try escape())
    case "*", "+", "?", "{", "}", "]", "^", "$":
      throw Fault(
        message: "‘\(scalar)’ stands where a character should; write ‘\\\(scalar)’ for the sign itself")
    default: return .characters(CharacterRanges(scalar))
    }
  }

  private mutating func group() throws(Fault) -> TextPattern.Node {
    if current == "?" {
      guard position + 1 < scalars.count, scalars[position + 1] == ":" else {
        throw Fault(message: "groups that look around or have names are not understood everywhere")
      }
      position += 2
    }
    let inner = try choice()
    guard current == ")" else { throw Fault(message: "a group is not closed") }
    position += 1
    return inner
  }

  private mutating func escape() throws(Fault) -> CharacterRanges {
    guard let scalar = current else { throw Fault(message: "it ends with ‘\\’") }
    position += 1
    switch scalar {
    case "d": return .digits
    case "w": return .word
    case "s": return .space
    case "D": return CharacterRanges.digits.inverted
    case "W": return CharacterRanges.word.inverted
    case "S": return CharacterRanges.space.inverted
    case "n": return CharacterRanges("\n")
    case "r": return CharacterRanges("\r")
    case "t": return CharacterRanges("\t")
    case "f": return CharacterRanges("\u{0C}")
    case "v": return CharacterRanges("\u{0B}")
    default:
      guard scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) else {
        throw Fault(message: "‘\\\(scalar)’ is not understood everywhere")
      }
      return CharacterRanges(scalar)
    }
  }

  private mutating func characterClass() throws(Fault) -> CharacterRanges {
    var set = CharacterRanges()
    let isNegative = current == "^"
    if isNegative { position += 1 }
    while current != "]" {
      let first = try classMember()
      guard current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
        set.formUnion(first)
        continue
      }
      position += 1
      let last = try classMember()
      guard let low = first.single, let high = last.single, low <= high else {
        throw Fault(message: "a range of characters runs backwards")
      }
      set.insert(low...high)
    }
    position += 1
    guard !set.ranges.isEmpty else { throw Fault(message: "an empty class matches nothing") }
    return isNegative ? set.inverted : set
  }

  private mutating func classMember() throws(Fault) -> CharacterRanges {
    guard let scalar = current else { throw Fault(message: "a class is not closed") }
    position += 1
    switch scalar {
    case "\\": return try escape()
    case "[": throw Fault(message: "‘[’ within a class is written ‘\\[’")
    default: return CharacterRanges(scalar)
    }
  }

  private mutating func repetition(of atom: TextPattern.Node) throws(Fault) -> TextPattern.Node {
    let (least, most): (Int, Int?)
    switch current {
    case "?": (least, most) = (0, 1)
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "{":
      position += 1
      (least, most) = try counts()
    default: return atom
    }
    position += 1
    if let sign = current, "?*+{".unicodeScalars.contains(sign) {
      throw Fault(message: "‘\(sign)’ after a repetition is not understood everywhere")
    }
    return .repeated(atom, least: least, most: most)
  }

  /// `n}`, `n,}` or `n,m}`, up to the brace.
  private mutating func counts() throws(Fault) -> (Int, Int?) {
    let least = try number()
    guard current == "," else { return (least, try closed(least)) }
    position += 1
    if current == "}" { return (least, nil) }
    let most = try number()
    guard most >= least else { throw Fault(message: "a repetition runs backwards") }
    return (least, try closed(most))
  }

  private func closed(_ most: Int) throws(Fault) -> Int {
    guard current == "}" else { throw Fault(message: "a repetition is not closed") }
    return most
  }

  private mutating func number() throws(Fault) -> Int {
    var value: Int?
    while let scalar = current, ("0"..."9").contains(scalar), (value ?? 0) <= Self.mostRepeats {
      value = (value ?? 0) * 10 + Int(scalar.value - 48)
      position += 1
    }
    guard let value, value <= Self.mostRepeats else {
      throw Fault(message: "a repetition is a number up to \(Self.mostRepeats)")
    }
    return value
  }
}

extension CharacterRanges {
  /// The only scalar of the set, nil where there are several.
  fileprivate var single: UInt32? {
    ranges.count == 1 && ranges[0].count == 1 ? ranges[0].lowerBound : nil
  }
}
