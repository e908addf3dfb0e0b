package import CatalogueModel
internal import Templates

/// Where guidance finds the facts it names instead of repeating them, and the pages it links to.
package struct GuidanceFacts: Sendable {
  private let catalogue: Catalogue
  private let procedure: Procedure?
  private let asOf: CivilDate
  private let addresses: Addresses
  private let wording: Wording
  private let pages: LanguageIndex
  private let image: @Sendable (String) -> String

  /// - Parameters:
  ///   - procedure: whose fees and times are meant; nil for pages and life events.
  ///   - wording: of the language the guidance is written in.
  ///   - pages: the language of the pages that links lead to: that of the page, not of the guidance.
  ///   - image: the address of a picture from its path in the content folder. Without one, pictures are expected
  ///     under `images/` at the root of the output.
  package init(
    _ catalogue: Catalogue, procedure: Procedure?, asOf: CivilDate, addresses: Addresses, wording: Wording,
    pages: LanguageIndex, image: (@Sendable (String) -> String)? = nil
  ) {
    (self.catalogue, self.procedure, self.asOf) = (catalogue, procedure, asOf)
    (self.addresses, self.wording, self.pages) = (addresses, wording, pages)
    let root = addresses.path(ofFile: "images/")
    self.image = image ?? { root + $0 }
  }

  /// A fact in words, with the page that tells more where there is one.
  func fact(_ reference: Guidance.FactReference) -> (text: String, url: SafeURL?) {
    switch reference {
    case .fee(let id): (fee(id), nil)
    case .time(let channel): (time(channel), nil)
    case .figure(let id): (figure(id), nil)
    case .document(let id):
      (
        catalogue.evidence[id]?.name.text(in: wording.index) ?? id.text,
        url(of: .entity(.evidence, id, fragment: nil))
      )
    case .act(let id):
      (catalogue.acts[id].map(wording.name) ?? id.text, url(of: .entity(.act, id, fragment: nil)))
    case .organisation(let id):
      (
        catalogue.organisations[id]?.name.text(in: wording.index) ?? id.text,
        url(of: .entity(.organisation, id, fragment: nil))
      )
    }
  }

  /// The amounts of a fee in force, one after the other where they differ by case.
  private func fee(_ id: String) -> String {
    let fees = (procedure?.fees.fees ?? []).filter { $0.id == id }
    let amounts = fees.nearest(to: asOf).map { wording.amount($0.amount) }
    return amounts.isEmpty ? wording("amount.unknown") : wording.list(amounts.uniqued, .or)
  }

  private func time(_ kind: Channel.Kind) -> String {
    let times = procedure?.channel(kind)?.times ?? []
    let durations = times.nearest(to: asOf).map { wording.duration($0.duration) }
    return durations.isEmpty ? kind.rawValue : wording.list(durations.uniqued, .or)
  }

  /// The values of a figure in force, one after the other where they differ by case.
  private func figure(_ id: String) -> String {
    let figures = (procedure?.figures ?? []).filter { $0.id == id }
    let values = figures.nearest(to: asOf).map { wording.value(of: $0) }
    return values.isEmpty ? id : wording.list(values.uniqued, .or)
  }

  /// Where a link leads; nil where there is no such page.
  func url(of target: Guidance.Target) -> SafeURL? {
    switch target {
    case .fragment(let fragment): return SafeURL("#" + Guidance.fragmentPrefix + fragment)
    case .address(let address): return SafeURL(address)
    case .entity(let kind, let id, let fragment):
      guard let page = page(kind, id), let path = addresses.known(page, in: pages) else { return nil }
      return SafeURL(path + (fragment.map { "#" + Guidance.fragmentPrefix + $0 } ?? ""))
    }
  }

  func imageURL(_ source: String) -> SafeURL? {
    source.hasPrefix("https://") || source.hasPrefix("http://") ? SafeURL(source) : SafeURL(image(source))
  }

  private func page(_ kind: EntityKind, _ id: EntityID) -> PageID? {
    switch kind {
    case .procedure: .procedure(id)
    case .organisation: .organisation(id)
    case .evidence: .evidence(id)
    case .act: .act(id)
    case .topic: .topic(id)
    case .lifeEvent: .lifeEvent(id)
    case .page: .page(id)
    case .form: procedure.map { .form(procedure: $0.id, form: id) }
    case .register, .calendar: nil
    }
  }

  /// The words alone, facts filled in.
  func plainText(_ inlines: [Guidance.Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .struckOut(let inner), .link(_, let inner):
        plainText(inner)
      case .image(_, let alternative): alternative
      case .lineBreak: " "
      case .fact(let reference): fact(reference).text
      }
    }.joined()
  }
}

extension [String] {
  /// Each text once, where it came first.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
