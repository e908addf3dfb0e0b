import Diagnostics

/// What a template compiles to depends on these alone.
struct RoutineKey: Hashable {
  let template: Int
  let scope: [TemplateScope.Key]
  let place: HTMLPlace
  let overrides: Int
  /// Left out where a template includes itself, which would be indented more and more without end.
  var indentation: [UInt8]?
}

struct FinishedRoutine {
  let number: Int
  let end: HTMLPlace
  let weight: Int
}

/// A routine in the making.
struct ActiveRoutine {
  let key: RoutineKey
  let number: Int
  let scope: TemplateScope
  let start: HTMLPlace
  var isRepeated = false
  /// The outermost routine in the making that it leads back to, by its place among the active ones. A routine that
  /// leads back to one outside of itself cannot be used elsewhere, where leading back may be endless.
  var leadsBackTo: Int
}

extension TemplateCompiler {
  mutating func compileCall(_ call: TemplateCall) {
    guard let template = library.numbers[call.name] else {
      return report(
        TemplateMissingPartialRule.finding(
          call.name, known: library.numbers.keys, span: span(call.nameRange), from: at.inclusion))
    }
    checkBlocks(of: call, template)
    let indentation = call.indentation.map { at.layout.indentation(of: parsed.source.text[$0]) } ?? []
    let outer = at
    at.overrides = overrides.adding(call.blocks, of: at.template, to: at.overrides)
    at.inclusion = Note("Included from ‘\(parsed.source.name)’", at: span(call.nameRange))
    at.template = template
    at.layout = LineLayout(indentation: indentation)
    let routine = routine(calledAt: call.nameRange, in: outer)
    at = outer
    guard let routine, !isExhausted else { return }
    at.place = routine.end
    append(.call(Int32(routine.number)))
    weigh(routine.weight)
  }

  /// The routine for the template at hand: one that there is already, or a new one.
  private mutating func routine(calledAt range: Range<Int>, in outer: Position) -> FinishedRoutine? {
    if let done = finished[routineKey] { return done }
    var anyIndentation = routineKey
    anyIndentation.indentation = nil
    guard let index = active.firstIndex(where: { $0.key == anyIndentation }) else {
      return makeRoutine(parsed.nodes)
    }
    guard goesDeeper(since: active[index].scope) else {
      let name = parsed.source.name
      let inclusion = outer.inclusion
      at = outer
      report(TemplateEndlessPartialRule.finding(name, span: span(range), from: inclusion))
      return nil
    }
    active[index].isRepeated = true
    active[active.count - 1].leadsBackTo = min(active[active.count - 1].leadsBackTo, index)
    return FinishedRoutine(number: active[index].number, end: active[index].start, weight: 0)
  }

  private var routineKey: RoutineKey {
    RoutineKey(
      template: at.template, scope: at.scope.key, place: at.place, overrides: at.overrides,
      indentation: at.layout.indentation)
  }

  /// Whether every value in scope is what it was, or lies within it, and at least one does lie within: as data is a
  /// finite tree, that comes to an end.
  private func goesDeeper(since start: TemplateScope) -> Bool {
    var isDeeper = false
    for (then, now) in zip(start.entries, at.scope.entries) {
      guard lies(now.value, within: then.value) else { return false }
      if now.value != then.value { isDeeper = true }
    }
    return isDeeper
  }

  /// Compiles the template at hand on its own.
  mutating func makeRoutine(_ nodes: [TemplateNode]) -> FinishedRoutine {
    let key = routineKey
    var shared = key
    shared.indentation = nil
    let number = routines.count
    routines.append([])
    usedTemplates.insert(at.template)
    active.append(
      ActiveRoutine(
        key: shared, number: number, scope: at.scope, start: at.place, leadsBackTo: active.count))
    at.code = []
    at.barrier = 0
    at.weight = 0
    count(10)
    compile(nodes)
    routines[number] = at.code
    let done = FinishedRoutine(number: number, end: at.place, weight: at.weight)
    finish(key, done)
    return done
  }

  private mutating func finish(_ key: RoutineKey, _ done: FinishedRoutine) {
    let routine = active.removeLast()
    if routine.isRepeated, routine.start != done.end, !isExhausted {
      let span = SourceSpan.beginning(of: parsed.source.file)
      report(TemplateUnsafePlaceRule.unbalancedRecursion(parsed.source.name, span: span))
    }
    if routine.leadsBackTo >= active.count {
      finished[key] = done
    } else {
      active[active.count - 1].leadsBackTo = min(active[active.count - 1].leadsBackTo, routine.leadsBackTo)
    }
  }
}
