/// A template with every name resolved and every place checked: what is left is to copy bytes.
package struct CompiledTemplate: Sendable {
  /// The name of the template.
  package let name: String
  /// The names of all templates that take part in it, its own included.
  package let templates: Set<String>
  /// The shapes it was compiled for, outermost first.
  let shapes: [RecordShape]
  /// The register in which each of those shapes' records is kept.
  let shapeRegisters: [Int]
  let registerCount: Int
  /// The instructions of all routines, one after the other.
  let code: [Instruction]
  /// The first routine is the template itself.
  let routines: [Range<Int>]
  let literals: [UInt8]
  /// The further slots of all paths.
  let steps: [UInt16]

  /// Appends the template, filled in, as UTF-8.
  ///
  /// - Precondition: the records are of the shapes that the template was compiled for, in that order.
  package func render(_ records: Record..., into output: inout [UInt8]) {
    render(records, into: &output)
  }

  /// Appends the template, filled in, as UTF-8.
  ///
  /// - Precondition: the records are of the shapes that the template was compiled for, in that order.
  package func render(_ records: [Record], into output: inout [UInt8]) {
    precondition(
      records.count == shapes.count && zip(records, shapes).allSatisfy { $0.shape === $1 },
      "‘\(name)’ was compiled for other shapes")
    var buffer = OutputBuffer(capacity: 2 * literals.count + 16_384)
    withUnsafeTemporaryAllocation(of: UnsafeBufferPointer<Value>.self, capacity: registerCount) { registers in
      registers.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0))
      fill(registers, from: records[...], at: 0) {
        TemplateRun.begin(self, registers: registers, into: &buffer)
      }
    }
    output.append(contentsOf: buffer.bytes)
  }

  /// Puts the records into their registers and keeps them there while `body` runs.
  private func fill(
    _ registers: UnsafeMutableBufferPointer<UnsafeBufferPointer<Value>>, from records: ArraySlice<Record>,
    at index: Int,
    _ body: () -> Void
  ) {
    guard let record = records.first else { return body() }
    record.values.withUnsafeBufferPointer { values in
      registers[shapeRegisters[index]] = values
      fill(registers, from: records.dropFirst(), at: index + 1, body)
    }
  }
}
