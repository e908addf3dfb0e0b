internal import CatalogueModel
internal import Forms
internal import Templates

/// What the script of a procedure page needs to ask the questions and to take away what does not apply: conditions
/// as data, words as text, nothing that the page says already.
///
/// `questions`: what to ask. `named`: conditions by name. `tree`: `[question, condition, subtree, …]`, or the number
/// of an end. `ends`: what the ticket says there, and the address of the page of the case below that of the
/// questionnaire. `facts`: ids of parts of the page and their conditions, by number in `when`.
struct CaseData {
  private let procedure: Procedure
  private let tree: CaseTree
  private let writer: Writer

  init(_ procedure: Procedure, _ tree: CaseTree, _ writer: Writer) {
    (self.procedure, self.tree, self.writer) = (procedure, tree, writer)
  }

  /// - Parameter facts: the conditional parts of the page.
  func json(facts: [(anchor: String, condition: ConditionExpression, isFollowing: Bool)]) -> JSONText {
    var json = JSONWriter(capacity: 4096)
    json.object { json in
      json.name("questions")
      json.array { json in for asked in tree.questions { question(asked.question, &json) } }
      json.name("named")
      json.object { json in
        for condition in procedure.conditions {
          json.name(of: condition.id)
          json.json(condition.condition.expression.json)
        }
      }
      conditions(of: facts, &json)
      json.name("tree")
      var ends: [Int] = []
      json.json(text(ofNode: 0, &ends))
      json.name("ends")
      json.array { json in for end in ends { self.end(end, &json) } }
      json.name("gone")
      json.object { json in gone(&json) }
      json.member("forms", procedure.forms.map { path(.form(procedure: procedure.id, form: $0.id)) }) {
        $0.string($1)
      }
      words(&json)
    }
    return JSONText(json.bytes)
  }

  // MARK: Questions

  private func question(_ question: Question, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", question.id)
      json.member("ask", plain(question.ask))
      json.member("help", question.help.map(plain))
      switch question.kind {
      case .yesNo: json.member("type", "yes-no")
      case .date: json.member("type", "date")
      case .number(let least, let most):
        json.member("type", "number")
        json.member("min", least?.description)
        json.member("max", most?.description)
        json.member("unit", question.unit.map(plain))
        json.member("step", ExactDecimal(units: 1, scale: question.decimals).description)
      case .choice(let options):
        json.member("type", "choice")
        json.member("options", options) { json, option in
          json.array { json in
            json.string(option.id)
            json.string(plain(option.label))
          }
        }
      }
    }
  }

  private func text(ofNode number: Int, _ ends: inout [Int]) -> String {
    let node = tree.nodes[number]
    guard let question = node.question else {
      ends.append(number)
      return String(ends.count - 1)
    }
    let id = tree.questions[question].id
    var parts = [String(question)]
    for branch in node.branches {
      parts.append(branch.answer.condition(on: id).json)
      parts.append(text(ofNode: branch.node, &ends))
    }
    return "[\(parts.joined(separator: ","))]"
  }

  // MARK: Facts

  private func conditions(
    of facts: [(anchor: String, condition: ConditionExpression, isFollowing: Bool)], _ json: inout JSONWriter
  ) {
    var numbers: [ConditionExpression: Int] = [:]
    var order: [ConditionExpression] = []
    for fact in facts where numbers[fact.condition] == nil {
      numbers[fact.condition] = order.count
      order.append(fact.condition)
    }
    json.name("when")
    json.array { json in for condition in order { json.json(condition.json) } }
    json.name("why")
    json.array { json in
      for condition in order {
        json.string(ForeignText.plain(writer.condition(denied(condition))))
      }
    }
    json.name("facts")
    json.array { json in
      for fact in facts {
        json.array { json in
          json.string(fact.anchor)
          json.number(numbers[fact.condition] ?? 0)
          if fact.isFollowing { json.flag(true) }
        }
      }
    }
  }

  /// The opposite of a condition, without a label that would have to be denied.
  private func denied(_ expression: ConditionExpression) -> ConditionExpression {
    if case .not(let inner) = expression { return inner }
    if case .named(let name) = expression, let named = procedure.condition(named: name) {
      return denied(named.condition.expression)
    }
    return .not(expression)
  }

  // MARK: Ends

  private func end(_ number: Int, _ json: inout JSONWriter) {
    let node = tree.nodes[number]
    let answers = CaseAnswers(tree, node, of: procedure)
    let decided = procedure.limited(to: answers).decided(by: answers, on: writer.asOf)
    let ticket = writer.ticket(decided)
    let first = path(.caseQuestion(procedure: procedure.id, node: 0))
    json.object { json in
      json.member(
        "page", String(path(.scenario(procedure: procedure.id, node: number)).dropFirst(first.count)))
      json.member("cost", lines(ticket.cost)) { $0.string($1) }
      json.member("ready", lines(ticket.ready)) { $0.string($1) }
      json.member("ways", ticket.ways.map { [$0.string] } ?? []) { $0.string($1) }
      json.member("days", ticket.days)
    }
  }

  private func lines(_ entry: TicketView.Entry) -> [String] {
    [entry.main.string] + entry.notes.map(\.text.string)
  }

  // MARK: Words

  private func gone(_ json: inout JSONWriter) {
    let kinds: [(StaticString, CaseMessage)] = [
      ("document", .noDocument), ("fee", .noFee), ("exemption", .noExemption), ("way", .noChannel),
      ("step", .noStep), ("deadline", .noDeadline), ("result", .noResult), ("requirement", .noRequirement),
    ]
    for (kind, message) in kinds {
      json.member(kind, writer.say(message, ["name": "{name}", "channel": "{name}"]))
    }
    json.member("time", writer.say(CaseMessage.noTime, ["value": "{name}", "channel": "{way}"]))
    json.member("line", writer.say(CaseMessage.notBecause, ["line": "{line}", "condition": "{condition}"]))
  }

  private func words(_ json: inout JSONWriter) {
    let words: [(StaticString, CaseMessage)] = [
      ("intro", .intro), ("yes", .yes), ("no", .no), ("show", .show), ("clear", .clear), ("page", .page),
      ("removed", .removed), ("nothing", .removedNothing),
    ]
    json.member("words") { json in
      for (name, message) in words { json.member(name, writer.say(message)) }
    }
  }

  private func plain(_ text: LocalizedText) -> String { writer.plain(text) }

  private func path(_ page: PageID) -> String {
    writer.edition.addresses.path(page, in: writer.edition.language)
  }
}
