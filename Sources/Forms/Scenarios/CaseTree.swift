package import CatalogueModel

/// The questionnaire of a procedure: which question to ask after which answers, and the cases it ends in.
package struct CaseTree: Sendable {
  /// An answer to choose, and the node that it leads to.
  package struct Branch: Sendable {
    package let answer: AnswerClass
    package let node: Int
  }

  /// A question that was answered.
  package struct Step: Sendable {
    /// Its number in ``questions``.
    package let question: Int
    package let answer: AnswerClass
    /// The node that asked it.
    package let node: Int
  }

  package struct Node: Sendable {
    /// What was answered on the way here.
    package let path: [Step]
    /// The question asked here, by its number in ``questions``; nil where the questionnaire ends.
    package internal(set) var question: Int?
    package internal(set) var branches: [Branch] = []
    /// Whether the answers decide every condition. Only where there are too many cases does the questionnaire end
    /// before.
    package internal(set) var isDecided = true
    /// One answer for each question answered on the way; at a decided end also for those that make no difference.
    package internal(set) var answers: [String: Answer]
  }

  /// The questions that make a difference, in the order of the procedure.
  package let questions: [CaseQuestion]
  /// The first is the one to begin with. Every other one stands after the one that leads to it.
  package let nodes: [Node]
  /// Whether the questionnaire tells all cases apart.
  package var isWhole: Bool { nodes.allSatisfy { $0.question != nil || $0.isDecided } }

  /// The end that some answers lead to; nil where one is missing or in no class.
  package func end(for answers: [String: Answer]) -> Node? {
    var node = nodes[0]
    while let question = node.question {
      let answer = answers[questions[question].id]
      guard let branch = node.branches.first(where: { answer.map($0.answer.contains) ?? false }) else {
        return nil
      }
      node = nodes[branch.node]
    }
    return node
  }
}

extension CaseTree {
  /// The questionnaire of a procedure as of a day; nil where no question makes a difference.
  ///
  /// - Parameter limit: the most cases it may end in, at least 1. Questions are asked breadth-first as far as that
  ///   goes; what is then undecided stays so.
  package init?(_ procedure: Procedure, on day: CivilDate, limit: Int) {
    let expressions = procedure.questions.isEmpty ? [] : procedure.conditionsOfFacts(on: day)
    guard !expressions.isEmpty else { return nil }
    self.init(
      questions: procedure.questions, conditions: procedure.conditions, expressions: expressions, limit: limit
    )
  }

  /// How many combinations of answers a few questions have that list their answers; nil for others.
  private static func combinations(_ questions: [Question]) -> Int? {
    var count = 1
    for question in questions {
      switch question.kind {
      case .yesNo: count *= 2
      case .choice(let options) where !options.isEmpty: count *= options.count
      case .choice, .number, .date: return nil
      }
      guard count <= 64 else { return nil }
    }
    return count
  }

  /// Whether the questionnaire of a procedure tells all cases apart within the limit.
  package static func fits(_ procedure: Procedure, on day: CivilDate, limit: Int) -> Bool {
    if let count = combinations(procedure.questions), count <= limit { return true }
    let expressions = procedure.conditionsOfFacts(on: day)
    guard !expressions.isEmpty else { return true }
    var builder = CaseTreeBuilder(procedure.questions, procedure.conditions, expressions)
    if builder.mostCases <= limit { return true }
    return builder.nodes(limit: max(1, limit))?.allSatisfy { $0.question != nil || $0.isDecided } ?? false
  }

  /// - Parameter expressions: the conditions to decide.
  package init?(
    questions: [Question], conditions: [NamedCondition], expressions: [ConditionExpression], limit: Int
  ) {
    var builder = CaseTreeBuilder(questions, conditions, expressions)
    guard let nodes = builder.nodes(limit: max(1, limit)), nodes.count > 1 else { return nil }
    (self.questions, self.nodes) = (builder.questions, nodes)
  }
}
