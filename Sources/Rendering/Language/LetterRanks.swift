/// The letters of texts, and the place of each in the alphabet and among the variants of its letter.
struct LetterRanks {
  /// A place in the alphabet, from 1, which variants of one letter share; and a place among these.
  typealias Rank = (letter: UInt16, variant: UInt16)

  /// Letters up to here, which are nearly all, are found by their number: the alphabets of Europe, the Middle East, India,
  /// and Vietnamese.
  private static let tableEnd = 0x2000
  private var table = [Rank?](repeating: nil, count: tableEnd)
  private var others: [Unicode.Scalar: Rank] = [:]

  /// Takes up a letter; its rank comes later.
  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.value < Self.tableEnd {
      table[Int(scalar.value)] = (0, 0)
    } else {
      others[scalar] = (0, 0)
    }
  }

  /// The rank of a letter that was taken up.
  subscript(scalar: Unicode.Scalar) -> Rank {
    get { (scalar.value < Self.tableEnd ? table[Int(scalar.value)] : others[scalar]) ?? (0, 0) }
    set {
      if scalar.value < Self.tableEnd {
        table[Int(scalar.value)] = newValue
      } else {
        others[scalar] = newValue
      }
    }
  }

  /// Ranks the letters by asking the language about each.
  mutating func rank(by precedes: (String, String) -> Bool) {
    let found =
      table.indices.filter { table[$0] != nil }.compactMap { Unicode.Scalar(UInt32($0)) } + others.keys
    let letters = found.sorted { $0.value < $1.value }.sorted { precedes(String($0), String($1)) }
    var (letter, variant): Rank = (1, 0)
    for (index, scalar) in letters.enumerated() {
      if index > 0 {
        // Two variants of one letter: what follows them decides before they do.
        let isVariant = precedes(String(scalar) + "a", String(letters[index - 1]) + "z")
        let isNext = precedes(String(letters[index - 1]) + "z", String(scalar) + "a")
        if isNext || !isVariant { (letter, variant) = (letter &+ 1, 0) } else { variant &+= 1 }
      }
      self[scalar] = (letter, variant)
    }
  }
}
