import CatalogueModel
import Diagnostics
import Forms
import Rendering
import SiteFiles

/// Checks sets of answers to one form; one value is shared by all threads.
struct SubmissionChecking: Sendable {
  private let name: String
  private let version: String
  private let checker: FormChecker
  private let words: FaultWording

  init(name: String, form: Form, procedure: Procedure, today: CivilDate, words: FaultWording) {
    let logic = FormLogic(form, of: procedure)
    (self.name, self.words, checker) = (name, words, FormChecker(logic, today: today))
    version = RulesDocument(logic).version(sha256Hex: Digest.sha256Hex)
  }

  func check(_ text: SubmissionText) -> (findings: [Diagnostic], faults: [(path: String, code: String)]) {
    switch text.answers {
    case .failure(let fault):
      let span = SourceSpan(file: text.file, start: fault.offset, end: fault.offset + 1)
      let message = fault.message.prefix(1).uppercased() + fault.message.dropFirst()
      return ([Diagnostic(AnswersUnreadableRule.rule, at: span, message)], [("", "unreadable")])
    case .success(let node):
      var findings: [Diagnostic] = []
      let answers = answers(in: node, of: text.file, &findings)
      let faults = checker.faults(in: answers)
      findings += faults.map { finding($0, in: text.file) }
      let others = findings.contains { $0.rule == AnswersOtherFormRule.rule } ? [("form", "other-form")] : []
      return (findings, others + faults.map { ($0.pathText, $0.code.text) })
    }
  }

  /// The answers themselves: those within an answers file, or the document as it is.
  private func answers(in node: AnswerNode, of file: FileID, _ findings: inout [Diagnostic]) -> AnswerNode {
    guard let answers = node["answers"], let form = node["form"], case .string(let stated) = form.value else {
      return node
    }
    if stated != name {
      findings.append(
        Diagnostic(
          AnswersOtherFormRule.rule, at: span(form.range, file),
          "The answers belong to the form ‘\(stated)’, not to ‘\(name)’"))
    } else if let given = node["version"], case .string(let text) = given.value, text != version {
      findings.append(
        Diagnostic(
          AnswersOtherVersionRule.rule, at: span(given.range, file),
          "The answers were given to the version \(text) of the form, which is now \(version)"))
    }
    return answers
  }

  private func finding(_ fault: AnswerFault, in file: FileID) -> Diagnostic {
    let path = fault.path.isEmpty ? "the answers" : "‘\(fault.pathText)’"
    return Diagnostic(
      AnswerRules.rule(of: fault.code), at: span(fault.range, file),
      words.text(fault, of: checker.logic.form), notes: [Note("\(path): \(fault.code.text)")])
  }

  private func span(_ range: Range<Int>, _ file: FileID) -> SourceSpan {
    SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
  }
}
