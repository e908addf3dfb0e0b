import Analysis
import CatalogueModel
import Foundation

extension ChangeWording {
  /// A value in words.
  func value(_ value: FactValue, of fact: SheetFact) -> String {
    switch value {
    case .present:
      return say("changes.word.\(fact.aspect == .step || fact.aspect == .redress ? "not-stated" : "yes")")
    case .amount(let amount): return say.amount(amount)
    case .effect(let effect): return reduction(effect)
    case .duration(let duration): return say.duration(duration)
    case .counts(let originals, let copies, let certified): return counts(originals, copies, certified)
    case .word(let word): return self.word(word, of: fact)
    case .words(let words): return say.list(words.map { self.word($0, of: fact) }, .and)
    case .plain(let plain): return fact.aspect == .hours ? hours(plain) : plain
    case .date(let date): return say.date(date)
    case .text(let text): return self.text(text)
    case .names(let names): return say.list(names.map { text($0.name) }, .and)
    }
  }

  private func reduction(_ effect: Exemption.Effect) -> String {
    switch effect {
    case .free: say("amount.free")
    case .reduction(let percent): say(ChangeMessage.less, ["percent": say.percent(percent)])
    case .amount(let money): say.money(money)
    }
  }

  private func counts(_ originals: Int, _ copies: Int, _ certified: Int) -> String {
    let counts: [(PageMessage, Int)] = [
      (.documentsOriginals, originals), (.documentsCopies, copies), (.documentsCertifiedCopies, certified),
    ]
    let words = counts.filter { $0.1 > 0 }.map { say.count($0.0.rawValue, $0.1) }
    return words.isEmpty ? say("changes.word.none") : words.joined(separator: ", ")
  }

  /// A word of the format; a word that only editors use, such as the type of a field, as they write it.
  private func word(_ word: String, of fact: SheetFact) -> String {
    if let channel = Channel.Kind(rawValue: word) { return name(channel) }
    if fact.aspect == .channel, word == "none" { return say("changes.word.no-sign-in") }
    if ChangeMessage.words.contains(word) { return say("changes.word.\(word)") }
    switch fact.aspect {
    case .audience:
      return Procedure.Audience(rawValue: word).map { say(PageMessage.name(of: $0).rawValue) } ?? word
    case .channel: return say.has("apply.\(word)") ? say("apply.\(word)") : word
    case .language: return say.speech.locale.localizedString(forIdentifier: word) ?? word
    default: return word
    }
  }

  /// Opening hours with the names of the days.
  private func hours(_ written: String) -> String {
    written.split(separator: ";").map { part in
      let halves = part.split(separator: ":", maxSplits: 1)
      guard halves.count == 2, let day = Int(halves[0].trimmingCharacters(in: .whitespaces)),
        let weekday = Weekday(rawValue: day - 1), written.contains("–")
      else { return String(part) }
      return "\(say.weekday(weekday))\(halves[1])"
    }.joined(separator: "; ")
  }
}
