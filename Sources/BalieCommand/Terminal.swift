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
        if line.trimmingCharacters(in: .whitespaces) == "?" {
          Console.say(choices(for: question))
        } else if let why = interview.answer(question, line) {
          Console.say("  \(why).".replacing("?.", with: "?"))
        } else {
          break
        }
      }
    }
    return true
  }

  private func heading(of question: Inquiry) -> String {
    let language = question.language.map { " (\(Self.name(of: $0.tag)))" } ?? ""
    let help = question.help.isEmpty ? "" : "\n  \(question.help)"
    return "\n\(question.words)\(language)?\(help)\n  \(emptyAnswer(to: question))"
  }

  private func emptyAnswer(to question: Inquiry) -> String {
    if let proposal = question.proposal { return "Enter for ‘\(proposal)’." }
    return question.need == .required ? "This is needed." : "Enter to leave it for later."
  }

  private func choices(for question: Inquiry) -> String {
    let offers = question.check.offers
    if offers.isEmpty {
      return question.help.isEmpty ? "  There is nothing to choose from." : "  \(question.help)"
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
