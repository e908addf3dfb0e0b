internal import Analysis
internal import CatalogueModel
internal import Templates

extension Writer {
  /// How many procedures the page lists; the file has them all.
  private static let mostProcedures = 100

  func onceOnlyPage() -> PageContent {
    let entries = edition.flow.ledger.entries
    let all = Standings(entries)
    let asked = entries.filter(\.isAsked)
    let procedures = Self.grouped(asked, by: \.procedure).sorted { $0.count > $1.count }
    let title = say(PageMessage.onceOnlyHeading.rawValue)
    let view = OnceOnlyView(
      title: html(title), lookedUp: number(all.lookedUp), asked: number(all.asked),
      unexplained: number(all.unexplained), registers: registers(entries),
      procedures: procedures.prefix(Self.mostProcedures).map(procedure),
      limit: procedures.count > Self.mostProcedures
        ? html(say.count(PageMessage.onceOnlyLimit.rawValue, Self.mostProcedures)) : nil,
      file: SafeURL(edition.addresses.path(ofFile: OnceOnlyTable.path(in: edition.tag))),
      rows: html(say.count(PageMessage.onceOnlyRows.rawValue, entries.count)))
    var content = PageContent(.onceOnly, title: title, view.record)
    content.description = say(PageMessage.onceOnlyLede.rawValue)
    (content.crumbs, content.here) = ([homeCrumb], html(title))
    return content
  }

  private func registers(_ entries: [OnceOnlyLedger.Entry]) -> [OnceOnlyView.Register] {
    let groups = Self.grouped(entries, by: \.register).map { ($0, Standings($0)) }
    // Where most is asked for first; what no register holds last.
    let sorted = groups.sorted { a, b in
      guard (a.0[0].register == nil) == (b.0[0].register == nil) else { return b.0[0].register == nil }
      return a.1.asked == b.1.asked ? a.1.lookedUp > b.1.lookedUp : a.1.asked > b.1.asked
    }
    return sorted.map { group, standings in
      let register = group[0].register
      let documents = Self.grouped(group.filter(\.isAsked), by: \.document)
      return OnceOnlyView.Register(
        anchor: "register-\(register?.text ?? "none")",
        name: register.map(self.register) ?? message(.onceOnlyNoRegister),
        lookedUp: number(standings.lookedUp), asked: number(standings.asked),
        unexplained: number(standings.unexplained),
        documents: documents.sorted { $0.count > $1.count }.map(document))
    }
  }

  private func document(_ entries: [OnceOnlyLedger.Entry]) -> OnceOnlyView.Document {
    let link = edition.evidence[entries[0].document]
    let reasons = Self.grouped(entries, by: { $0.standing.key }).map { same in
      let count = say.count(PageMessage.countProcedures.rawValue, Set(same.map(\.procedure)).count)
      return LineView(
        message(.onceOnlyLine, ["what": count, "reason": reason(same[0])]))
    }
    return OnceOnlyView.Document(name: link.name, url: link.url, lines: reasons)
  }

  private func procedure(_ entries: [OnceOnlyLedger.Entry]) -> OnceOnlyView.Document {
    let link = edition.procedures[entries[0].procedure]
    let lines = entries.map { entry in
      let name = text(edition.catalogue.evidence[entry.document].name)
      return LineView(message(.onceOnlyLine, ["what": name, "reason": reason(entry)]))
    }
    return OnceOnlyView.Document(name: link.name, url: link.url, lines: lines)
  }

  /// Why a document is asked for, in words.
  private func reason(_ entry: OnceOnlyLedger.Entry) -> String {
    switch entry.standing {
    case .asked(.reason(.takenIn)): say(PageMessage.onceOnlyTakenIn.rawValue)
    case .asked(.reason(.identification)): say(PageMessage.onceOnlyIdentification.rawValue)
    case .asked(.reason(.notInRegister)): say(PageMessage.onceOnlyNotInRegister.rawValue)
    case .asked(.law(let citation)):
      say(PageMessage.onceOnlyLaw.rawValue, ["act": actNumber(citation)])
    case .askedWithoutGround, .lookedUp: say(PageMessage.onceOnlyNone.rawValue)
    }
  }

  private func actNumber(_ citation: Citation) -> String {
    edition.catalogue.acts[citation.act.id]?.number ?? citation.act.id.text
  }

  private func number(_ number: Int) -> HTML { html(say.number(number)) }

  /// Entries that have something in common, in the order in which it first comes.
  private static func grouped<Key: Hashable>(
    _ entries: [OnceOnlyLedger.Entry], by key: (OnceOnlyLedger.Entry) -> Key
  ) -> [[OnceOnlyLedger.Entry]] {
    var places: [Key: Int] = [:]
    var groups: [[OnceOnlyLedger.Entry]] = []
    for entry in entries {
      let key = key(entry)
      if let place = places[key] {
        groups[place].append(entry)
      } else {
        places[key] = groups.count
        groups.append([entry])
      }
    }
    return groups
  }
}

/// How often documents are looked up and how often they are asked for.
private struct Standings {
  private(set) var lookedUp = 0
  private(set) var asked = 0
  /// Of those that are asked for, the ones without a reason.
  private(set) var unexplained = 0

  init(_ entries: [OnceOnlyLedger.Entry]) {
    for entry in entries {
      if entry.isAsked { asked += 1 } else { lookedUp += 1 }
      if entry.standing == .askedWithoutGround { unexplained += 1 }
    }
  }
}

extension OnceOnlyLedger.Entry {
  fileprivate var isAsked: Bool { standing != .lookedUp }
}

extension OnceOnlyLedger.Standing {
  /// What makes two standings one line: the same act, whatever its clause.
  fileprivate var key: String {
    if case .asked(.law(let citation)) = self { return "law \(citation.act.id)" }
    return word + (reasonWord.map { " \($0)" } ?? "")
  }
}
