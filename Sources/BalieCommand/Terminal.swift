import Authoring
import CatalogueModel
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A person at a terminal, who is asked and answers.
struct Terminal {
  /// Nil where nobody is there: input or output is a file, a pipe, or a server’s.
  init?() {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
  }

  /// Asks all that is open in an interview.
  ///
  /// - Returns: whether all was answered; false where the input ended.
  func conduct(_ interview: inout Interview) -> Bool {
    while let question = interview.next {
      Console.say(heading(of: question))
      while true {
        Console.prompt("> ")
        guard let line = readLine() else { return false }
        let answer = line.trimmingCharacters(in: .whitespaces)
        if answer.hasPrefix("?") {
          Console.say(
            choices(for: question, holding: answer.dropFirst().trimmingCharacters(in: .whitespaces)))
        } else if let why = interview.answer(question, answer) {
          Console.say("  \(Sentence.ended(why))")
        } else {
          break
        }
      }
    }
    return true
  }

  private func heading(of question: Inquiry) -> String {
    let language = question.language.map { " (\(Self.name(of: $0.tag)))" } ?? ""
    let hints = [
      question.help, question.check.offers.isEmpty ? "" : "? lists what there is, ?word what has the word.",
      emptyAnswer(to: question),
    ]
    return "\n\(question.words)\(language)?\n"
      + hints.filter { !$0.isEmpty }.map { "  \($0)" }.joined(separator: "\n")
  }

  private func emptyAnswer(to question: Inquiry) -> String {
    if let proposal = question.proposal { return "Enter for ‘\(proposal)’." }
    return question.need == .required ? "This is needed." : "Enter to leave it for later."
  }

  /// What can be answered, as far as its id or name has a word.
  private func choices(for question: Inquiry, holding word: String) -> String {
    let all = question.check.offers
    let offers =
      word.isEmpty ? all : all.filter { "\($0.id) \($0.name)".localizedCaseInsensitiveContains(word) }
    if offers.isEmpty {
      return all.isEmpty && !question.help.isEmpty
        ? "  \(question.help)" : "  There is nothing to choose from."
    }
    let width = offers.map(\.id.count).max() ?? 0
    return offers.map { offer in
      "  \(offer.id)\(String(repeating: " ", count: width - offer.id.count))  \(offer.name)"
    }.joined(separator: "\n")
  }

  /// “Vietnamese, vi”
  private static func name(of tag: String) -> String {
    Locale(identifier: "en").localizedString(forIdentifier: tag).map { "\($0), \(tag)" } ?? tag
  }
}

enum Sentence {
  /// A sentence with the full stop that it lacks.
  static func ended(_ text: String) -> String {
    text.hasSuffix("?") || text.hasSuffix(".") ? text : text + "."
  }
}
