package import Analysis
package import CatalogueModel
import Foundation

/// Says changes in one language: one set of words for pages, feeds and the command line.
package struct ChangeWording {
  /// How a new value stands beside the old one.
  package enum Style: Sendable {
    /// “8.000 ₫ instead of 5.000 ₫”, for citizens.
    case sentence
    /// “5.000 ₫ → 8.000 ₫”, for people who compare.
    case arrow
  }

  let say: Wording
  /// The languages of the portal, for changes of texts.
  let languages: [LanguageTag]
  let style: Style
  let text: (LocalizedText) -> String
  /// Whether a fact is told with the case for which it holds; not where all that is said is about that case.
  var saysConditions = true

  /// - Parameter text: a text of the catalogue as it stands within a sentence; pages mark those in other languages.
  package init(
    _ say: Wording, languages: [LanguageTag], style: Style, text: ((LocalizedText) -> String)? = nil
  ) {
    (self.say, self.languages, self.style) = (say, languages, style)
    self.text = text ?? { $0.text(in: say.index) }
  }

  /// The whole line: subject, what is different, from when, and by which act.
  package func line(_ change: Change) -> String {
    say(ChangeMessage.line, ["subject": subject(change), "change": dated(change)])
  }

  /// What is different, with its days and acts.
  package func dated(_ change: Change) -> String {
    var words = clause(change)
    switch (change.from, change.until) {
    case (let from?, nil): words = say(ChangeMessage.from, ["change": words, "date": say.date(from)])
    case (nil, let until?): words = say(ChangeMessage.until, ["change": words, "date": say.date(until)])
    case (let from?, let until?):
      words = say(ChangeMessage.fromUntil, ["change": words, "date": say.date(from), "end": say.date(until)])
    case (nil, nil): break
    }
    return by(change.acts, words)
  }

  /// What is different, with the acts by which it is.
  package func founded(_ change: Change) -> String { by(change.acts, clause(change)) }

  private func by(_ acts: [SheetAct], _ words: String) -> String {
    guard !acts.isEmpty else { return words }
    var names: [String] = []
    for act in acts.map(name) where !names.contains(act) { names.append(act) }
    return say(ChangeMessage.by, ["change": words, "acts": say.list(names, .and)])
  }

  /// “Law 60/2014/QH13”.
  func name(_ act: SheetAct) -> String {
    say("citation.\(act.kind ?? "act")", ["number": act.number])
  }

  /// The name of the thing, with its kind where it is no procedure.
  package func subject(_ change: Change) -> String {
    let name = text(change.name)
    guard change.kind != .procedure else { return name }
    return say(ChangeMessage.named, ["kind": say(ChangeMessage.key(change.kind)), "name": name])
  }

  /// What is different, without its days.
  package func clause(_ change: Change) -> String {
    switch change.what {
    case .added: say(ChangeMessage.key(.added, change.kind))
    case .removed: say(ChangeMessage.key(.removed, change.kind))
    case .begins: say(ChangeMessage.key(.begins, change.kind))
    case .ends: say(ChangeMessage.key(.ends, change.kind))
    case .renamed(let old, let new): say(ChangeMessage.renamed, ["old": text(old), "new": text(new)])
    case .fact(let old, let new): fact(old, new)
    case .detail(let detail, let old, let new, let fact): self.detail(detail, old, new, fact)
    case .wording(let place, let language, let old, let new): wording(place, language, old, new)
    case .guidance(let heading, let language, let edit): guidance(heading, language, edit)
    case .translation(let place, let language, let kind):
      say(
        kind == .stale ? ChangeMessage.stale : .missing,
        ["place": self.place(place), "language": name(ofLanguage: language)])
    }
  }

  // MARK: Facts

  private func fact(_ old: SheetFact?, _ new: SheetFact?) -> String {
    switch (old, new) {
    case (let old?, let new?):
      // What an added or lost length of time is called is said by the words for what is not stated.
      return say(
        style == .arrow ? ChangeMessage.arrow : .instead,
        ["name": name(new), "old": value(old.value, of: old), "new": value(new.value, of: new)])
    case (nil, let new?): return say(ChangeMessage.added, ["name": valued(new)])
    case (let old?, nil): return say(ChangeMessage.ended, ["name": valued(old)])
    case (nil, nil): return ""
    }
  }

  private func valued(_ fact: SheetFact) -> String {
    guard fact.value != .present, fact.aspect != .field, fact.aspect != .legalBasis else { return name(fact) }
    return say(ChangeMessage.value, ["name": name(fact), "value": value(fact.value, of: fact)])
  }

  /// “fee “Copy” (at the counter)”.
  func name(_ fact: SheetFact) -> String {
    let aspect = say(ChangeMessage.key(fact.aspect))
    var words = aspect
    if fact.aspect == .legalBasis, case .plain(let number) = fact.value {
      words = say(ChangeMessage.named, ["kind": aspect, "name": number])
    } else if let name = fact.name.map(text), !name.isEmpty {
      words = say(ChangeMessage.named, ["kind": aspect, "name": name])
    }
    if !fact.channels.isEmpty {
      let names = fact.channels.map(name)
      words = say(ChangeMessage.at, ["name": words, "channels": say.list(names, .or)])
    }
    if saysConditions, case .names(let condition) = fact.details[.condition], let first = condition.first {
      words = say(ChangeMessage.onlyIf, ["name": words, "condition": text(first.name)])
    }
    return words
  }

  /// “at the counter”, as within a sentence.
  func name(_ channel: Channel.Kind) -> String {
    let name = say(PageMessage.name(of: channel).rawValue)
    return name.prefix(1).lowercased(with: say.speech.locale) + name.dropFirst()
  }

  private func detail(
    _ detail: FactDetail, _ old: FactValue?, _ new: FactValue?, _ fact: SheetFact
  ) -> String {
    let name = detail == .condition || detail == .channels ? plainName(fact) : self.name(fact)
    if detail == .order { return say(ChangeMessage.order, ["name": say(ChangeMessage.key(fact.aspect))]) }
    let called = say(ChangeMessage.key(detail))
    switch (old, new) {
    case (let old?, let new?):
      return say(
        ChangeMessage.detailChanged,
        ["name": name, "detail": called, "old": value(old, of: fact), "new": value(new, of: fact)])
    case (nil, let new?):
      return say(ChangeMessage.detailNew, ["name": name, "detail": called, "new": value(new, of: fact)])
    case (let old?, nil):
      return say(ChangeMessage.detailGone, ["name": name, "detail": called, "old": value(old, of: fact)])
    case (nil, nil): return ""
    }
  }

  private func plainName(_ fact: SheetFact) -> String {
    var plain = fact
    plain.details[.condition] = nil
    if fact.details[.channels] != nil { plain.channels = [] }
    return name(plain)
  }

  // MARK: Texts

  private func wording(_ place: Change.Place, _ language: Int, _ old: String?, _ new: String?) -> String {
    let arguments: KeyValuePairs = ["place": self.place(place), "language": name(ofLanguage: language)]
    guard let old else { return say(new == nil ? ChangeMessage.wordingChanged : .wordingAdded, arguments) }
    guard let new else { return say(ChangeMessage.wordingRemoved, arguments) }
    let words = say(ChangeMessage.wordingChanged, arguments)
    guard old.count + new.count < 200 else { return words }
    return say(ChangeMessage.wordingFrom, ["change": words, "old": old, "new": new])
  }

  private func guidance(_ heading: String, _ language: Int, _ edit: Change.Edit) -> String {
    let message: ChangeMessage =
      switch edit {
      case .added: .guidanceAdded
      case .removed: .guidanceRemoved
      case .changed: .guidanceChanged
      }
    return say(
      message, ["place": place(.guidance(heading: heading)), "language": name(ofLanguage: language)])
  }

  private func place(_ place: Change.Place) -> String {
    switch place {
    case .guidance(let heading):
      return heading.isEmpty
        ? say(ChangeMessage.guidanceStart) : say(ChangeMessage.guidance, ["heading": heading])
    case .text(let role): return self.role(role)
    case .factText(let role, let fact):
      return role == "name"
        ? name(fact) : say(ChangeMessage.at, ["name": self.role(role), "channels": plainName(fact)])
    }
  }

  /// What a text is for; labels within forms by their keys, which editors know.
  private func role(_ role: String) -> String {
    let end = role.split(separator: ".").last.map(String.init) ?? role
    guard let key = ChangeMessage.roles[end] else {
      return say(ChangeMessage.named, ["kind": say("changes.role.other"), "name": role])
    }
    return end == role ? say(key) : say(ChangeMessage.named, ["kind": say(key), "name": role])
  }

  func name(ofLanguage language: Int) -> String {
    guard languages.indices.contains(language) else { return "?" }
    let tag = languages[language].tag
    return say.speech.locale.localizedString(forIdentifier: tag) ?? tag
  }
}

extension Wording {
  /// “3 pages”.
  package func pages(_ number: Int) -> String { count(ChangeMessage.pages.rawValue, number) }

  /// That nothing is different.
  package var noComingChange: String { self(ChangeMessage.noChange) }
}

extension ChangeWording {
  /// “2 translations became stale (English, Dutch)”.
  package func count(_ kind: Change.Translation, _ number: Int, in languages: [Int]) -> String {
    say.count(
      (kind == .stale ? ChangeMessage.staleCount : .missingCount).rawValue, number,
      ["languages": say.list(languages.map(name(ofLanguage:)), .and)])
  }
}
