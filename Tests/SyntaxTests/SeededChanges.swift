import TestSupport

/// Random changes that a seed repeats.
struct Seeded: RandomNumberGenerator {
  let seed: UInt64
  private var numbers: SeededNumbers

  init(seed: UInt64) {
    self.seed = seed
    numbers = SeededNumbers(seed: seed)
  }

  mutating func next() -> UInt64 { numbers.next() }

  /// One to six changes: a byte replaced, deleted, inserted or a stretch repeated.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    let marks = Array("[](){}<>*_~`|-:#>&\\\"'!\n\r\t \u{0}đ".utf8) + [0xFF]
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &self) {
      let place = Int.random(in: 0..<bytes.count, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes[place] = marks.randomElement(using: &self)!
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(marks.randomElement(using: &self)!, at: place)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...30, using: &self))
        bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &self))
      }
    }
    return bytes
  }
}
