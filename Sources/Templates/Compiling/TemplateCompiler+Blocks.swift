import Diagnostics

extension TemplateCompiler {
  /// Puts what fills a block in its place, or its default where nothing does.
  mutating func compileBlock(_ block: TemplateBlock) {
    guard let override = overrides[at.overrides, block.name] else { return compile(block.body) }
    let (template, set, layout, inclusion) = (at.template, at.overrides, at.layout, at.inclusion)
    let beginsLine = if case .lineStart? = override.block.body.first { true } else { false }
    let (indentation, ownsLine) = indentation(at: block.site)
    at.layout = LineLayout(
      margin: override.block.margin, indentation: indentation, continuesLine: !ownsLine && beginsLine)
    if ownsLine, !beginsLine, !override.block.body.isEmpty { append(literal: indentation[...]) }
    at.template = override.template
    at.overrides = override.overrides
    at.inclusion = nil
    compile(override.block.body)
    (at.template, at.overrides, at.layout, at.inclusion) = (template, set, layout, inclusion)
  }

  /// How lines put into a block are indented, and whether the first of them begins a line.
  private func indentation(at site: TemplateBlock.Site) -> ([UInt8], ownsLine: Bool) {
    switch site {
    case .ownLine(let blanks): (at.layout.indentation(of: parsed.source.text[blanks]), true)
    case .startOfLine(let blanks): (at.layout.indentation(of: parsed.source.text[blanks]), false)
    case .withinLine: (at.layout.indentation, false)
    }
  }

  /// Reports blocks that the parent does not have.
  mutating func checkBlocks(of call: TemplateCall, _ template: Int) {
    guard !call.blocks.isEmpty else { return }
    let known = names(ofBlocksIn: template)
    for block in call.blocks where !known.contains(block.name) {
      report(
        TemplateUnknownBlockRule.finding(
          block.name, parent: call.name, known: known.sorted(), span: span(block.nameRange)))
    }
  }

  /// The names of all blocks of a template and of the templates it includes.
  private mutating func names(ofBlocksIn template: Int) -> Set<String> {
    if let known = blockNames[template] { return known }
    var names: Set<String> = []
    var seen: Set<Int> = [template]
    var waiting = [template]
    while let next = waiting.popLast() {
      var calls: Set<String> = []
      library.templates[next].nodes.collect(blocks: &names, calls: &calls)
      for number in calls.compactMap({ library.numbers[$0] }) where seen.insert(number).inserted {
        waiting.append(number)
      }
    }
    blockNames[template] = names
    return names
  }
}

extension [TemplateNode] {
  /// Gathers the names of all blocks and included templates, however deep.
  fileprivate func collect(blocks: inout Set<String>, calls: inout Set<String>) {
    for node in self {
      switch node {
      case .lineStart, .literal, .variable: break
      case .section(let section): section.body.collect(blocks: &blocks, calls: &calls)
      case .block(let block):
        blocks.insert(block.name)
        block.body.collect(blocks: &blocks, calls: &calls)
      case .call(let call):
        calls.insert(call.name)
        for block in call.blocks { block.body.collect(blocks: &blocks, calls: &calls) }
      }
    }
  }
}
