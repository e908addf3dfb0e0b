import Diagnostics

extension TemplateCompiler {
  mutating func compile(_ nodes: [TemplateNode]) {
    for node in nodes where !isExhausted {
      switch node {
      case .lineStart(let blanks): startLine(blanks)
      case .literal(let range): append(literal: parsed.source.text[range])
      case .variable(let name, let isRaw): compileVariable(name, isRaw: isRaw)
      case .section(let section):
        deeper(at: section.name.range) {
          if section.isInverted { $0.compileInverted(section) } else { $0.compileSection(section) }
        }
      case .call(let call): deeper(at: call.nameRange) { $0.compileCall(call) }
      case .block(let block): deeper(at: block.nameRange) { $0.compileBlock(block) }
      }
    }
  }

  private mutating func startLine(_ blanks: Range<Int>) {
    let blanks = parsed.source.text[blanks]
    if at.layout.continuesLine {
      at.layout.continuesLine = false
      append(literal: blanks.dropFirst(at.layout.margin))
    } else {
      append(literal: at.layout.indentation(of: blanks)[...])
    }
  }

  // MARK: Values

  private mutating func compileVariable(_ name: TemplateName, isRaw: Bool) {
    guard let target = resolve(name) else { return }
    if dialect == .mustache {
      return append(isRaw ? .asIs(target.path) : .attribute(target.path))
    }
    let needsRaw: Bool? =
      switch target.kind {
      case .text, .url: false
      case .html, .json: true
      case .flag, .record, .list, .texts: nil
      }
    guard needsRaw == isRaw else {
      return report(
        TemplateWrongKindRule.finding(
          name, target.kind, span: span(name.range), from: at.inclusion))
    }
    switch at.place.admission(of: target.kind) {
    case .asText: append(.text(target.path))
    case .asAttribute: append(.attribute(target.path))
    case .asIs: append(.asIs(target.path))
    case .refused(let place):
      report(TemplateUnsafePlaceRule.finding(name, place: place, span: span(name.range), from: at.inclusion))
    case .notAnAddress(let attribute):
      report(
        TemplateUnsafePlaceRule.notAnAddress(
          name, target.kind, attribute: attribute, span: span(name.range), from: at.inclusion))
    }
  }

  // MARK: Sections

  private mutating func compileInverted(_ section: TemplateSection) {
    guard let target = resolve(section.name) else { return compile(section.body) }
    if target.isThingAtHand { return }
    let start = at.place
    append({ .inverted(target.path, count: $0) }) { $0.compile(section.body) }
    join(start, section.name, repeats: false)
  }

  private mutating func compileSection(_ section: TemplateSection) {
    guard let target = resolve(section.name) else { return }
    if target.isThingAtHand { return compile(section.body) }
    let (start, scope) = (at.place, at.scope)
    let register = enter(target)
    registerCount = max(registerCount, register + 1)
    append({ .section(target.path, register: UInt16(register), count: $0) }) { $0.compile(section.body) }
    at.scope = scope
    join(start, section.name, repeats: target.kind.isPlural)
  }

  /// Makes the names of a section's value available; returns the register in which it is kept.
  private mutating func enter(_ target: Target) -> Int {
    switch target.kind {
    case .flag: return 0
    case .text, .html, .url, .json: return at.scope.push(item: target.kind, value: target.value)
    case .texts: return at.scope.push(item: .text, value: target.value)
    case .record(let reference), .list(let reference):
      let shape = reference.shape
      shapes.append(shape)
      origins.append(target.value)
      return at.scope.push(shape, value: origins.count - 1)
    }
  }

  /// After a section the place must be the same whether it was shown, shown often, or not at all.
  private mutating func join(_ start: HTMLPlace, _ name: TemplateName, repeats: Bool) {
    let end = at.place
    var place = start.joined(with: end)
    if repeats, place?.state != start.state || place?.isDoubtful != start.isDoubtful { place = nil }
    at.place = place ?? start
    guard place == nil, !isExhausted else { return }
    report(
      TemplateUnsafePlaceRule.unbalanced(
        name, from: start.title, to: end.title, span: span(name.range), from: at.inclusion))
  }
}

extension ValueKind {
  fileprivate var isPlural: Bool {
    switch self {
    case .list, .texts: true
    default: false
    }
  }
}
