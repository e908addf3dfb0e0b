/// One rendering of a compiled template.
///
/// The pointers hold because ``CompiledTemplate/render(_:into:)`` and the sections keep the arrays they point into.
struct TemplateRun {
  /// Sections and routines within each other beyond this many show nothing: data that deep is a fault, and the stack
  /// is not endless.
  private static let depthLimit = 1_000

  private let code: UnsafeBufferPointer<Instruction>
  private let routines: UnsafeBufferPointer<Range<Int>>
  private let literals: UnsafePointer<UInt8>
  private let steps: UnsafeBufferPointer<UInt16>
  private let registers: UnsafeMutableBufferPointer<UnsafeBufferPointer<Value>>

  static func begin(
    _ template: CompiledTemplate, registers: UnsafeMutableBufferPointer<UnsafeBufferPointer<Value>>,
    into output: inout OutputBuffer
  ) {
    template.code.withUnsafeBufferPointer { code in
      template.routines.withUnsafeBufferPointer { routines in
        template.literals.withUnsafeBufferPointer { buffer in
          guard let literals = buffer.baseAddress ?? UnsafePointer(bitPattern: 1) else { return }
          template.steps.withUnsafeBufferPointer { steps in
            let run = TemplateRun(
              code: code, routines: routines, literals: literals, steps: steps, registers: registers)
            run.carryOut(routines[0], depth: 0, into: &output)
          }
        }
      }
    }
  }

  private func carryOut(_ range: Range<Int>, depth: Int, into output: inout OutputBuffer) {
    guard depth < Self.depthLimit else { return }
    var next = range.lowerBound
    while next < range.upperBound {
      let instruction = code[next]
      next += 1
      switch instruction {
      case .literal(let start, let count):
        output.append(literals + Int(start), count: Int(count))
      case .text(let path): withValue(at: path) { write($0, .text, into: &output) }
      case .attribute(let path): withValue(at: path) { write($0, .attribute, into: &output) }
      case .asIs(let path): withValue(at: path) { writeAsIs($0, into: &output) }
      case .section(let path, let register, let count):
        let body = next..<next + Int(count)
        withValue(at: path) {
          show(body, for: $0, register: Int(register), depth: depth + 1, into: &output)
        }
        next = body.upperBound
      case .inverted(let path, let count):
        let body = next..<next + Int(count)
        if withValue(at: path, { $0.pointee.isFalsy }) { carryOut(body, depth: depth + 1, into: &output) }
        next = body.upperBound
      case .call(let routine): carryOut(routines[Int(routine)], depth: depth + 1, into: &output)
      }
    }
  }

  // MARK: Values

  @inline(__always)
  private func withValue<Result>(at path: ValuePath, _ body: (UnsafePointer<Value>) -> Result) -> Result {
    let value = Self.field(path.slot, of: registers[Int(path.register)])
    if path.stepsCount == 0 { return body(value) }
    let start = Int(path.stepsStart)
    return follow(steps[start..<start + Int(path.stepsCount)], from: value, body)
  }

  /// A record of another shape than was promised must not be read beyond its end.
  @inline(__always)
  private static func field(_ slot: UInt16, of values: UnsafeBufferPointer<Value>) -> UnsafePointer<Value> {
    guard let first = values.baseAddress, Int(slot) < values.count else {
      preconditionFailure("a record of another shape than its field has")
    }
    return first + Int(slot)
  }

  /// Goes on from a record to its fields; where there is no record, there is nothing.
  private func follow<Result>(
    _ path: Slice<UnsafeBufferPointer<UInt16>>, from value: UnsafePointer<Value>,
    _ body: (UnsafePointer<Value>) -> Result
  ) -> Result {
    guard let slot = path.first else { return body(value) }
    guard case .record(let record) = value.pointee else { return withUnsafePointer(to: Value.none, body) }
    return record.values.withUnsafeBufferPointer { values in
      follow(path.dropFirst(), from: Self.field(slot, of: values), body)
    }
  }

  @inline(__always)
  private func write(_ value: UnsafePointer<Value>, _ escaping: Escaping, into output: inout OutputBuffer) {
    let text: String
    switch value.pointee {
    case .text(let string): text = string
    case .url(let url): text = url.string
    default: return
    }
    escaping.append(text, to: &output)
  }

  /// Text is written as it is only in the dialect of the Mustache specification.
  private func writeAsIs(_ value: UnsafePointer<Value>, into output: inout OutputBuffer) {
    switch value.pointee {
    case .html(let html): output.append(html.string)
    case .json(let json): output.append(json.bytes)
    case .text(let text): output.append(text)
    case .url(let url): output.append(url.string)
    default: break
    }
  }

  // MARK: Sections

  private func show(
    _ body: Range<Int>, for value: UnsafePointer<Value>, register: Int, depth: Int,
    into output: inout OutputBuffer
  ) {
    switch value.pointee {
    case .none: break
    case .flag(let isTrue): if isTrue { carryOut(body, depth: depth, into: &output) }
    case .text, .html, .url, .json:
      if value.pointee.isFalsy { return }
      let outer = registers[register]
      registers[register] = UnsafeBufferPointer(start: value, count: 1)
      carryOut(body, depth: depth, into: &output)
      registers[register] = outer
    case .record(let record):
      show(body, for: record.values, register: register, depth: depth, into: &output)
    case .list(let records):
      records.withUnsafeBufferPointer { records in
        for i in 0..<records.count {
          show(body, for: records[i].values, register: register, depth: depth, into: &output)
        }
      }
    case .texts(let texts):
      let outer = registers[register]
      for text in texts {
        withUnsafePointer(to: Value.text(text)) {
          registers[register] = UnsafeBufferPointer(start: $0, count: 1)
          carryOut(body, depth: depth, into: &output)
        }
      }
      registers[register] = outer
    }
  }

  private func show(
    _ body: Range<Int>, for values: [Value], register: Int, depth: Int, into output: inout OutputBuffer
  ) {
    let outer = registers[register]
    values.withUnsafeBufferPointer { values in
      registers[register] = values
      carryOut(body, depth: depth, into: &output)
    }
    registers[register] = outer
  }
}

extension Value {
  /// Whether a section for the value is left out: nothing, no, and whatever is empty.
  fileprivate var isFalsy: Bool {
    switch self {
    case .none: true
    case .text(let text): text.isEmpty
    case .html(let html): html.isEmpty
    case .url, .record: false
    case .json(let json): json.bytes.isEmpty
    case .flag(let isTrue): !isTrue
    case .list(let records): records.isEmpty
    case .texts(let texts): texts.isEmpty
    }
  }
}
