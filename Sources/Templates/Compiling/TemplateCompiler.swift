import Diagnostics

/// Turns templates into instructions for one page: looks up every name, follows partials and parents, and keeps watch
/// over the place in the HTML.
struct TemplateCompiler {
  /// More instructions than any page needs; a routine counts as ten.
  private static let instructionLimit = 100_000
  /// The bytes and instructions that a page may come to without any data.
  private static let weightLimit = 16 << 20

  let library: TemplateLibrary
  let dialect: TemplateDialect
  private(set) var findings: [Diagnostic] = []
  private var reported: Set<FindingKey> = []

  /// Finished routines; those in the making are empty.
  var routines: [[Instruction]] = []
  var literals: [UInt8] = []
  var steps: [UInt16] = []
  var registerCount = 0
  /// The value that each value of the data was reached from; itself for the page's records.
  var origins: [Int] = []
  /// Shapes are told apart by identity, so they must live as long as the compiler.
  var shapes: [RecordShape] = []
  var overrides = BlockOverrides()
  var finished: [RoutineKey: FinishedRoutine] = [:]
  var active: [ActiveRoutine] = []
  var blockNames: [Int: Set<String>] = [:]
  var usedTemplates: Set<Int> = []
  private var instructionCount = 0
  /// Set when a bound was reached; nothing more is compiled then.
  private(set) var isExhausted = false

  /// Where the compiler is; saved and restored around templates and blocks.
  var at: Position

  /// What holds at a point of a template.
  struct Position {
    var template: Int
    var scope = TemplateScope()
    var place = HTMLPlace()
    /// The number of the ``BlockOverrides``.
    var overrides = BlockOverrides.none
    var layout = LineLayout()
    /// How this template came to be here, for findings.
    var inclusion: Note?
    var depth = 0
    var code: [Instruction] = []
    /// Literals before this instruction must not be added to: a section ends there.
    var barrier = 0
    var weight = 0
  }

  private struct FindingKey: Hashable {
    let code: String
    let span: SourceSpan
    let message: String
  }

  init(_ library: TemplateLibrary, dialect: TemplateDialect, template: Int) {
    self.library = library
    self.dialect = dialect
    at = Position(template: template)
  }

  /// Compiles the template for records of the given shapes, outermost first.
  mutating func compile(for shapes: [RecordShape]) -> CompiledTemplate {
    let template = at.template
    var registers: [Int] = []
    for shape in shapes {
      self.shapes.append(shape)
      origins.append(origins.count)
      registers.append(at.scope.push(shape, value: origins.count - 1))
      registerCount = max(registerCount, registers[registers.count - 1] + 1)
    }
    let routine = makeRoutine(library.templates[template].nodes)
    if dialect == .html, routine.end.state != .content, !isExhausted {
      let source = library.templates[template].source
      let span = SourceSpan(file: source.file, start: source.text.count, end: source.text.count)
      report(TemplateUnsafePlaceRule.unfinished(source.name, place: routine.end.title, span: span))
    }
    return compiled(template, for: shapes, registers: registers)
  }

  private func compiled(_ template: Int, for shapes: [RecordShape], registers: [Int]) -> CompiledTemplate {
    var code: [Instruction] = []
    var ranges: [Range<Int>] = []
    for routine in routines {
      ranges.append(code.count..<code.count + routine.count)
      code += routine
    }
    return CompiledTemplate(
      name: library.templates[template].source.name,
      templates: Set(usedTemplates.map { library.templates[$0].source.name }), shapes: shapes,
      shapeRegisters: registers, registerCount: registerCount, code: code, routines: ranges,
      literals: literals,
      steps: steps)
  }
}

// MARK: Findings and bounds

extension TemplateCompiler {
  var parsed: ParsedTemplate { library.templates[at.template] }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: parsed.source.file, start: range.lowerBound, end: range.upperBound)
  }

  /// A template that is included twice has its faults once.
  mutating func report(_ finding: Diagnostic) {
    let key = FindingKey(code: finding.rule.code, span: finding.span, message: finding.message)
    if reported.insert(key).inserted { findings.append(finding) }
  }

  /// Counts what is added; gives up where a template grows beyond all bounds.
  mutating func weigh(_ weight: Int) {
    at.weight += weight
    guard at.weight > Self.weightLimit else { return }
    giveUp()
  }

  mutating func giveUp() {
    guard !isExhausted else { return }
    isExhausted = true
    report(TemplateSyntaxRule.tooLarge(parsed.source.name, at: SourceSpan.beginning(of: parsed.source.file)))
  }

  /// Goes one level deeper while `body` runs, where that is allowed.
  mutating func deeper(at range: Range<Int>, _ body: (inout Self) -> Void) {
    guard at.depth < TemplateParser.nestingLimit else {
      return report(TemplateSyntaxRule.tooDeep(at: span(range)))
    }
    at.depth += 1
    body(&self)
    at.depth -= 1
  }
}

// MARK: Instructions

extension TemplateCompiler {
  mutating func append(_ instruction: Instruction) {
    at.code.append(instruction)
    weigh(1)
    count(1)
  }

  mutating func count(_ instructions: Int) {
    instructionCount += instructions
    if instructionCount > Self.instructionLimit { giveUp() }
  }

  /// Appends text to copy, together with the text just before it.
  mutating func append(literal bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    if dialect == .html { at.place.read(bytes) }
    weigh(bytes.count)
    let start = literals.count
    literals.append(contentsOf: bytes)
    if at.code.count > at.barrier, case .literal(let before, let count)? = at.code.last,
      Int(before) + Int(count) == start
    {
      at.code[at.code.count - 1] = .literal(start: before, count: count + Int32(bytes.count))
    } else {
      append(.literal(start: Int32(start), count: Int32(bytes.count)))
    }
  }

  /// Appends an instruction that governs the ones `body` appends.
  mutating func append(
    _ head: (_ count: Int32) -> Instruction, governing body: (inout Self) -> Void
  ) {
    let index = at.code.count
    append(head(0))
    at.barrier = at.code.count
    body(&self)
    at.code[index] = head(Int32(at.code.count - index - 1))
    at.barrier = at.code.count
  }
}
