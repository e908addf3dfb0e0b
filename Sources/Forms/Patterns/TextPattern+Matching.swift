/// Patterns as programs for a machine that is in several places at once.
extension TextPattern {
  enum Instruction: Sendable, Hashable {
    case take(CharacterRanges)
    case fork(Int, Int)
    case jump(Int)
    case accept
  }

  /// The longest program; repetition by number multiplies parts.
  private static let longest = 20_000

  static func program(of node: Node) -> [Instruction]? {
    var program: [Instruction] = []
    guard emit(node, &program) else { return nil }
    program.append(.accept)
    return program
  }

  private static func emit(_ node: Node, _ program: inout [Instruction]) -> Bool {
    guard program.count < longest else { return false }
    switch node {
    case .characters(let ranges):
      program.append(.take(ranges))
      return true
    case .sequence(let parts): return parts.allSatisfy { emit($0, &program) }
    case .choice(let parts): return choose(parts[...], &program)
    case .repeated(let inner, let least, let most):
      for _ in 0..<least { guard emit(inner, &program) else { return false } }
      guard let most else { return star(inner, &program) }
      for _ in least..<most { guard maybe(inner, &program) else { return false } }
      return true
    }
  }

  private static func choose(_ parts: ArraySlice<Node>, _ program: inout [Instruction]) -> Bool {
    guard let first = parts.first else { return true }
    guard parts.count > 1 else { return emit(first, &program) }
    let fork = program.count
    program.append(.accept)
    guard emit(first, &program) else { return false }
    let jump = program.count
    program.append(.accept)
    program[fork] = .fork(fork + 1, program.count)
    guard choose(parts.dropFirst(), &program) else { return false }
    program[jump] = .jump(program.count)
    return true
  }

  private static func star(_ inner: Node, _ program: inout [Instruction]) -> Bool {
    let fork = program.count
    program.append(.accept)
    guard emit(inner, &program) else { return false }
    program.append(.jump(fork))
    program[fork] = .fork(fork + 1, program.count)
    return true
  }

  private static func maybe(_ inner: Node, _ program: inout [Instruction]) -> Bool {
    let fork = program.count
    program.append(.accept)
    guard emit(inner, &program) else { return false }
    program[fork] = .fork(fork + 1, program.count)
    return true
  }

  /// Whether the whole of a text matches.
  package func matches(_ text: String) -> Bool {
    var places = Places(count: program.count)
    places.add(0, program)
    for scalar in text.unicodeScalars {
      let open = places.open
      if open.isEmpty { return false }
      places.clear()
      for place in open {
        if case .take(let ranges) = program[place], ranges.contains(scalar.value) {
          places.add(place + 1, program)
        }
      }
    }
    return places.isAccepting
  }

  /// Where the machine is.
  private struct Places {
    private(set) var open: [Int] = []
    private(set) var isAccepting = false
    private var seen: [Int]
    private var round = 1

    init(count: Int) { seen = Array(repeating: 0, count: count) }

    mutating func clear() {
      open.removeAll(keepingCapacity: true)
      isAccepting = false
      round += 1
    }

    mutating func add(_ start: Int, _ program: [Instruction]) {
      var (place, waiting) = (start, [Int]())
      while true {
        if seen[place] != round {
          seen[place] = round
          switch program[place] {
          case .take: open.append(place)
          case .accept: isAccepting = true
          case .jump(let next):
            place = next
            continue
          case .fork(let first, let second):
            waiting.append(second)
            place = first
            continue
          }
        }
        if waiting.isEmpty { return }
        place = waiting.removeLast()
      }
    }
  }
}

extension TextPattern {
  /// A text that matches and has a number of code points within bounds; nil where none is found.
  package func example(lengths: ClosedRange<Int>) -> String? {
    for extra in 0...64 {
      let text = Self.example(node, extra: extra)
      if lengths.contains(text.unicodeScalars.count), text.contains(where: { !$0.isWhitespace }) {
        return text
      }
    }
    return nil
  }

  /// - Parameter extra: how often parts are repeated beyond what they need.
  private static func example(_ node: Node, extra: Int) -> String {
    switch node {
    case .characters(let ranges): return String(Character(ranges.example))
    case .sequence(let parts): return parts.map { example($0, extra: extra) }.joined()
    case .choice(let parts): return example(parts[extra % parts.count], extra: extra)
    case .repeated(let inner, let least, let most):
      let count = min(least + extra, most ?? Int.max)
      return String(repeating: example(inner, extra: 0), count: count)
    }
  }
}
