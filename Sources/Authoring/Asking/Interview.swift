package import CatalogueModel

/// Questions and the answers to them so far. A value that asks nobody by itself: a terminal or flags give it answers.
package struct Interview: Sendable {
  /// What a flag says.
  package struct Statement: Sendable, Hashable {
    package let name: String
    package let language: LanguageTag?
    package let text: String

    package init(_ name: String, in language: LanguageTag? = nil, _ text: String) {
      (self.name, self.language, self.text) = (name, language, text)
    }
  }

  package private(set) var answers = Answers()
  /// All questions; later ones may depend on the answers to earlier ones.
  private let questions: @Sendable (Answers) -> [Inquiry]

  init(_ questions: @escaping @Sendable (Answers) -> [Inquiry]) { self.questions = questions }

  /// The first question that is to be asked.
  package var next: Inquiry? { open.first(where: \.isAsked) }

  private var open: [Inquiry] { questions(answers).filter { !answers.isAnswered($0.key) } }

  /// Takes an answer. An empty one stands for the proposal.
  ///
  /// - Returns: why it cannot be taken, as a sentence without full stop; nil where it was.
  package mutating func answer(_ question: Inquiry, _ text: String) -> String? {
    let text = Self.trimmed(text)
    if text.isEmpty {
      if question.proposal == nil, question.need == .required { return "This has to be answered" }
      answers.set(question.key, question.proposal ?? "")
      return nil
    }
    switch question.check.read(text) {
    case .refused(let why): return why
    case .accepted(let answer):
      answers.set(question.key, answer)
      return nil
    }
  }

  /// Takes what flags say, in the order of the questions.
  ///
  /// - Returns: what cannot be taken, as sentences without full stop.
  package mutating func take(_ statements: [Statement]) -> [String] {
    var left = statements
    var refusals: [String] = []
    while let (question, place) = firstMatch(left) {
      let statement = left.remove(at: place)
      if statement.text.isEmpty, question.need != .required {
        answers.set(question.key, "")
      } else if let why = answer(question, statement.text) {
        refusals.append("\(question.flag): \(why)")
        // It counts as answered, so that nothing follows from its being wrong.
        answers.set(question.key, statement.text)
      }
    }
    return refusals + left.map(unexpected)
  }

  private func firstMatch(_ statements: [Statement]) -> (Inquiry, Int)? {
    for question in open {
      let place = statements.firstIndex { $0.name == question.name && $0.language == question.language }
      if let place { return (question, place) }
    }
    return nil
  }

  private func unexpected(_ statement: Statement) -> String {
    let asked = questions(answers).filter { $0.name == statement.name }
    let languages = asked.compactMap(\.language?.tag)
    guard let language = statement.language else {
      return asked.isEmpty ? meaningless(statement) : "--\(statement.name) is given twice"
    }
    guard !asked.isEmpty else { return meaningless(statement) }
    guard !languages.contains(language.tag) else { return "--\(statement.name) \(language)=… is given twice" }
    return "--\(statement.name) \(language)=…: the portal has no language ‘\(language)’, only "
      + languages.joined(separator: ", ")
  }

  /// Something that is not asked, perhaps because of the answer to something else.
  private func meaningless(_ statement: Statement) -> String {
    let excluding = questions(answers).first { question in
      guard answers[question.name, question.language] != nil else { return false }
      var others = answers
      others.set(question.key, "")
      return questions(others).contains { $0.name == statement.name }
    }
    return "--\(statement.name) has no meaning " + (excluding.map { "beside --\($0.name)" } ?? "here")
  }

  /// Answers what is still open with its proposal, or leaves it open.
  ///
  /// - Returns: the questions that somebody has to answer.
  package mutating func settle() -> [Inquiry] {
    var missing: [Inquiry] = []
    while let question = open.first {
      if question.proposal == nil, question.need != .optional { missing.append(question) }
      answers.set(question.key, question.proposal ?? "")
    }
    return missing
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
