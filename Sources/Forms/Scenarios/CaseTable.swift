import CatalogueModel

/// The result of every combination of answers to some questions, small enough to be written out.
///
/// A *cube* is a set of combinations: each question has one answer or any. It is written as one digit for each
/// question, the number of the class, or the number of classes for “any”.
final class CaseTable: Sendable {
  /// More combinations than this are not written out.
  static let mostCombinations = 4096
  /// With more cubes than this, the best question is no longer looked for in all orders.
  private static let mostCubes = 20_000

  /// For each question the number of its classes.
  let sizes: [Int]
  private let weights: [[Double]]
  /// The number of the result of each combination; the last question changes fastest.
  private let results: [Int32]
  /// For each cube the question to ask first, −1 where there is none; nil where there are too many cubes.
  private let choices: [Int8]?

  /// - Parameter result: what holds for a combination, given as the number of a class for each question.
  init(_ questions: [CaseQuestion], result: ([Int]) -> [Bool?]) {
    sizes = questions.map(\.classes.count)
    weights = questions.map { question in
      let total = question.classes.reduce(0) { $0 + $1.weight }
      return question.classes.map { Double($0.weight) / Double(total) }
    }
    var numbers: [[Bool?]: Int32] = [:]
    var results: [Int32] = []
    var digits = [Int](repeating: 0, count: sizes.count)
    repeat {
      let found = result(digits)
      let number = numbers[found] ?? Int32(numbers.count)
      numbers[found] = number
      results.append(number)
    } while CaseTable.advance(&digits, sizes)
    self.results = results
    let cubes = sizes.reduce(1) { $0 * ($1 + 1) }
    choices = cubes <= Self.mostCubes ? CaseTable.bestChoices(sizes, weights, results, cubes: cubes) : nil
  }

  /// The cube of all combinations.
  var whole: [Int] { sizes }

  /// The question to ask first so that the fewest are asked on average; nil where all combinations of the cube
  /// have one result. Exact for few questions; otherwise the question that tells most.
  func question(of cube: [Int]) -> Int? {
    if let choices {
      let number = zip(cube, sizes).reduce(0) { $0 * ($1.1 + 1) + $1.0 }
      return choices[number] < 0 ? nil : Int(choices[number])
    }
    let free = cube.indices.filter { cube[$0] == sizes[$0] }
    var best: (question: Int, spread: Double)?
    for question in free {
      let slices = (0..<sizes[question]).map { outcomes(of: cube, with: question, at: $0) }
      guard slices.contains(where: { $0 != slices[0] }) else { continue }
      let spread = zip(slices, weights[question]).reduce(0.0) { $0 + $1.1 * CaseTable.entropy($1.0) }
      if best.map({ spread < $0.spread - 1e-12 }) ?? true { best = (question, spread) }
    }
    return best?.question
  }

  /// The classes of a question, those together that the rest of a cube does not tell apart.
  func branches(of cube: [Int], at question: Int) -> [[Int]] {
    var groups: [(outcomes: [Int32], classes: [Int])] = []
    for number in 0..<sizes[question] {
      let outcomes = outcomes(of: cube, with: question, at: number)
      if let place = groups.firstIndex(where: { $0.outcomes == outcomes }) {
        groups[place].classes.append(number)
      } else {
        groups.append((outcomes, [number]))
      }
    }
    return groups.map(\.classes)
  }

  /// The results of all combinations of a cube in which one question has one answer.
  private func outcomes(of cube: [Int], with question: Int, at number: Int) -> [Int32] {
    var slice = cube
    slice[question] = number
    let free = slice.indices.filter { slice[$0] == sizes[$0] }
    var digits = slice
    for place in free { digits[place] = 0 }
    var found: [Int32] = []
    while true {
      found.append(results[zip(digits, sizes).reduce(0) { $0 * $1.1 + $1.0 }])
      guard let place = free.last(where: { digits[$0] + 1 < sizes[$0] }) else { return found }
      digits[place] += 1
      for later in free where later > place { digits[later] = 0 }
    }
  }

  /// The average number of bits that a list of results holds.
  private static func entropy(_ results: [Int32]) -> Double {
    var counts: [Int32: Int] = [:]
    for result in results { counts[result, default: 0] += 1 }
    let total = Double(results.count)
    return counts.values.sorted().reduce(0.0) { $0 - Double($1) / total * bits(Double($1) / total) }
  }

  /// The logarithm to base 2 of a share above 0 and at most 1, by its series: no library that differs by machine.
  private static func bits(_ share: Double) -> Double {
    var (mantissa, exponent) = (share, 0.0)
    while mantissa < 1 { (mantissa, exponent) = (mantissa * 2, exponent - 1) }
    let z = (mantissa - 1) / (mantissa + 1)
    var (term, sum) = (z, z)
    for power in stride(from: 3.0, through: 31.0, by: 2.0) {
      term *= z * z
      sum += term / power
    }
    return exponent + 2 * sum / 0.693_147_180_559_945_3
  }

  /// The next combination, the last question first; false after the last one.
  private static func advance(_ digits: inout [Int], _ sizes: [Int]) -> Bool {
    for place in digits.indices.reversed() {
      digits[place] += 1
      if digits[place] < sizes[place] { return true }
      digits[place] = 0
    }
    return false
  }
}

extension CaseTable {
  /// For every cube the question with which the fewest are asked on average; of equal ones the first.
  ///
  /// A cube is numbered so that those within it come before it, and each is worked out once.
  private static func bestChoices(_ sizes: [Int], _ weights: [[Double]], _ results: [Int32], cubes: Int)
    -> [Int8]
  {
    var choices = [Int8](repeating: -1, count: cubes)
    var costs = [Double](repeating: 0, count: cubes)
    var constants = [Int32](repeating: -1, count: cubes)
    let strides = sizes.indices.map { place in sizes[(place + 1)...].reduce(1) { $0 * ($1 + 1) } }
    var digits = [Int](repeating: 0, count: sizes.count)
    for cube in 0..<cubes {
      let free = digits.indices.filter { digits[$0] == sizes[$0] }
      if let first = free.first {
        func part(_ question: Int, _ number: Int) -> Int {
          cube - (sizes[question] - number) * strides[question]
        }
        let constant = constants[part(first, 0)]
        if constant >= 0, (0..<sizes[first]).allSatisfy({ constants[part(first, $0)] == constant }) {
          constants[cube] = constant
        } else {
          let all = free.map { question in
            zip(0..., weights[question]).reduce(1.0) { $0 + $1.1 * costs[part(question, $1.0)] }
          }
          let least = all.min() ?? 0
          let best = all.firstIndex { $0 < least + 1e-9 } ?? 0
          (choices[cube], costs[cube]) = (Int8(free[best]), all[best])
        }
      } else {
        constants[cube] = results[zip(digits, sizes).reduce(0) { $0 * $1.1 + $1.0 }]
      }
      _ = advance(&digits, sizes.map { $0 + 1 })
    }
    return choices
  }
}
